// What days and weeks bring: a term that ends, a penalty, an answer that does not come, news that nobody takes.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, signIn, test } from "./server.js";

const SPECIAL = { "pers.klopt": "yes", "bijz.heeft": "yes", "bijz.uitleg": "Ik zorg voor mijn moeder." };

/** A day a number of days from today, as the parts of a date field. */
async function typeDay(page, field, days) {
  const day = new Date(Date.now() + days * 86_400_000);
  for (const [part, value] of [["day", day.getDate()], ["month", day.getMonth() + 1], ["year", day.getFullYear()]]) {
    await page.locator(`input[name="${field}-${part}"]`).fill(String(value));
  }
}

async function sound(page, scripts) {
  await accessible(page, scripts);
  await fits(page);
}

/** A supplement that a person must judge: its number and the address of the case. */
async function applied(page, site, scripts, answers = {}) {
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  await complete(page, draft, { ...SPECIAL, ...answers }, scripts, { looks: false });
  const receipt = await send(page);
  return [await numberOf(page), receipt.replace(/\/ontvangst.*$/, "")];
}

test("a term that ends warns, and a late decision costs a penalty that is set", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const [number, address] = await applied(page, site, scripts);

  // Some days before the end whoever works here is warned.
  await site.later(53);
  const intake = await another(browser, site, info, "amsterdam", /Kwame Mensah/);
  await openTask(intake, site, "amsterdam", number, "Termijn loopt af");
  await claim(intake);
  await expect(intake.locator("main")).toContainText("De termijn van deze zaak loopt af");
  await sound(intake, scripts);
  await intake.getByRole("link", { name: "Naar de zaak" }).click();
  const file = intake.url();

  // Past the last day the resident is told so, with a button to give notice. A letter may do it as well.
  await site.later(61);
  await signIn(page, site, "amsterdam", /Rodney/);
  await page.goto(address);
  await expect(page.locator("main")).toContainText("Wij zijn te laat met ons besluit");
  await expect(page.getByRole("button", { name: "Stel ons in gebreke" })).toBeVisible();
  await sound(page, scripts);

  // Weeks later there is still no decision. The resident wrote, and that comes to the file only now.
  await site.later(95);
  await signIn(intake, site, "amsterdam", /Kwame Mensah/);
  await intake.goto(file);
  await intake.getByText("Ingebrekestelling", { exact: true }).first().click();
  await typeDay(intake, "ingebreke", 70);
  await intake.getByRole("button", { name: "Ingebrekestelling opschrijven" }).click();
  await expect(intake.locator("main")).toContainText("Er loopt een dwangsom");
  await sound(intake, scripts);
  await openTask(intake, site, "amsterdam", number, "Dwangsom");
  await claim(intake);
  await expect(intake.locator("main")).toContainText("Neem eerst het besluit in deze zaak.");
  await sound(intake, scripts);
  await signIn(page, site, "amsterdam", /Rodney/);
  await page.goto(address);
  await expect(page.locator("main")).toContainText("Wij zijn te laat met ons besluit");
  await expect(page.locator("main")).toContainText("Er loopt een dwangsom sinds");
  await sound(page, scripts);

  // The decision stops it; then the amount is work of its own.
  const reviewer = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(reviewer, site, "amsterdam", number, "Recht beoordelen");
  await claim(reviewer);
  await reviewer.locator('input[name="besluit"][value="toekennen"]').check();
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(reviewer.locator("main")).toContainText("Deze taak is klaar.");
  await openTask(reviewer, site, "amsterdam", number, "Dwangsom");
  await claim(reviewer);
  await expect(reviewer.locator('form[action$="/dwangsom"] input:checked')).toHaveCount(0);
  await reviewer.getByRole("button", { name: "Bedrag vaststellen" }).click();
  await expect(reviewer.getByRole("alert")).toContainText("keuze");
  await sound(reviewer, scripts);
  await reviewer.locator('input[name="dwangsom"][value="ja"]').check();
  await reviewer.getByRole("button", { name: "Bedrag vaststellen" }).click();
  await expect(reviewer.locator("main")).toContainText("Deze taak is klaar.");
  await page.reload();
  await expect(page.locator("main")).toContainText("stelden wij het bedrag vast");
  await page.getByRole("link", { name: /Besluit over de dwangsom/ }).click();
  await expect(page.locator("main")).toContainText("Dat heet een dwangsom.");
  await sound(page, scripts);
});

test("what was asked does not come, and two people leave the application outside treatment", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const [number, address] = await applied(page, site, scripts);
  const reviewer = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(reviewer, site, "amsterdam", number, "Recht beoordelen");
  await claim(reviewer);
  const task = reviewer.url();
  await expect(reviewer.locator("main")).not.toContainText("Buiten behandeling stellen");
  await reviewer.getByText("Meer informatie vragen", { exact: true }).click();
  await reviewer.locator("form[action$='/vragen'] textarea").fill("Waarvan leeft u nu?");
  await reviewer.getByRole("button", { name: "Vraag versturen" }).click();

  await site.later(16);
  await signIn(page, site, "amsterdam", /Rodney/);
  await page.goto(address);
  await expect(page.locator("main")).toContainText("Wij kregen geen antwoord. De tijd loopt weer.");
  await sound(page, scripts);
  await signIn(reviewer, site, "amsterdam", /Samir Bakkali/);
  await reviewer.goto(task);
  await claim(reviewer);
  await reviewer.locator('input[name="besluit"][value="buiten"]').check();
  await reviewer.locator('textarea[name="redenen"]').fill("Zonder dit kunnen wij uw recht niet berekenen.");
  await sound(reviewer, scripts);
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  const second = await another(browser, site, info, "amsterdam", /Els Tervoort/);
  await openTask(second, site, "amsterdam", number, "Tweede beoordeling");
  await claim(second);
  await expect(second.locator("main")).toContainText("Buiten behandeling stellen");
  await second.locator('input[name="akkoord"][value="ja"]').check();
  await sound(second, scripts);
  await second.locator('form[action$="/tweede"] button').click();
  await expect(second.locator("main")).toContainText("Deze taak is klaar.");
  await page.reload();
  await expect(page.locator("main")).toContainText("Wij behandelen uw aanvraag niet verder");
  await sound(page, scripts);
  await page.getByRole("link", { name: "Lees de brief" }).click();
  await expect(page.locator("main")).toContainText("Zonder dit kunnen wij uw recht niet berekenen.");
  await sound(page, scripts);
});

test("news that an address refuses is told by a person", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const [number, address] = await applied(page, site, scripts, { "con.voorkeur": "email", "con.email": "rodney@geweigerd.example" });
  const intake = await another(browser, site, info, "amsterdam", /Kwame Mensah/);
  await openTask(intake, site, "amsterdam", number, "Niet bezorgd");
  await claim(intake);
  await expect(intake.locator("main")).toContainText("weigert berichten");
  await sound(intake, scripts);
  await intake.locator('form[action$="/melding"] button').click();
  await expect(intake.getByRole("alert")).toBeVisible();
  await sound(intake, scripts);
  await intake.locator('form[action$="/melding"] textarea').fill("Ik belde u. Uw aanvraag is binnen.");
  await intake.locator('form[action$="/melding"] button').click();
  await expect(intake.getByRole("heading", { level: 1, name: "Werkvoorraad" })).toBeVisible();
  await page.goto(address);
  await expect(page.locator("main")).toContainText("Ik belde u. Uw aanvraag is binnen.");
});
