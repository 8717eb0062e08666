// Staff find a case by its number, by a name, by the words of a note and by BSN, and open it.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

/** Types something into the search and looks. */
async function look(page, text) {
  await page.getByRole("navigation").getByRole("link", { name: "Zoeken" }).click();
  await page.getByLabel("Wat zoekt u?").fill(text);
  await page.getByRole("main").getByRole("button", { name: "Zoeken" }).click();
  // Nothing that was typed stands in the address.
  expect(new URL(page.url()).search).toBe("");
}

test("a case is found by number, name, words and BSN, and looking by BSN is told to the resident", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const draft = await start(page, site, "utrecht", /Smit/, "inkomenstoeslag");
  await complete(page, draft, { "pers.klopt": "yes" }, scripts, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);

  const reviewer = await another(browser, site, info, "utrecht", /Milan Rijnders/);
  await openTask(reviewer, site, "utrecht", number, "Recht beoordelen");
  await claim(reviewer);
  await reviewer.locator('textarea[name="notitie"]').fill("Teruggebeld over de koffiecorner.");
  await reviewer.locator('form[action$="/notitie"] button').click();

  const told = reviewer.locator("main");
  await look(reviewer, number);
  await expect(told.getByRole("link", { name: number })).toHaveCount(1);
  await accessible(reviewer, scripts);
  await fits(reviewer);
  await look(reviewer, "smit");
  await expect(told.getByRole("link", { name: number })).toHaveCount(1);
  await look(reviewer, "koffiecorner");
  await expect(told.locator("tbody tr")).toContainText("Notitie");
  await look(reviewer, "999993654");
  await expect(reviewer.getByRole("alert")).toContainText("burgerservicenummer klopt niet");
  await accessible(reviewer, scripts);
  await look(reviewer, "niemand hier");
  await expect(told).toContainText("Niets gevonden.");

  await look(reviewer, number);
  await told.getByRole("link", { name: number }).click();
  await expect(reviewer.getByRole("heading", { level: 1 })).toContainText(number);
  await expect(told).toContainText("Teruggebeld over de koffiecorner.");
  await accessible(reviewer, scripts);
  await fits(reviewer);
  await told.getByRole("link", { name: "Recht beoordelen" }).click();
  await expect(reviewer.getByRole("heading", { level: 1 })).toContainText("Recht beoordelen");

  // The owner reads who looked.
  await page.goto(address);
  await expect(page.locator("main")).toContainText("Milan Rijnders");
});
