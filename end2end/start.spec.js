// What everyone sees: choosing a city, the start pages, the check, another language.
import { accessible, expect, fits, test } from "./server.js";
import { chooseLanguage } from "./words.js";

const CITIES = ["amsterdam", "rotterdam", "denhaag", "utrecht"];

test("one chooses a city and sees its start page, also at 320 pixels", async ({ page, site, javaScriptEnabled: scripts }) => {
  await page.goto(site(""));
  await expect(page.locator("main .tile")).toHaveCount(CITIES.length);
  await accessible(page, scripts);
  for (const city of CITIES) {
    await page.goto(site(city));
    await expect(page.locator("html")).toHaveAttribute("data-city", city);
    await accessible(page, scripts);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ["/", "/aanvragen", "/aanvragen/bijstand", "/check", "/inloggen", "/zo-rekenen-wij", "/privacy"]) {
    await page.goto(site("utrecht", path));
    await fits(page);
  }
});

test("every page is there in English", async ({ page, site }) => {
  await page.goto(site("rotterdam", "/aanvragen"));
  await chooseLanguage(page, "English");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What do you want to arrange?");
});

test("own pages ask to sign in, and what does not exist is not found", async ({ page, site }) => {
  await page.goto(site("denhaag", "/overzicht"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inloggen");
  expect((await page.goto(site("denhaag", "/bestaat-niet"))).status()).toBe(404);
});
