// Support under the Wmo: a notification, the application that follows it, a judgement, and a decision that says which help.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fetched, fits, test } from "./server.js";

const APPLICATION = {
  "pers.klopt": "yes",
  "con.voorkeur": "brief",
  "ind.rol": "zelf",
  "wmo.verslag": "oneens",
  "wmo.opmerkingen": "Ik kan ook de ramen niet meer doen.",
  "wmo.hulp": ["huishouden"],
  "wmo.hulp_nu": [],
  "wmo.spoed": "no",
  "wmo.clientondersteuner": "no",
  "wmo.wlz": "nee",
  "wmo.vorm": "natura",
};

/** Answers yes or no to a judgement. */
const judge = (page, fact, answer) => page.locator(`input[name="oordeel-${fact}"][value="${answer}"]`).check();

test("a resident reports, applies on the report, and gets a decision that says which help", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  // The notification is answered, and leads to the application (wmo-aanvraag).
  const notice = await start(page, site, "utrecht", /Smit/, "wmo-melding");
  await complete(page, notice, { "pers.klopt": "yes", "con.voorkeur": "brief", "ind.rol": "zelf" }, scripts, { looks: false });
  await send(page);
  const reported = await numberOf(page);
  const intake = await another(browser, site, info, "utrecht", /Tess Lombokker/);
  await openTask(intake, site, "utrecht", reported, "Beantwoorden");
  await claim(intake);
  await intake.locator('form[action$="/melding"] textarea').fill("Wij hebben met u gesproken. Het verslag krijgt u per post.");
  await intake.getByRole("button", { name: "Antwoord sturen en afronden" }).click();
  await expect(intake.getByRole("heading", { level: 1 })).toHaveText("Werkvoorraad");
  await page.goto(site("utrecht", "/overzicht"));
  const next = page.locator(".todo", { hasText: "U kunt nu aanvragen: Hulp op maat (Wmo)" });
  await expect(next).toHaveCount(1);
  await accessible(page, scripts);
  await fits(page);

  await next.getByRole("link").click();
  await expect(page.locator("main")).toContainText("twee weken");
  await accessible(page, scripts);
  await fits(page);
  await page.locator("main form").getByRole("button", { name: /^Start/ }).click();
  await complete(page, page.url(), APPLICATION, scripts);
  await accessible(page, scripts);
  const address = await send(page);
  const number = await numberOf(page);
  await page.goto(site("utrecht", "/overzicht"));
  await expect(next).toHaveCount(0);

  // A reviewer sees what only a person can say, and says it; then the rules give a right.
  const reviewer = await another(browser, site, info, "utrecht", /Milan Rijnders/);
  await openTask(reviewer, site, "utrecht", number, "Recht beoordelen");
  const main = reviewer.locator("main");
  await expect(main).toContainText("Ik kan ook de ramen niet meer doen.");
  await expect(main.locator(".utrecht-status-badge", { hasText: "Niet te zeggen" })).toBeVisible();
  await claim(reviewer);
  await accessible(reviewer, scripts);
  await fits(reviewer);
  await reviewer.getByRole("button", { name: "Oordeel bewaren" }).click();
  await expect(reviewer.getByRole("alert")).toContainText("Beantwoord ten minste één vraag.");
  await accessible(reviewer, scripts);
  await judge(reviewer, "wmo_beperking_vastgesteld", "yes");
  for (const fact of ["eigen_kracht", "gebruikelijke_hulp", "mantelzorg", "sociaal_netwerk", "algemene_voorziening"]) {
    await judge(reviewer, `wmo_${fact}_genoeg`, "no");
  }
  await reviewer.getByRole("button", { name: "Oordeel bewaren" }).click();
  await expect(main.locator(".utrecht-status-badge", { hasText: "Wel recht" })).toBeVisible();
  await expect(main).toContainText("Bevestigd door medewerker");

  // A grant says which help; without words of its own there is none.
  await reviewer.locator('input[name="besluit"][value="hulp"]').check();
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(reviewer.getByRole("alert")).toBeVisible();
  await accessible(reviewer, scripts);
  await reviewer.locator('textarea[name="hulp"]').fill("Hulp bij het huishouden, drie uur per week.");
  for (const [part, value] of [["day", "1"], ["month", "12"], ["year", "2026"]]) {
    await reviewer.locator(`input[name="vanaf-${part}"]`).fill(value);
  }
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(main).toContainText("Deze taak is klaar.");

  // The resident reads which help, from when, who pays, who decided and how to object.
  await page.goto(address);
  const told = page.locator("main");
  await expect(told.locator(".utrecht-status-badge").first()).toHaveText(/Toegekend/);
  await expect(told).toContainText("Hulp bij het huishouden, drie uur per week.");
  await expect(told).toContainText("De gemeente regelt dit voor u, vanaf 1 december 2026.", { useInnerText: true });
  await expect(told).toContainText("Uw eigen bijdrage per maand");
  await expect(told).toContainText("Milan Rijnders");
  await expect(told).toContainText("Bezwaar maken kan tot en met");
  await accessible(page, scripts);
  await fits(page);
  expect((await fetched(page, `${address}/besluit.pdf`)).subarray(0, 5).toString()).toBe("%PDF-");
  await page.goto(`${address}/besluit`);
  const letter = page.locator("main article");
  await expect(letter).toContainText("Wij regelen deze hulp voor u.");
  await expect(letter).toContainText("CAK");
  await accessible(page, scripts);
  await fits(page);
});
