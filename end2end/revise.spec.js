// What was granted is changed from the case: another amount, and then it stops. Nothing is chosen beforehand.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fetched, fits, test } from "./server.js";

const ANSWERS = { "pers.klopt": "yes", "partner.status": "alleen", "werk.nu": "geen", "woon.type": "huur", "woon.huur": "650", words: "Ja" };

/** Types a day in three fields. */
async function day(page, name, parts) {
  for (const [part, value] of Object.entries(parts)) await page.locator(`input[name="${name}-${part}"]`).fill(String(value));
}

test("assistance gets another amount and then stops, each time by a new decision", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "bijstand");
  await complete(page, draft, ANSWERS, scripts, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);
  const reviewer = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(reviewer, site, "amsterdam", number, "Recht beoordelen");
  await claim(reviewer);
  const now = new Date();
  const today = { day: now.getDate(), month: now.getMonth() + 1, year: now.getFullYear() };
  await reviewer.locator('input[name="besluit"][value="anders"]').check();
  await reviewer.locator('input[name="bedrag"]').fill("1.700,00");
  await day(reviewer, "vanaf", today);
  await reviewer.locator('textarea[name="redenen"]').fill("Dit bedrag past bij uw situatie.");
  await reviewer.locator('textarea[name="weging"]').fill("U houdt genoeg over om van te leven.");
  if (await reviewer.locator('input[name="horen"]').count()) {
    await reviewer.locator('input[name="horen"][value="undoable"]').check();
    await reviewer.locator('textarea[name="horen_reden"]').fill("Met bezwaar kan alles nog goed komen.");
  }
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(reviewer.locator("main")).toContainText("Deze taak is klaar.");
  const second = await another(browser, site, info, "amsterdam", /Els Tervoort/);
  await openTask(second, site, "amsterdam", number, "Tweede beoordeling");
  await claim(second);
  await second.locator('input[name="akkoord"][value="ja"]').check();
  await second.locator('form[action$="/tweede"] button').click();
  await expect(second.locator("main")).toContainText("Deze taak is klaar.");

  // From the case, by who may: a task of one's own, in which nothing is chosen.
  const file = address.replace("/zaken/", "/werk/zaken/");
  const begin = async () => {
    await reviewer.goto(file);
    await reviewer.getByRole("button", { name: "Begin een nieuw besluit" }).click();
    await expect(reviewer.getByRole("heading", { level: 1 })).toContainText("Toekenning wijzigen");
    await expect(reviewer.locator('main form[action$="/wijzigen"] input:checked')).toHaveCount(0);
  };
  await reviewer.goto(file);
  await accessible(reviewer, scripts);
  await begin();
  await expect(reviewer.locator("main")).toContainText("Volgens de regels van vandaag");
  await expect(reviewer.locator('input[value="recover"]')).toHaveCount(0);
  await accessible(reviewer, scripts);
  await fits(reviewer);
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(reviewer.getByRole("alert")).toBeVisible();
  await accessible(reviewer, scripts);
  await reviewer.locator('input[name="besluit"][value="revise"]').check();
  await reviewer.getByLabel(/^Bedrag wijzigen: Uw inkomen is veranderd/).check();
  await day(reviewer, "vanaf", today);
  await reviewer.locator('input[name="bedrag"]').fill("900,00");
  await reviewer.locator('textarea[name="redenen"]').fill("U werkt nu twaalf uur per week.");
  await reviewer.locator('textarea[name="weging"]').fill("U houdt genoeg over om van te leven.");
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(reviewer.getByRole("alert")).toContainText("Hoor eerst, of kies waarom niet.");
  await reviewer.locator('input[name="horen"][value="own_facts"]').check();
  await reviewer.locator('textarea[name="horen_reden"]').fill("U gaf uw nieuwe baan zelf door.");
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(reviewer.locator("main")).toContainText("Deze taak is klaar.");
  await page.goto(address);
  await expect(page.locator("main .utrecht-status-badge").first()).toHaveText(/Gewijzigd/);
  await expect(page.locator("main")).toContainText("€ 900,00");
  await expect(page.locator("main")).toContainText("U gaf uw nieuwe baan zelf door.");
  await accessible(page, scripts);
  await fits(page);

  // Stopping takes the resident's word first.
  await begin();
  await reviewer.locator("summary", { hasText: "Eerst horen" }).click();
  await reviewer.locator('textarea[name="voornemen"]').fill("Wij willen stoppen, omdat u genoeg verdient.");
  await reviewer.getByRole("button", { name: "Vraag om een reactie" }).click();
  await page.reload();
  await expect(page.locator("main")).toContainText("Wij willen stoppen, omdat u genoeg verdient.");
  await accessible(page, scripts);
  await page.locator('textarea[name="zienswijze"]').fill("Dat klopt. Ik verdien nu genoeg.");
  await page.getByRole("button", { name: "Reactie sturen" }).click();
  await reviewer.reload();
  await expect(reviewer.locator("main")).toContainText("Dat klopt. Ik verdien nu genoeg.");
  await reviewer.locator('input[name="besluit"][value="stop"]').check();
  await reviewer.getByLabel(/^Stoppen: Uw inkomen of bezit is te hoog/).check();
  await day(reviewer, "vanaf", { ...today, year: today.year + 1 });
  await reviewer.locator('textarea[name="redenen"]').fill("Uw loon is hoger dan de bijstand.");
  await reviewer.locator('textarea[name="weging"]').fill("U houdt genoeg over om van te leven.");
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(reviewer.locator("main")).toContainText("Deze taak is klaar.");
  await page.goto(address);
  await expect(page.locator("main .utrecht-status-badge").first()).toHaveText(/Gestopt/);
  await expect(page.locator("main")).toContainText("Bezwaar maken kan tot en met");
  await accessible(page, scripts);
  await page.goto(`${address}/besluit`);
  await expect(page.locator("main article")).toContainText("Dat klopt. Ik verdien nu genoeg.", { useInnerText: true });
  await accessible(page, scripts);
  expect((await fetched(page, `${address}/besluit.pdf`)).subarray(0, 5).toString()).toBe("%PDF-");
});

