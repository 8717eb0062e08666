// Ways through a form that few people take: for someone else, too late, with help, as a correction. Each asks what belongs to it.
import { complete, inDays, onwards, send } from "./answers.js";
import { start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

/** What every form takes where a way says nothing more. */
const ANY = { "pers.klopt": "yes", "bedr.klopt": "yes", "con.voorkeur": "brief", words: "Ja", usual: [[/-day$/, "5"], [/-month$/, "1"], [/-year$/, "2026"]] };
const RESIDENT = ["amsterdam", /Rodney/];
const COMPANY = ["amsterdam", /Dagobert/];

/** By form and way: who, what they answer, and what the page to check the answers shows. */
const WAYS = [
  ["wmo-melding", "by a guardian, about a home and a broken aid", RESIDENT, {
    "ind.rol": "ander",
    "ind.melder": "vertegenwoordiger",
    "cli.naam": "Mevrouw Jansen",
    "cli.post": "beiden",
    "wmo.waarover": ["woning", "kapot"],
    "wmo.woning_wat": ["trap", "drempel"],
    "wmo.kapot_wat": "De traplift",
    "wmo.spoed": "yes",
    "wmo.spoed_reden": ["anders"],
    "wmo.spoed_anders": "De lift staat stil",
    "wmo.wlz": "ja",
  }, ["Mevrouw Jansen", "Naar allebei", "Drempels", "De traplift", "De lift staat stil", "Besluit van de rechter"]],
  ["wmo-aanvraag", "by someone with a letter, for so many hours of a chosen organisation", RESIDENT, {
    "ind.rol": "gemachtigde",
    "ind.naam": "K. de Helper",
    "ind.grond": "brief",
    "wmo.verslag": "eens",
    "wmo.hulp": ["huishouden", "dagbesteding"],
    "wmo.uren_huishouden": "3",
    "wmo.dagdelen_dagbesteding": "4",
    "wmo.vorm": "natura",
    "wmo.aanbieder_keuze": "zelf",
    "wmo.aanbieder": "Zorg Dichtbij",
  }, ["K. de Helper", "Machtiging", "Zorg Dichtbij", "Uren huishouden per week"]],
  ["bezwaar", "too late, reasons later, for someone who asked", RESIDENT, {
    "ind.rol": "gemachtigde",
    "ind.klant_naam": "Mevrouw Jansen",
    "ind.grond": "brief",
    "ind.post": "mij",
    "bez.te_laat_reden": "Zij lag in het ziekenhuis.",
    "bez.later": "yes",
  }, ["Mevrouw Jansen", "Zij lag in het ziekenhuis.", "Redenen later", "Machtiging"]],
  ["klacht", "about what happened long ago, together with a partner", RESIDENT, {
    "ind.rol": "partner",
    "ind.klant_naam": "J. de Partner",
    "kl.datum-year": "2024",
    "kl.later_reden": "Ik durfde eerder niet.",
  }, ["J. de Partner", "Ik durfde eerder niet."]],
  ["avg-verzoek", "to withdraw consent", RESIDENT, {
    "avg.recht": ["toestemming"],
    "avg.toestemming_wat": "Bellen met mijn huurbaas.",
    "avg.vorm": "bestand",
  }, ["Bellen met mijn huurbaas.", "Als bestand dat een computer kan lezen"]],
  ["bericht", "that a decision is late", RESIDENT, {
    "ber.soort": "te_laat",
    "ber.te_laat_wat": "Mijn bijzondere bijstand",
    ...inDays("ber.te_laat_sinds", -90),
  }, ["Mijn bijzondere bijstand"]],
  ["bericht", "a view, told by telephone", RESIDENT, {
    "ber.soort": "mening",
    "ber.mening_hoe": "bellen",
    "con.telefoon": "0612345678",
  }, ["Ik wil het vertellen via de telefoon", "Telefoonnummer"]],
  ["schuldhulp", "with a helper, while an income is seized", RESIDENT, {
    "ind.rol": "hulp",
    "ind.naam": "K. van het wijkteam",
    "ind.mag_praten": "yes",
    "sh.crisis": ["beslag"],
    "ind.bewind": "no",
  }, ["K. van het wijkteam", "Praten met helper", "Brief over het beslag"]],
  ["lks-melding", "by an office, of an employee in the register", COMPANY, {
    "wn.naam": "J. de Werknemer",
    "wn.geboortedatum-year": "1990",
    "ct.vast": "yes",
    "lks.doelgroepregister": "ja",
    "lks.bevestiging": "yes",
    "lks.eerder": "yes",
    "lw.eerder": "yes",
    "lw.procent": "60",
    "ind.zelfde": "no",
    "ind.naam": "D. de Boekhouder",
    "ind.organisatie": "Kantoor Cijfers",
  }, ["Kantoor Cijfers", "Bevestiging van het doelgroepregister", "60"]],
  ["lks-declaratie", "a quarter with illness that UWV paid, into another account", COMPANY, {
    "lksd.per": "kwartaal",
    "lksd.verbetering": "yes",
    "lksd.verbetering_van": "26-000001-4",
    "mnd.ziek": "2",
    "lksd.uwv": "yes",
    "lksd.uwv_bedrag": "250",
    "lksd.uren_strook": "no",
    "lksd.zelfde_rekening": "no",
    groups: { mnd: [{}, { "mnd.maand-month": "2" }, { "mnd.maand-month": "3" }] },
  }, ["26-000001-4", "Betaald door UWV", "Overzicht van de uren", "Bewijs van het rekeningnummer"]],
  ["lks-wijziging", "better again after an illness, and nothing to send", COMPANY, {
    "lksw.wat": ["ziek"],
    "lksw.beter": "yes",
    "lksw.uwv": "yes",
    "lksw.beter_vanaf-month": "3",
  }, ["Beter vanaf", "Gemeld bij UWV"]],
  ["bbz-jaarcijfers", "later than six months, without a tax return yet", RESIDENT, {
    "jc.einde-year": "2024",
    "jc.te_laat_reden": "Mijn boekhouder was ziek.",
    "jc.winst": "-1.200,00",
    ...inDays("jc.aangifte_wanneer", 60),
  }, ["Mijn boekhouder was ziek.", "Aangifte verwacht op"]],
  ["proefplaatsing", "an extension without the wish to hire", COMPANY, {
    ...inDays("pp.start", 30),
    ...inDays("pp.einde", 60),
    ...inDays("pp.eerste_start", -20),
    "pp.verlenging": "yes",
    "pp.intentie": "no",
    "pp.intentie_reden": "Het werk is tijdelijk.",
  }, ["Begin van de eerste proef", "Het werk is tijdelijk."]],
  ["zorg-stop", "a correction of what was reported", COMPANY, {
    "zorg.agb": "12345678",
    "zorg.categorie": "02",
    "zorg.product": "02A05",
    "zorg.waarom": "verbetering",
    "zorg.correctie_van": "26-000001-4",
    "zorg.correctie_reden": "De datum was een dag te vroeg.",
    "zorg.reden": "tijdelijk",
  }, ["26-000001-4", "De datum was een dag te vroeg.", "Contact met de cliënt"]],
];

for (const [number, [product, way, [city, who], answers, shown]] of WAYS.entries()) {
  test(`${product}: ${way}`, { tag: number % 2 ? "@plain" : "@live" }, async ({ page, site, javaScriptEnabled: scripts }) => {
    const draft = await start(page, site, city, who, product);
    await complete(page, draft, { ...ANY, ...answers }, scripts);
    for (const text of shown) await expect(page.locator("main")).toContainText(text);
    await accessible(page, scripts);
    await fits(page);
    await send(page);
  });
}

test("permission to speak with creditors is asked apart, and may be left open", async ({ page, site }) => {
  const draft = await start(page, site, ...RESIDENT, "schuldhulp");
  await page.goto(`${draft}/vraag/toestemming`);
  await expect(page.locator("main")).toContainText("niet verplicht");
  await onwards(page).click();
  expect(page.url()).not.toBe(`${draft}/vraag/toestemming`);
  await expect(page.getByRole("alert")).toHaveCount(0);
});
