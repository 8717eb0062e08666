// General assistance for a family: from the application, through a question of staff, to a decision of two people.
import { complete, send, statement } from "./answers.js";
import { another, claim, numberOf, openTask } from "./people.js";
import { accessible, expect, fetched, fits, signIn, test } from "./server.js";

const ANSWERS = {
  "ind.rol": "samen",
  "pers.klopt": "yes",
  "aanvr.reden": ["te_weinig"],
  "aanvr.leefde_van": "Van het loon van mijn partner en wat spaargeld.",
  "aanvr.geld_nu": "yes",
  "aanvr.ingang": "nu",
  "con.voorkeur": "email",
  "partner.status": "getrouwd",
  "partner.bsn": "999993112",
  "partner.mede": "yes",
  "pwerk.nu": "dienst",
  "pwerk.bij": "Bakkerij",
  "pwerk.functie": "Verkoper",
  "pwerk.uren": "8",
  "pwerk.loon_per": "month",
  "kind.woont": "altijd",
  "huis.relatie": "anders",
  "woon.type": "huur",
  "woon.huur": "612,50",
  "woon.service": "0",
  "woon.huurtoeslag": "aangevraagd",
  "werk.nu": "geen",
  "werk.kan": "ja",
  "rek.iban": "NL91ABNA0417164300",
  "bet.naam": "G. den Braber",
  groups: {
    ink: [
      { "ink.wie": "partner", "ink.soort": "loon", "ink.bedrag": "450,00", "ink.netto": "netto", "ink.periode": "month", "ink.van": "Bakkerij" },
    ],
    rek: [
      { "rek.soort": "betaal", "rek.van": "samen", "rek.saldo": "812,40" },
      { "rek.soort": "spaar", "rek.van": "ik", "rek.saldo": "1.240,00" },
    ],
  },
  documents: ["DOC-BANK"],
};

