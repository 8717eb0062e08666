// What one can apply for is found by a word, in any spelling, and by what is going on in one's life.
import { accessible, expect, fits, test } from "./server.js";

test("a resident finds help by a word and by a moment in life", async ({ page, site, javaScriptEnabled: scripts }) => {
  await page.goto(site("rotterdam", "/aanvragen"));
  await accessible(page, scripts);
  await fits(page);
  const found = page.locator("main .tiles a");
  await page.getByLabel("Zoek op een woord").fill("Schúlden");
  await page.getByRole("button", { name: "Zoeken" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("gevonden");
  await expect(page.locator('main .tiles a[href="/aanvragen/schuldhulp"]')).toHaveCount(1);
  await expect(page.getByLabel("Zoek op een woord")).toHaveValue("Schúlden");
  await accessible(page, scripts);
  await fits(page);

  // Words that the texts do not hold, and words of another language.
  for (const [word, product] of [["deurwaarder", "schuldhulp"], ["wheelchair", "wmo-melding"], ["zzp lening", "bbz"], ["museum", "rotterdampas"]]) {
    await page.goto(site("rotterdam", `/aanvragen?zoek=${encodeURIComponent(word)}`));
    await expect(page.locator(`main .tiles a[href="/aanvragen/${product}"]`)).toHaveCount(1);
  }
  // The pass of another city is not offered here.
  await page.goto(site("rotterdam", "/aanvragen?zoek=ooievaarspas"));
  await expect(found).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Niets gevonden");
  await accessible(page, scripts);

  await page.getByRole("link", { name: "Ziek of hulp nodig" }).click();
  await expect(page.locator('main .tiles a[href="/aanvragen/wmo-melding"]')).toHaveCount(1);
  await expect(page.locator('main .events a[aria-current="page"]')).toHaveText("Ziek of hulp nodig");
  await accessible(page, scripts);
  await fits(page);
  await page.getByRole("link", { name: "Alles laten zien" }).click();
  await expect(page).toHaveURL(/\/aanvragen$/);
  // What is typed is text, never markup.
  await page.goto(site("rotterdam", `/aanvragen?zoek=${encodeURIComponent('<img src=x onerror=alert(1)>"')}`));
  await expect(page.locator("main img")).toHaveCount(0);
});
