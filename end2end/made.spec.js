// A kind of task that one file describes: an interpreter is asked, staff call first, and the applicant gets a message.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

const ANSWERS = { "pers.klopt": "yes", "con.voorkeur": "email", "con.email": "smit@voorbeeld.nl", "con.tolk": "yes", "con.taal": "tr", words: "Ja" };

test("a task that is made by data is done on its own screen", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const draft = await start(page, site, "utrecht", /Smit/, "schuldhulp");
  await complete(page, draft, ANSWERS, scripts, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);

  const desk = await another(browser, site, info, "utrecht", /Tess Lombokker/);
  await openTask(desk, site, "utrecht", number, "Tolk regelen");
  await expect(desk.locator("main")).toContainText("Regel een tolk in de taal van de aanvrager.");
  await claim(desk);
  await expect(desk.locator("main")).toContainText("Turks");
  await expect(desk.locator("main")).not.toContainText("Documenten");
  await accessible(desk, scripts);
  await fits(desk);
  // A note that is missing is asked, in its own field.
  const arranged = desk.locator("details", { hasText: "De tolk is geregeld" });
  await arranged.locator("summary").click();
  await arranged.getByRole("button", { name: "De tolk is geregeld" }).click();
  await expect(desk.getByRole("alert")).toContainText("Schrijf een notitie.");
  await accessible(desk, scripts);
  await fits(desk);
  const first = desk.locator("details", { hasText: "Eerst de aanvrager bellen" });
  await first.locator("summary").click();
  await first.locator("textarea").fill("Vraag naar het dialect.");
  await first.getByRole("button", { name: "Eerst de aanvrager bellen" }).click();
  await expect(desk.locator("main")).toContainText("Deze taak is klaar.");

  await openTask(desk, site, "utrecht", number, "Aanvrager bellen");
  await claim(desk);
  await expect(desk.locator("main")).toContainText("Vraag naar het dialect.");
  const missed = desk.locator("details", { hasText: "De aanvrager nam niet op" });
  await missed.locator("summary").click();
  const text = missed.locator('textarea[name="uitkomst_tekst"]');
  await expect(text).toHaveValue(/\[vul in: uw eigen tekst\]/);
  await missed.getByRole("button", { name: "De aanvrager nam niet op" }).click();
  await expect(desk.getByRole("alert")).toContainText("tussen haken");
  await accessible(desk, scripts);
  await text.fill((await text.inputValue()).replace("[vul in: uw eigen tekst]", "uw tolk."));
  await missed.getByRole("button", { name: "De aanvrager nam niet op" }).click();
  await openTask(desk, site, "utrecht", number, "Aanvrager bellen");

  await page.goto(address);
  await expect(page.locator("main")).toContainText("Het gaat over: uw tolk.");
  await expect(page.locator("main")).not.toContainText("dialect");

  // A colleague is asked by hand as well: of each kind one at a time, with what to say.
  const reviewer = await another(browser, site, info, "utrecht", /Milan Rijnders/);
  await openTask(reviewer, site, "utrecht", number, "Aanvrager bellen");
  const asks = reviewer.locator('form[action$="/nieuwe-taak"]');
  const open = async () => {
    if (!(await asks.isVisible())) await reviewer.getByText("Een taak voor een collega maken").click();
  };
  await open();
  await asks.getByRole("button").click();
  await expect(reviewer.getByRole("alert")).toContainText("Kies een taak.");
  await open();
  await asks.getByLabel("Tolk regelen").check();
  await asks.getByRole("button").click();
  await expect(reviewer.getByRole("alert")).toContainText("Schrijf op wat de collega moet weten.");
  await expect(asks.getByLabel("Tolk regelen")).toBeChecked();
  await accessible(reviewer, scripts);
  await fits(reviewer);
  await asks.locator("textarea").fill("Nu voor het huisbezoek.");
  await asks.getByRole("button").click();
  await expect(reviewer.locator("#notities ~ ul")).toContainText("Nu voor het huisbezoek.");
  await openTask(reviewer, site, "utrecht", number, "Tolk regelen");
});
