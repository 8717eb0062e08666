// What somebody answered before in this city is offered again: filled in, marked, and confirmed by going on.
import { complete, fill, onwards, send } from "./answers.js";
import { numberOf, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

test("an address for news is offered again with the message it comes from", async ({ page, site, javaScriptEnabled: scripts }) => {
  const answers = { words: "Kunt u mij bellen?", "pers.klopt": "yes", "con.email": "akwasi@loket.example" };
  const first = await start(page, site, "amsterdam", /Akwasi/, "bericht");
  await complete(page, first, answers, scripts, { looks: false });
  await send(page);
  const number = await numberOf(page);
  await page.goto(site("amsterdam", "/aanvragen/klacht"));
  await page.getByRole("button", { name: /^Start/ }).click();
  const asking = `${page.url()}/vraag/contact`;
  await page.goto(asking);
  await expect(page.locator('main input[name="con.email"]')).toHaveValue("akwasi@loket.example");
  const asked = page.locator('main [data-veld="con.email"]');
  await expect(asked).toContainText(`(nr. ${number}). Klopt het nog?`);
  await accessible(page, scripts);
  await fits(page);
  await fill(page, answers);
  await onwards(page).click();
  await expect(page).not.toHaveURL(asking);
  await page.goto(asking);
  await expect(page.locator('main input[name="con.email"]')).toHaveValue("akwasi@loket.example");
  await expect(asked).not.toContainText("Klopt het nog?");
});
