// A complaint: about a case, handled by who was not there, and the proof of what was sent and read.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

const ANSWERS = { "pers.klopt": "yes", words: "Ja", usual: [[/-day$/, "5"], [/-month$/, "1"], [/-year$/, "2026"]] };

test("who worked on the case does not handle the complaint about it", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  // A message is answered.
  await complete(page, await start(page, site, "amsterdam", /Rodney/, "bericht"), ANSWERS, scripts);
  const about = await send(page);
  const asked = await numberOf(page);
  const samir = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(samir, site, "amsterdam", asked, "Beantwoorden");
  await claim(samir);
  await samir.locator('textarea[name="toelichting"]').fill("Dat doen wij volgende week.");
  await samir.locator('form[action$="/melding"] button').click();
  await expect(samir.getByRole("heading", { level: 1, name: "Werkvoorraad" })).toBeVisible();

  // The resident complains about how that went, and chooses the case.
  const draft = await start(page, site, "amsterdam", /Rodney/, "klacht");
  await page.goto(`${draft}/vraag/over-zaak`);
  await expect(page.locator("main")).toContainText(asked);
  await page.getByRole("radio", { name: new RegExp(asked) }).check();
  await accessible(page, scripts);
  await fits(page);
  await page.getByRole("button", { name: "Verder", exact: true }).click();
  await complete(page, draft, ANSWERS, scripts);
  await send(page);
  const complaint = await numberOf(page);

  // Who answered then reads why a colleague does this.
  await openTask(samir, site, "amsterdam", complaint, "Beantwoorden");
  await expect(samir.locator("main")).toContainText("U werkte zelf aan de zaak");
  await expect(samir.getByRole("button", { name: "Taak pakken" })).toHaveCount(0);
  await expect(samir.getByRole("link", { name: new RegExp(asked) })).toBeVisible();
  await accessible(samir, scripts);
  await fits(samir);

  // A colleague says that they were not there, and answers.
  const els = await another(browser, site, info, "amsterdam", /Els Tervoort/);
  await openTask(els, site, "amsterdam", complaint, "Beantwoorden");
  await claim(els);
  await els.locator('textarea[name="toelichting"]').fill("U heeft gelijk: wij hadden eerder moeten bellen. U kunt hierover ook naar de ombudsman.");
  await els.locator('form[action$="/melding"] button').click();
  await expect(els.getByRole("alert")).toContainText("niet bij betrokken");
  await expect(els.locator('textarea[name="toelichting"]')).toHaveValue(/^U heeft gelijk/);
  await accessible(els, scripts);
  await fits(els);
  await els.locator('input[name="onpartijdig"]').check();
  await els.locator('form[action$="/melding"] button').click();
  await expect(els.getByRole("heading", { level: 1, name: "Werkvoorraad" })).toBeVisible();

  // What was sent, received and read stands in one place, with the moments.
  await page.goto(about);
  await expect(page.locator("main")).toContainText("Dat doen wij volgende week.");
  await page.getByRole("link", { name: "Bewijs van verzending en ontvangst" }).click();
  const proof = page.locator("main");
  await expect(proof).toContainText("U stuurde het formulier");
  await expect(proof).toContainText("Wij stuurden een bericht");
  await expect(proof).toContainText("Voor het eerst gelezen");
  await expect(proof).not.toContainText("Dat doen wij volgende week.");
  await accessible(page, scripts);
  await fits(page);
});
