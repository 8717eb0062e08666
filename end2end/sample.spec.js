// Chance picks a grant of the system; a person judges it again without seeing it, and the team lead reads how that came out.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

test.use({ changes: [["cities/amsterdam.yaml", "sample_percent: 10", "sample_percent: 100"]] });

test("a grant of the system is judged again blind, and what differs is reported", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  await complete(page, draft, { "pers.klopt": "yes" }, scripts, { looks: false });
  await send(page);
  const number = await numberOf(page);

  const reviewer = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(reviewer, site, "amsterdam", number, "Steekproef");
  const task = reviewer.url();
  await claim(reviewer);
  const told = reviewer.locator("main");
  await expect(told).toContainText("U ziet niet wat");
  await expect(told).not.toContainText("Toegekend");
  await expect(told.locator("#voorstel, #berichten")).toHaveCount(0);
  await accessible(reviewer, scripts);
  await fits(reviewer);
  expect((await reviewer.goto(`${task}/berekening`)).status()).toBe(404);
  await reviewer.goto(task);

  // Nothing is chosen beforehand; no right needs an explanation, and what was typed stays.
  const judge = told.locator('form[action$="/steekproef"]');
  await expect(judge.locator("input:checked")).toHaveCount(0);
  await judge.getByRole("button").click();
  await expect(reviewer.getByRole("alert")).toContainText("keuze");
  await judge.locator('input[name="recht"][value="nee"]').check();
  await judge.getByRole("button").click();
  await expect(reviewer.getByRole("alert")).toContainText("toelichting");
  await expect(judge.locator('input[name="recht"][value="nee"]')).toBeChecked();
  await judge.locator('textarea[name="toelichting"]').fill("Het inkomen is te hoog.");
  await judge.getByRole("button").click();
  await expect(told).toContainText("Uitkomst van de steekproef");
  await expect(told).toContainText("Verschilt");
  await told.locator('textarea[name="notitie"]').fill("Ik vraag het na bij de teamleider.");
  await told.locator('form[action$="/notitie"] button').click();
  await expect(told.locator("#notities ~ ul")).toContainText("Ik vraag het na");
  await accessible(reviewer, scripts);
  await fits(reviewer);

  const lead = await another(browser, site, info, "amsterdam", /Kwame Mensah/);
  await lead.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Steekproef" }).click();
  await expect(lead.locator("main")).toContainText("100 %");
  await expect(lead.locator("main")).toContainText("Geen recht");
  await accessible(lead, scripts);
  await fits(lead);
  await lead.getByRole("link", { name: number }).click();
  await expect(lead.locator("main")).toContainText("Het inkomen is te hoog.");

  // The report is not for everyone.
  expect((await reviewer.goto(site("amsterdam", "/werk/steekproef"))).status()).toBe(404);
});