const EMPLOYER = { "bedr.klopt": "yes", "wn.naam": "J. de Werknemer", "wn.geboortedatum-year": "1990", "ct.start-year": "2026", "ct.vast": "yes", words: "Ja" };

test("a wage-cost subsidy follows the hours that an employer reported", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const draft = await start(page, site, "amsterdam", /Dagobert/, "loonkostensubsidie");
  await complete(page, draft, EMPLOYER, scripts, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);
  const reviewer = await another(browser, site, info, "amsterdam", /Els Tervoort/);
  await openTask(reviewer, site, "amsterdam", number, "Recht beoordelen");
  await claim(reviewer);
  const now = new Date();
  const today = { day: now.getDate(), month: now.getMonth() + 1, year: now.getFullYear() };
  await reviewer.locator('input[name="besluit"][value="anders"]').check();
  await reviewer.locator('input[name="bedrag"]').fill("640,50");
  await day(reviewer, "vanaf", today);
  await reviewer.locator('textarea[name="redenen"]').fill("De loonwaarde is 70 procent.");
  await reviewer.locator('textarea[name="weging"]').fill("U houdt genoeg over om van te leven.");
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(reviewer.locator("main")).toContainText("Deze taak is klaar.");

  // The report names the granted case; its answer is given there, the new amount is decided in the case itself.
  const changed = await start(page, site, "amsterdam", /Dagobert/, "lks-wijziging");
  const report = { ...EMPLOYER, "lks.besluit": number, "lksw.wat": ["uren"], "lksw.uren_vanaf-year": "2026", "ct.uren": "20" };
  await complete(page, changed, report, scripts, { looks: false });
  await expect(page.locator("main")).toContainText(number);
  await send(page);

  await reviewer.goto(address.replace("/zaken/", "/werk/zaken/"));
  await reviewer.getByRole("button", { name: "Begin een nieuw besluit" }).click();
  await expect(reviewer.getByRole("heading", { level: 1 })).toContainText("Toekenning wijzigen");
  await accessible(reviewer, scripts);
  await reviewer.locator('input[name="besluit"][value="revise"]').check();
  await reviewer.getByLabel(/^Bedrag wijzigen: De uren van de werknemer zijn veranderd/).check();
  await day(reviewer, "vanaf", today);
  await reviewer.locator('input[name="bedrag"]').fill("530,25");
  await reviewer.locator('textarea[name="redenen"]').fill("De werknemer werkt nu 20 uur per week.");
  await reviewer.locator('textarea[name="weging"]').fill("U houdt genoeg over om van te leven.");
  await reviewer.locator('input[name="horen"][value="own_facts"]').check();
  await reviewer.locator('textarea[name="horen_reden"]').fill("U gaf de nieuwe uren zelf door.");
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(reviewer.locator("main")).toContainText("Deze taak is klaar.");
  // Where a city says nothing, two people change what was granted.
  const second = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(second, site, "amsterdam", number, "Tweede beoordeling");
  await claim(second);
  await second.locator('input[name="akkoord"][value="ja"]').check();
  await second.locator('form[action$="/tweede"] button').click();
  await expect(second.locator("main")).toContainText("Deze taak is klaar.");
  await page.goto(address);
  await expect(page.locator("main .utrecht-status-badge").first()).toHaveText(/Gewijzigd/);
  await expect(page.locator("main")).toContainText("€ 530,25");
  await accessible(page, scripts);
  await fits(page);
});
