// Staff ask an expert, who sees what was chosen and no more; and see one person together.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

test("an expert answers a question without seeing the case", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  // Somebody is known as an expert from the first time that they sign in.
  const expert = await another(browser, site, info, "utrecht", /Okan Demirci/);
  await expect(expert).toHaveURL(/\/werk\/advies$/);
  await accessible(expert, scripts);

  const draft = await start(page, site, "utrecht", /Smit/, "inkomenstoeslag");
  await complete(page, draft, { "pers.klopt": "yes" }, scripts, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);
  const desk = await another(browser, site, info, "utrecht", /Milan Rijnders/);
  await openTask(desk, site, "utrecht", number, "Recht beoordelen");
  const task = desk.url();
  await claim(desk);
  await desk.getByText("Advies vragen", { exact: true }).click();
  const ask = desk.locator('form[action$="/advies"]');
  await expect(ask).toContainText("niet naar een diagnose");
  await ask.getByLabel("Okan Demirci, medisch adviseur").check();
  await ask.locator('textarea[name="adviesvraag"]').fill("Hoeveel uur kan iemand werken?");
  await ask.locator('input[name="feit"][value="heeft_partner"]').check();
  await ask.getByRole("button", { name: "Vraag versturen" }).click();
  await expect(desk.getByRole("alert")).toContainText("datum");
  await expect(ask.locator('textarea[name="adviesvraag"]')).toHaveValue("Hoeveel uur kan iemand werken?");
  await expect(ask.locator('input[name="feit"][value="heeft_partner"]')).toBeChecked();
  const day = new Date(Date.now() + 10 * 24 * 3600 * 1000);
  await ask.locator('input[name="tot-day"]').fill(String(day.getDate()));
  await ask.locator('input[name="tot-month"]').fill(String(day.getMonth() + 1));
  await ask.locator('input[name="tot-year"]').fill(String(day.getFullYear()));
  await accessible(desk, scripts);
  await fits(desk);
  await ask.getByRole("button", { name: "Vraag versturen" }).click();
  await expect(desk.locator("#advies").locator("..")).toContainText("Wij wachten tot en met");

  await page.goto(address);
  await expect(page.locator("main")).toContainText("Een deskundige kijkt mee.");
  await expect(page.locator("main")).not.toContainText("Hoeveel uur");
  await accessible(page, scripts);

  await expert.goto(site("utrecht", "/werk/advies"));
  await expert.locator("main tbody a").last().click();
  await expect(expert.locator("main")).toContainText("Hoeveel uur kan iemand werken?");
  await expect(expert.locator("main")).toContainText("Partner");
  await expect(expert.locator("main")).not.toContainText("Smit");
  await expect(expert.locator("main")).not.toContainText(number);
  await accessible(expert, scripts);
  await fits(expert);
  const question = expert.url();
  expect((await expert.goto(task)).status()).toBe(404);
  await expert.goto(question);
  await expert.locator('textarea[name="advies"]').fill("Twaalf uur per week gaat.");
  await expert.getByRole("button", { name: "Advies geven" }).click();
  await expect(expert.locator("main")).toContainText("U gaf dit advies op");

  await desk.goto(task);
  await expect(desk.locator("main")).toContainText("Twaalf uur per week gaat.");

  // One person together, from the page of the case.
  await desk.goto(site("utrecht", `/werk/zaken/${new URL(address).pathname.split("/")[2]}`));
  await desk.getByRole("link", { name: "Alles van deze persoon bekijken" }).click();
  await expect(desk.locator("main")).toContainText("Zaken in deze gemeente");
  await expect(desk.locator("main tbody")).toContainText(number);
  await accessible(desk, scripts);
  await fits(desk);

  // The decision makes it known to the applicant; a deviation asks for its reasons.
  await desk.goto(task);
  await expect(desk.locator("main")).toContainText("Wijkt u ervan af?");
  await desk.locator('input[name="besluit"][value="afwijzen"]').check();
  await desk.locator('textarea[name="redenen"]').fill("Uw inkomen was hoger dan de grens.");
  await desk.locator('textarea[name="weging"]').fill("U houdt genoeg over om van te leven.");
  if (await desk.locator('input[name="horen"]').count()) {
    await desk.locator('input[name="horen"][value="undoable"]').check();
    await desk.locator('textarea[name="horen_reden"]').fill("Met bezwaar kan alles nog goed komen.");
  }
  await desk.getByRole("button", { name: "Besluit nemen" }).click();
  await expect(desk.locator("main")).toContainText("Deze taak is klaar.");
  await page.goto(address);
  await expect(page.locator("main")).not.toContainText("Twaalf uur per week gaat.");
  const second = await another(browser, site, info, "utrecht", /Annelies Vechtstra/);
  await openTask(second, site, "utrecht", number, "Tweede beoordeling");
  await claim(second);
  await second.locator('input[name="akkoord"][value="ja"]').check();
  await second.locator('form[action$="/tweede"] button').click();
  await expect(second.locator("main")).toContainText("Deze taak is klaar.");
  await page.goto(address);
  await expect(page.locator("main")).toContainText("Okan Demirci, medisch adviseur");
  await page.getByText("Lees het advies van Okan Demirci", { exact: false }).click();
  await expect(page.locator("main")).toContainText("Twaalf uur per week gaat.");
  await accessible(page, scripts);
  await fits(page);
});
