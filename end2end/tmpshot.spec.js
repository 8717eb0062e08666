import { complete, send } from "./answers.js";
import { another, numberOf } from "./people.js";
import { accessible, expect, fits, signIn, test } from "./server.js";
test("shots", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  await signIn(page, site, "amsterdam", /Rodney/);
  for (const product of ["inkomenstoeslag", "stadspas"]) {
  await page.goto(site("amsterdam", "/aanvragen/" + product));
  await page.getByRole("button", { name: /^Start/ }).click();
  await complete(page, page.url(), { "pers.klopt": "yes", "bijz.heeft": "yes", "bijz.uitleg": "Ziek" , words: "Ja"}, scripts, { looks: false });
  await send(page);
  }
  const lead = await another(browser, site, info, "amsterdam", /Kwame/);
  await expect(async () => { await lead.goto(site("amsterdam", "/werk")); await expect(lead.locator("tbody tr")).toHaveCount(2, { timeout: 500 }); }).toPass();
  await lead.goto(site("amsterdam", "/werk?taak=review&waarom=always_by_person"));
  const shot = async (name) => { for (const width of [1280, 390, 320]) { await lead.setViewportSize({ width, height: 900 }); await fits(lead); await lead.screenshot({ path: `/tmp/shots/${name}-${width}.png`, fullPage: true }); } await lead.setViewportSize({ width: 1280, height: 900 }); await accessible(lead, scripts); };
  await lead.locator("#naam").fill("Altijd mens");
  await lead.getByRole("button", { name: "Bewaren" }).click();
  await shot("queue");
  await lead.goto(site("amsterdam", "/werk"));
  for (const box of await lead.locator('input[name="kies"]').all()) await box.check();
  await lead.getByRole("button", { name: "Gekozen taken verdelen" }).click();
  await shot("preview");
  await lead.getByLabel("Ik pak ze zelf").check();
  await lead.getByRole("button", { name: "Taken verdelen" }).click();
  await expect(async () => { await lead.reload(); await expect(lead.locator("main")).toContainText("2 van de 2", { timeout: 500 }); }).toPass();
  await shot("batch");
});
