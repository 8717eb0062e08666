// Changing what was sent: the answers come back, are sent again with a receipt of their own, until somebody judges them.
import { complete, fill, onwards, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

test("a sent application is changed, and after a member of staff took it one writes", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "stadspas");
  await complete(page, draft, { "pers.klopt": "yes", words: "Ja" }, scripts, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);
  await page.goto(address);
  await accessible(page, scripts);
  await fits(page);
  await page.getByRole("button", { name: "Iets veranderen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Iets veranderen: ");
  const change = page.url();
  await accessible(page, scripts);
  await fits(page);
  await page.locator(".tasks a").first().click();
  await fill(page);
  await onwards(page).click();
  await page.goto(`${change}/controleren`);
  await accessible(page, scripts);
  await fits(page);
  for (const box of await page.locator("main input[type=checkbox]").all()) await box.check();
  await page.getByRole("button", { name: "Verandering versturen" }).dblclick();
  await expect(page).toHaveURL(/\/ontvangst\/2$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wij hebben uw verandering ontvangen");
  await expect(page.locator("main")).toContainText(number);
  await accessible(page, scripts);
  await fits(page);
  await page.goto(address);
  await expect(page.locator("main")).toContainText("U veranderde iets");
  await expect(page.getByRole("link", { name: /^Ontvangstbewijs van uw verandering/ })).toHaveCount(1);

  const desk = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(desk, site, "amsterdam", number, "Recht beoordelen");
  await accessible(desk, scripts);
  await claim(desk);
  await page.reload();
  await expect(page.locator("main")).toContainText("U kunt uw antwoorden niet meer zelf veranderen.");
  await expect(page.getByRole("button", { name: "Iets veranderen" })).toHaveCount(0);
  await accessible(page, scripts);
  await fits(page);
});
