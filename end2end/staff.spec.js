// Staff: a refusal is the work of people, a colleague can send it back, and another city sees nothing.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask } from "./people.js";
import { accessible, expect, fits, signIn, test } from "./server.js";

test("a refusal needs reasons and a second person, and carries both names", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  await signIn(page, site, "utrecht", /Smit/);
  await page.goto(site("utrecht", "/aanvragen/inkomenstoeslag"));
  await page.getByRole("button", { name: "Start de aanvraag" }).click();
  await complete(page, page.url(), { "pers.klopt": "yes" }, scripts, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);

  const reviewer = await another(browser, site, info, "utrecht", /Milan Rijnders/);
  await openTask(reviewer, site, "utrecht", number, "Recht beoordelen");
  await expect(reviewer.locator("main")).toContainText("Alleen een mens mag afwijzen");
  const task = reviewer.url();
  await reviewer.goto(`${task}/berekening`);
  await accessible(reviewer, scripts);
  await fits(reviewer);
  await reviewer.goto(task);
  await claim(reviewer);
  await reviewer.locator('input[name="besluit"][value="afwijzen"]').check();
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(reviewer.getByRole("alert")).toContainText("redenen");
  await expect(reviewer.getByRole("alert")).toContainText("in verhouding");
  await expect(reviewer.locator('input[name="besluit"][value="afwijzen"]')).toBeChecked();
  await reviewer.locator('textarea[name="redenen"]').fill("Uw inkomen was hoger dan de grens.");
  await reviewer.locator('textarea[name="weging"]').fill("U houdt genoeg over om van te leven.");
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(reviewer.locator("main")).toContainText("Deze taak is klaar.");
  await page.goto(address);
  await expect(page.locator("main .utrecht-status-badge").first()).toHaveText(/In behandeling/);

  // The colleague sends it back with a note; the second time it is right.
  const second = await another(browser, site, info, "utrecht", /Annelies Vechtstra/);
  await openTask(second, site, "utrecht", number, "Tweede beoordeling");
  await claim(second);
  await second.locator('input[name="akkoord"][value="nee"]').check();
  await second.locator('form[action$="/tweede"] button').click();
  await expect(second.getByRole("alert")).toContainText("toelichting");
  await second.locator('textarea[name="toelichting"]').fill("Noem de grens in euro's.");
  await second.locator('form[action$="/tweede"] button').click();
  await expect(second.locator("main")).toContainText("Deze taak is klaar.");

  await openTask(reviewer, site, "utrecht", number, "Recht beoordelen");
  await expect(reviewer.locator("main")).toContainText("Noem de grens in euro's.");
  await claim(reviewer);
  await accessible(reviewer, scripts);
  await reviewer.locator('input[name="besluit"][value="afwijzen"]').check();
  await reviewer.locator('textarea[name="redenen"]').fill("Uw inkomen was hoger dan de grens die in de regels staat.");
  await reviewer.locator('textarea[name="weging"]').fill("U houdt genoeg over om van te leven.");
  await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  await openTask(second, site, "utrecht", number, "Tweede beoordeling");
  await claim(second);
  await second.locator('input[name="akkoord"][value="ja"]').check();
  await second.locator('form[action$="/tweede"] button').click();
  await expect(second.locator("main")).toContainText("Deze taak is klaar.");

  await page.goto(address);
  const told = page.locator("main");
  await expect(told.locator(".utrecht-status-badge").first()).toHaveText(/Afgewezen/);
  await expect(told).toContainText("Milan Rijnders");
  await expect(told).toContainText("Wij keken ook naar de gevolgen voor u");
  await expect(told).toContainText("Annelies Vechtstra");
  await expect(told).toContainText("hoger dan de grens die in de regels staat");
  await accessible(page, scripts);
  await fits(page);

  // Another city can neither see nor guess it, and the manager of texts has no queue of decisions to take.
  const elsewhere = await another(browser, site, info, "rotterdam", /Petra Kloosterboer/);
  await elsewhere.goto(site("rotterdam", "/werk"));
  await expect(elsewhere.locator("main")).not.toContainText(number);
  await accessible(elsewhere, scripts);
  expect((await elsewhere.goto(site("rotterdam", new URL(task).pathname))).status()).toBe(404);
  expect((await elsewhere.goto(site("rotterdam", "/werk/taken/01890000-0000-7000-8000-000000000000"))).status()).toBe(404);
});
