// A whole application in languages that residents read: Arabic, from right to left, and Ukrainian.
import { complete, send } from "./answers.js";
import { accessible, expect, fits, test } from "./server.js";
import { chooseLanguage, said } from "./words.js";

const SPOKEN = [
  { lang: "ar", dir: "rtl", name: "العربية" },
  { lang: "uk", dir: "ltr", name: "Українська" },
];

for (const { lang, dir, name } of SPOKEN) {
  test(`a resident applies for the city pass in ${name}`, async ({ page, site, javaScriptEnabled: scripts }) => {
    const say = {
      next: said(lang, "common", "next"),
      optional: said(lang, "common", "optional").replace("{label}", "").trim(),
      done: said(lang, "common", "task_done"),
      file: said(lang, "case", "send_file"),
      later: said(lang, "form", "later"),
      change: said(lang, "form", "change"),
      send: said(lang, "form", "send"),
    };
    const check = async () => {
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.locator("html")).toHaveAttribute("dir", dir);
      await accessible(page, scripts);
      await fits(page);
    };

    await page.goto(site("amsterdam"));
    await chooseLanguage(page, name);
    await check();
    // A machine made it, the page says; the way to the Dutch text stands beside it.
    await expect(page.locator("header")).toContainText(said(lang, "common", "machine_heading"));
    for (const path of ["/aanvragen", "/check", "/inloggen?naar=/aanvragen/stadspas"]) {
      await page.goto(site("amsterdam", path));
      await check();
    }
    await page.getByRole("button", { name: /Rodney/ }).click();
    await check();
    const apply = page.getByRole("button", { name: said(lang, "home", "start_application") });
    await apply.or(page.getByRole("link", { name: said(lang, "home", "begun_go_on") })).first().click();
    await expect(page).toHaveURL(/\/aanvraag\/[^/]+$/);

    await complete(page, page.url(), { "pers.klopt": "yes", say }, scripts);
    await check();
    const casePage = await send(page, { say });
    await check();
    await page.goto(casePage);
    await check();
    await page.goto(site("amsterdam", "/overzicht"));
    await expect(page.locator(`main a[href="${new URL(casePage).pathname}"]`).first()).toBeVisible();
    await check();

    // What stands there can be read in Dutch, at the same address.
    await page.goto(casePage);
    await page.getByRole("button", { name: said(lang, "common", "machine_dutch") }).click();
    await expect(page).toHaveURL(casePage);
    await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  });
}

test("Arabic fits the smallest and the widest screen", async ({ page, site }) => {
  await page.goto(site("utrecht"));
  await chooseLanguage(page, "العربية");
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["/", "/aanvragen", "/aanvragen/bijstand", "/check", "/inloggen", "/zo-rekenen-wij", "/privacy"]) {
      await page.goto(site("utrecht", path));
      await fits(page);
    }
  }
});
