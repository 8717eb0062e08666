// Everything one can apply for, report or ask, from its start page to its receipt and the desk of staff.
import { readdirSync, readFileSync } from "node:fs";
import { complete, inDays, send } from "./answers.js";
import { another, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

/** What every form takes where a journey says nothing more. */
const ANY = {
  "pers.klopt": "yes",
  "pers.adres": "yes",
  "bedr.klopt": "yes",
  words: "Ja",
  usual: [[/-day$/, "5"], [/-month$/, "1"], [/-year$/, "2026"]],
};

/** Who applies, where, and whom it reaches: a person who judges, or who answers. */
const EMPLOYEE = { ...inDays("ct.einde", 200), "wn.naam": "J. de Werknemer", "wn.geboortedatum-year": "1990" };
const CARE = { "zorg.agb": "12345678", "zorg.categorie": "02", "zorg.product": "02A05" };
const CLAIM = { "lksd.per": "maand", "mnd.ziek": "2", groups: { mnd: [{}] } };
const RESIDENT = ["amsterdam", /Rodney/, /Samir Bakkali/];
const COMPANY = ["amsterdam", /Dagobert/, /Kwame Mensah/];
const [JUDGE, ANSWER, OBJECTION] = ["Recht beoordelen", "Beantwoorden", "Ontvankelijkheid toetsen"];
const PRODUCTS = {
  "avg-verzoek": [RESIDENT, ANSWER],
  bbz: [RESIDENT, JUDGE],
  "bbz-jaarcijfers": [RESIDENT, ANSWER, { "jc.einde-year": "2025", "jc.aangifte": "yes", "jc.aanslag": "yes" }],
  bericht: [RESIDENT, ANSWER],
  bezwaar: [RESIDENT, OBJECTION],
  "bezwaar-bedrijf": [COMPANY, OBJECTION],
  "bijzondere-bijstand": [RESIDENT, JUDGE, { ...inDays("kost.datum_straks", 20), groups: { kost: [{}] } }],
  inkomstenverklaring: [RESIDENT, ANSWER, { "io.bekend": "anders", "io.som_klopt": "yes", groups: { loon: [{}], strook: [{}] } }],
  klacht: [RESIDENT, ANSWER],
  "lks-declaratie": [COMPANY, JUDGE, CLAIM],
  "lks-herbeoordeling": [COMPANY, ANSWER, { ...inDays("ct.einde", 200), "lksh.waarom": "veranderd" }],
  "lks-wijziging": [COMPANY, ANSWER, { ...inDays("ct.einde", 200), "lksw.wat": ["uren", "loon", "verlengd", "einde", "ziek", "anders"] }],
  loonkostensubsidie: [["amsterdam", /Dagobert/, /Samir Bakkali/], JUDGE, EMPLOYEE],
  ooievaarspas: [["denhaag", /Maaike/, /Ravi Bhikharie/], JUDGE],
  proefplaatsing: [COMPANY, ANSWER, { ...inDays("pp.start", 30), ...inDays("pp.einde", 60) }],
  rotterdampas: [["rotterdam", /Suzanne/, /Petra Kloosterboer/], JUDGE],
  schuldhulp: [RESIDENT, JUDGE],
  stadspas: [RESIDENT, JUDGE],
  statusformulier: [RESIDENT, ANSWER],
  studietoeslag: [RESIDENT, JUDGE],
  "u-pas": [["utrecht", /Smit/, /Milan Rijnders/], JUDGE],
  wijziging: [RESIDENT, ANSWER],
  "wmo-melding": [RESIDENT, ANSWER],
  "zorg-start": [COMPANY, ANSWER, CARE],
  "zorg-stop": [COMPANY, ANSWER, CARE],
};

/** Those that have a journey of their own, with the file it stands in. */
const ELSEWHERE = { bijstand: "bijstand", inkomenstoeslag: "inkomenstoeslag", "lks-melding": "company", "wmo-aanvraag": "wmo" };

test("every product has a journey", () => {
  const products = readdirSync("catalog/products").map((file) => file.replace(/\.yaml$/, ""));
  expect([...Object.keys(PRODUCTS), ...Object.keys(ELSEWHERE)].sort()).toEqual(products.sort());
  for (const [product, file] of Object.entries(ELSEWHERE)) {
    expect(readFileSync(`end2end/${file}.spec.js`, "utf8")).toContain(product);
  }
});

for (const [product, [[city, who, staff], kind, more]] of Object.entries(PRODUCTS)) {
  test(`${product}: filled in, sent, received, and on the desk of staff`, async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
    const draft = await start(page, site, city, who, product);
    await complete(page, draft, { ...ANY, ...more }, scripts);
    const address = await send(page);
    const number = await numberOf(page);
    await accessible(page, scripts);
    await fits(page);
    await page.goto(address);
    await expect(page.locator("main")).toContainText(number);
    await accessible(page, scripts);
    await fits(page);
    // The desk of staff is the same page either way; the journeys of staff go both.
    if (scripts && !process.env.LOKET_EVERYWHERE) return;
    const desk = await another(browser, site, info, city, staff);
    await openTask(desk, site, city, number, kind);
    await accessible(desk, scripts);
    await fits(desk);
  });
}
