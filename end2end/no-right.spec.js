// An outcome that turns negative is said on the page after the answer, and one may apply all the same; what the law does not
// need after an answer is not asked.
import { onwards } from "./answers.js";
import { start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

test("the page after an answer says which condition is not met", async ({ page, site, javaScriptEnabled: scripts }) => {
  const draft = await start(page, site, "amsterdam", /Akwasi/, "bijstand");
  const said = page.locator("main", { hasText: "Zo te zien krijgt u dit niet" });
  await expect(said).toHaveCount(0);
  await page.goto(`${draft}/vraag/buitenland`);
  await page.locator('input[name="aanvr.buitenland"][value="yes"]').check();
  await onwards(page).click();
  await expect(page).not.toHaveURL(/buitenland$/);
  await expect(said).toContainText("U was dit jaar langer dan vier weken in het buitenland. (art. 13");
  await expect(said).toContainText("U mag toch aanvragen.");
  await accessible(page, scripts);
  await fits(page);
  await page.goto(draft);
  await expect(said).toHaveCount(1);

  await expect(page.locator(".tasks")).not.toContainText("Niet nodig");
  await page.goto(`${draft}/vraag/woonsituatie`);
  await page.locator('input[name="woon.type"][value="instelling"]').check();
  await onwards(page).click();
  await page.goto(draft);
  await expect(page.locator(".tasks")).toContainText("Niet nodig: “Andere mensen in uw woning”.");
  await accessible(page, scripts);
  await fits(page);
});
