// A resident asks that a person looks at what the computer decided; that person does so blind, and the resident reads what they found.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

test("a resident has a person look at a decision of the computer", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  await complete(page, draft, { "pers.klopt": "yes" }, scripts, { looks: false });
  await send(page);
  const number = await numberOf(page);
  await page.goto(site("amsterdam", "/overzicht"));
  await expect(async () => {
    await page.reload();
    await expect(page.locator("main")).toContainText("Toegekend", { timeout: 500 });
  }).toPass();
  await page.locator("main").getByRole("link", { name: /inkomenstoeslag/i }).first().click();

  const decision = page.locator("section[aria-labelledby=besluit]");
  await expect(decision).toContainText("Dit besluit nam de computer.");
  await decision.getByText("Vraag of een mens kijkt").click();
  await expect(decision).toContainText("De tijd voor bezwaar loopt gewoon door.");
  await accessible(page, scripts);
  await fits(page);
  await decision.locator("textarea").fill("Ik verdien minder dan er staat.");
  await decision.getByRole("button", { name: "Laat een mens kijken" }).click();
  await expect(decision).toContainText("Een mens kijkt naar uw besluit");
  await expect(decision).toContainText("Ik verdien minder dan er staat.");
  await expect(decision.locator("textarea")).toHaveCount(0);
  await accessible(page, scripts);
  await fits(page);

  const reviewer = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(reviewer, site, "amsterdam", number, "Mens kijkt opnieuw");
  await claim(reviewer);
  const told = reviewer.locator("main");
  await expect(told).toContainText("Ik verdien minder dan er staat.");
  await expect(told).not.toContainText("Toegekend");
  await expect(told.locator("#voorstel, #berichten")).toHaveCount(0);
  await accessible(reviewer, scripts);
  await fits(reviewer);
  const judge = told.locator('form[action$="/steekproef"]');
  await expect(judge.locator("input:checked")).toHaveCount(0);
  await judge.locator('input[name="recht"][value="nee"]').check();
  await judge.getByRole("button").click();
  await expect(reviewer.getByRole("alert")).toContainText("toelichting");
  await judge.locator('textarea[name="toelichting"]').fill("Ik keek naar uw loon van de laatste drie jaar.");
  await judge.getByRole("button").click();
  await expect(told).toContainText("Wat de medewerker vond");
  await expect(told).toContainText("Verschilt");
  await accessible(reviewer, scripts);
  await fits(reviewer);

  await page.reload();
  await expect(decision).toContainText("vond iets anders");
  await expect(decision).toContainText("Ik keek naar uw loon van de laatste drie jaar.");
  await accessible(page, scripts);
  await fits(page);

  // What differs is work: the decision stands until a person takes another.
  await openTask(reviewer, site, "amsterdam", number, "Toekenning wijzigen");
  const lead = await another(browser, site, info, "amsterdam", /Kwame Mensah/);
  await lead.goto(site("amsterdam", "/werk/steekproef"));
  await expect(lead.getByRole("table", { name: "Besluiten waar een inwoner een mens naar liet kijken" })).toContainText("100 %");
  await accessible(lead, scripts);
  await fits(lead);
});