test("a family applies for assistance, answers a question, and gets a decision of two people", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  await signIn(page, site, "amsterdam", /Braber/);
  await page.goto(site("amsterdam", "/aanvragen/bijstand"));
  await page.getByRole("button", { name: "Start de aanvraag" }).click();
  const draft = page.url();
  await complete(page, draft, ANSWERS, scripts);
  await accessible(page, scripts);
  await fits(page);
  await expect(page.locator("main")).toContainText("€ 450,00");
  const address = await send(page);
  const number = await numberOf(page);
  await accessible(page, scripts);

  // Intake sees it in the queue, and asks for a document and an answer: the term stands still.
  const intake = await another(browser, site, info, "amsterdam", /Noor Verhage/);
  await openTask(intake, site, "amsterdam", number, "Recht beoordelen");
  await accessible(intake, scripts);
  await fits(intake);
  await claim(intake);
  await intake.getByText("Meer informatie vragen", { exact: true }).click();
  await intake.getByRole("button", { name: "Vraag versturen" }).click();
  await expect(intake.getByRole("alert")).toContainText("Kies een document of schrijf een vraag.");
  await intake.locator('input[name="document"]').first().check();
  await intake.locator('textarea[name="vraag"]').fill("Sinds wanneer werkt uw partner bij de bakkerij?");
  await intake.getByRole("button", { name: "Vraag versturen" }).click();
  await expect(intake.locator("main")).toContainText("Gevraagd, wij wachten op antwoord");
  await accessible(intake, scripts);
  await intake.getByRole("button", { name: "Teruggeven" }).click();

  // Who has no money now asks for the advance before its day.
  await page.goto(address);
  await page.getByRole("button", { name: "Vraag nu om een voorschot" }).click();
  await expect(page.locator("#voorschot")).toContainText("U vroeg om een voorschot");
  await accessible(page, scripts);
  await fits(page);

  // The advance is work of its own, with its own day (Participatiewet 52).
  await openTask(intake, site, "amsterdam", number, "Voorschot betalen");
  await claim(intake);
  await expect(intake.locator('form[action$="/voorschot"] input:checked')).toHaveCount(0);
  await expect(intake.locator("main")).toContainText("zelf om een voorschot");
  await accessible(intake, scripts);
  await fits(intake);
  await intake.locator('input[name="betaald"][value="ja"]').check();
  // Where the rules gave no amount yet, who pays it names it.
  const amount = intake.locator('form[action$="/voorschot"] input[name="bedrag"]');
  if (await amount.count()) {
    await intake.getByRole("button", { name: "Taak afronden" }).click();
    await expect(intake.getByRole("alert")).toContainText("bedrag");
    await amount.fill("1.000,00");
  }
  await intake.getByRole("button", { name: "Taak afronden" }).click();
  await expect(intake.getByRole("heading", { level: 1, name: "Werkvoorraad" })).toBeVisible();

  // The resident finds it first thing, sends the file and answers.
  await page.goto(site("amsterdam", "/overzicht"));
  await expect(page.locator(".todo").first()).toContainText("Stuur wat wij nog missen");
  await accessible(page, scripts);
  await page.locator(".todo").first().getByRole("link").click();
  await expect(page.locator("main")).toContainText("Zolang staat de tijd stil");
  await accessible(page, scripts);
  await fits(page);
  await page.locator("main input[name=bestand]").first().setInputFiles(statement("loonstrook.pdf"));
  await page.getByRole("button", { name: "Bestand sturen" }).first().click();
  await expect(page.getByRole("link", { name: /loonstrook.pdf/ }).first()).toBeVisible();
  await page.locator('textarea[name="bericht"]').fill("Sinds 1 september 2026.");
  await page.getByRole("button", { name: "Bericht sturen" }).click();
  await expect(page.locator("main")).toContainText("Sinds 1 september 2026.");
  await page.getByRole("button", { name: "Ik heb alles gestuurd" }).click();
  await expect(page.locator("main")).toContainText("Uw informatie is binnen");

  // A reviewer sees what was said beside what was verified, and decides another amount: that needs a colleague.
  const reviewer = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(reviewer, site, "amsterdam", number, "Recht beoordelen");
  await claim(reviewer);
  await expect(reviewer.locator("main")).toContainText("Inwoner zegt");
  await expect(reviewer.locator("main")).toContainText("Sinds 1 september 2026.");
  await accessible(reviewer, scripts);
  await fits(reviewer);
  await expect(reviewer.locator('input[name="besluit"]:checked')).toHaveCount(0);
  await reviewer.locator('input[name="besluit"][value="anders"]').check();
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(reviewer.getByRole("alert")).toBeVisible();
  await expect(reviewer.locator('input[name="besluit"][value="anders"]')).toBeChecked();
  await accessible(reviewer, scripts);
  await reviewer.locator('input[name="bedrag"]').fill("1.250,00");
  for (const [part, value] of [["day", "1"], ["month", "12"], ["year", "2026"]]) {
    await reviewer.locator(`input[name="vanaf-${part}"]`).fill(value);
  }
  await reviewer.locator('textarea[name="redenen"]').fill("Het loon van uw partner is hoger dan u opgaf. Wij rekenen met het loon van nu.");
  await reviewer.locator('textarea[name="weging"]').fill("U houdt genoeg over om van te leven.");
  // Where facts differ from what the applicant said, less than their own facts give needs a hearing or a ground why not.
  if (await reviewer.locator('input[name="horen"]').count()) {
    await reviewer.locator('input[name="horen"][value="undoable"]').check();
    await reviewer.locator('textarea[name="horen_reden"]').fill("Met bezwaar kan alles nog goed komen.");
  }
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(reviewer.locator("main")).toContainText("Deze taak is klaar.");

  // Nobody approves their own work.
  await openTask(reviewer, site, "amsterdam", number, "Tweede beoordeling");
  await claim(reviewer);
  await reviewer.locator('input[name="akkoord"][value="ja"]').check();
  await reviewer.locator('form[action$="/tweede"] button').click();
  await expect(reviewer.getByRole("alert")).toContainText("eigen voorstel");
  await accessible(reviewer, scripts);
  await reviewer.getByRole("button", { name: "Teruggeven" }).click();

  const second = await another(browser, site, info, "amsterdam", /Els Tervoort/);
  await openTask(second, site, "amsterdam", number, "Tweede beoordeling");
  await claim(second);
  await expect(second.locator("main")).toContainText("Samir Bakkali");
  await accessible(second, scripts);
  await second.locator('input[name="akkoord"][value="ja"]').check();
  await second.locator('form[action$="/tweede"] button').click();
  await expect(second.locator("main")).toContainText("Deze taak is klaar.");

  // The resident reads who decided, why, how much, and how to object.
  await page.goto(address);
  const told = page.locator("main");
  await expect(told.locator(".utrecht-status-badge").first()).toHaveText(/Anders toegekend/);
  await expect(told).toContainText("€ 1.250,00");
  await expect(told).toContainText("Samir Bakkali");
  await expect(told).toContainText("Els Tervoort");
  await expect(told).toContainText("Het loon van uw partner is hoger");
  await expect(told).toContainText("Bezwaar maken kan tot en met");
  await expect(told).toContainText("De tijd stond stil");
  // Month by month what it gives: the allowance for holidays comes in June, five percent of what was granted before.
  const months = page.getByRole("table", { name: "Wat u per maand krijgt" }).locator("tbody tr");
  await expect(months).toHaveCount(13);
  await expect(months.filter({ hasText: /^juni/ })).toContainText("vakantietoeslag");
  await expect(months.filter({ hasText: /^juni/ }).locator("svg rect")).toHaveCount(2);
  await expect(months.filter({ hasText: "€ 1.187,50" })).not.toHaveCount(0);
  await expect(told).toContainText("art. 45, eerste lid, Participatiewet");
  await accessible(page, scripts);
  await fits(page);
  expect((await fetched(page, `${address}/besluit.pdf`)).subarray(0, 5).toString()).toBe("%PDF-");
  await page.goto(`${address}/besluit`);
  await expect(page.locator("main article")).toContainText("1.250,00", { useInnerText: true });
  await accessible(page, scripts);
});
