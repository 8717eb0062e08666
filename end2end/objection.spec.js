// An objection from the resident who sends it to the decision they read: the formal check, the hearing, a new decision in the
// place of the old one. Who took the old decision has no part in it.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fetched, fits, test } from "./server.js";

/** A day from now, as the parts of a date field. */
async function date(page, field, days) {
  const day = new Date(Date.now() + days * 86_400_000);
  for (const [part, value] of [["day", day.getDate()], ["month", day.getMonth() + 1], ["year", day.getFullYear()]]) {
    await page.locator(`input[name="${field}-${part}"]`).fill(String(value));
  }
}

/** A choice of a form by its value. */
const choose = (page, name, value) => page.locator(`input[name="${name}"][value="${value}"]`).check();

/** What every screen of staff must be. */
async function sound(page, scripts) {
  await accessible(page, scripts);
  await fits(page);
}

test("a resident objects, is heard by somebody else, and gets a new decision", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  // A person grants the supplement.
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  const special = { "pers.klopt": "yes", "bijz.heeft": "yes", "bijz.uitleg": "Ik zorg voor mijn moeder." };
  await complete(page, draft, special, scripts, { looks: false });
  const granted = await send(page);
  const first = await numberOf(page);
  const reviewer = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(reviewer, site, "amsterdam", first, "Recht beoordelen");
  await claim(reviewer);
  await choose(reviewer, "besluit", "toekennen");
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(reviewer.locator("main")).toContainText("Deze taak is klaar.");

  // The resident disagrees, and chooses the decision instead of typing it over.
  await page.goto(granted);
  await page.getByRole("button", { name: "Bezwaar maken" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await complete(page, page.url(), { "pers.klopt": "yes", "bez.redenen": "Het bedrag is te laag.", "bez.kosten": "yes" }, scripts, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);
  await page.goto(granted);
  await expect(page.locator("main")).toContainText("Bezwaar ontvangen tegen dit besluit");
  await expect(page.getByRole("button", { name: "Bezwaar maken" })).toHaveCount(0);

  // Who decided sees it, and is told that a colleague handles it.
  await openTask(reviewer, site, "amsterdam", number, "Ontvankelijkheid toetsen");
  await expect(reviewer.locator("main")).toContainText("U nam dit besluit zelf");
  await expect(reviewer.getByRole("button", { name: "Taak pakken" })).toHaveCount(0);
  await sound(reviewer, scripts);

  // The formal check: the decision, its letter and the reasons on one screen; nothing is chosen beforehand.
  const jurist = await another(browser, site, info, "amsterdam", /Judith Winkelhof/);
  await openTask(jurist, site, "amsterdam", number, "Ontvankelijkheid toetsen");
  const main = jurist.locator("main");
  await expect(main).toContainText(first);
  await expect(main).toContainText("Samir Bakkali");
  await expect(main).toContainText("Op tijd (Awb 6:7)");
  await expect(main).toContainText("Het bedrag is te laag.");
  const task = jurist.url();
  await jurist.getByRole("link", { name: "Lees de brief van dit besluit" }).click();
  await expect(main.locator("article").first()).toContainText(first);
  await sound(jurist, scripts);
  await jurist.goto(task);
  await claim(jurist);
  await expect(main.locator('form[action$="/ontvankelijk"] input:checked')).toHaveCount(0);
  await sound(jurist, scripts);
  await jurist.getByRole("button", { name: "Toets vastleggen" }).click();
  await expect(jurist.getByRole("alert")).toContainText("keuze");
  await sound(jurist, scripts);
  await choose(jurist, "oordeel", "ja");
  await jurist.getByRole("button", { name: "Toets vastleggen" }).click();
  await expect(main).toContainText("Deze taak is klaar.");

  // The hearing: an invitation that the resident reads, then the report.
  await openTask(jurist, site, "amsterdam", number, "Hoorzitting");
  await claim(jurist);
  await jurist.getByRole("button", { name: "Uitnodiging versturen" }).click();
  await expect(jurist.getByRole("alert")).toContainText("tijd");
  await sound(jurist, scripts);
  await date(jurist, "dag", 7);
  await jurist.locator('input[name="tijd"]').fill("14:30");
  await choose(jurist, "hoe", "talk");
  await jurist.locator('textarea[name="plaats"]').fill("Stadhuis, kamer 4");
  await jurist.getByRole("button", { name: "Uitnodiging versturen" }).click();
  await expect(main).toContainText("Uitgenodigd voor");
  await page.goto(address);
  const told = page.locator("main");
  await expect(told).toContainText("U bent uitgenodigd om uw verhaal te vertellen");
  await expect(told).toContainText("Stadhuis, kamer 4");
  await sound(page, scripts);
  await date(jurist, "gehoord", 0);
  await choose(jurist, "manier", "talk");
  await jurist.locator('textarea[name="verslag"]').fill("De inwoner legt uit waarom het bedrag te laag is.");
  await sound(jurist, scripts);
  await jurist.getByRole("button", { name: "Verslag vastleggen" }).click();
  await expect(main).toContainText("Deze taak is klaar.");

  // The decision: founded, with costs, and a new decision; another amount than the rules give takes two.
  await openTask(jurist, site, "amsterdam", number, "Besluit op bezwaar");
  await claim(jurist);
  await expect(main.locator('form[action$="/bezwaarbesluit"] input:checked')).toHaveCount(0);
  await sound(jurist, scripts);
  await choose(jurist, "uitkomst", "founded");
  await jurist.locator('textarea[name="redenen"]').fill("U heeft gelijk over uw bedrag.");
  await jurist.locator('textarea[name="weging"]').fill("U houdt genoeg over om van te leven.");
  await jurist.getByRole("button", { name: "Besluit nemen op het bezwaar" }).click();
  await expect(jurist.getByRole("alert")).toContainText("keuze");
  await expect(jurist.locator('textarea[name="redenen"]')).toHaveValue("U heeft gelijk over uw bedrag.");
  await choose(jurist, "besluit", "anders");
  await jurist.locator('input[name="bedrag"]').fill("999,00");
  await date(jurist, "vanaf", 0);
  await choose(jurist, "kosten", "ja");
  await jurist.locator('input[name="vergoeding"]').fill("647,00");
  await jurist.getByRole("button", { name: "Besluit nemen op het bezwaar" }).click();
  await expect(main).toContainText("Deze taak is klaar.");
  const second = await another(browser, site, info, "amsterdam", /Els Tervoort/);
  await openTask(second, site, "amsterdam", number, "Tweede beoordeling");
  await claim(second);
  await expect(second.locator("main")).toContainText("Judith Winkelhof");
  await expect(second.locator("main")).toContainText("999,00");
  await sound(second, scripts);
  await choose(second, "akkoord", "ja");
  await second.getByRole("button", { name: "Bevestigen" }).click();
  await expect(second.locator("main")).toContainText("Deze taak is klaar.");

  // The resident reads how it ended, why, and the way to the court; the letter says the same.
  await page.goto(address);
  await expect(told).toContainText("Gegrond: u krijgt gelijk");
  await expect(told).toContainText("U heeft gelijk over uw bedrag.");
  await expect(told).toContainText("647,00");
  await expect(told).toContainText("U kunt naar de rechtbank tot en met");
  await sound(page, scripts);
  const letter = await page.getByRole("link", { name: "Lees de brief" }).getAttribute("href");
  expect((await fetched(page, new URL(`${letter}/pdf`, address).href)).subarray(0, 5).toString()).toBe("%PDF-");
  await page.getByRole("link", { name: "Lees de brief" }).click();
  await expect(told.locator("article").first()).toContainText("Uw bezwaar is gegrond.");
  await expect(told.locator("article").first()).toContainText("De inwoner legt uit waarom het bedrag te laag is.");
  await sound(page, scripts);

  // The first case has the new decision, and knows of the objection.
  await page.goto(granted);
  await expect(told).toContainText("Nieuw besluit na uw bezwaar");
  await expect(told).toContainText("999,00");
  await expect(told).toContainText("Bezwaar afgehandeld: er is een nieuw besluit");
  await expect(told).not.toContainText("Bezwaar maken kan tot en met");
  await sound(page, scripts);
});
