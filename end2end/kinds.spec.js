// Work that a file describes, from one task to the next: the talk after a notification and its report; whether all papers are there,
// and whether one of them is right.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

const ANY = { "pers.klopt": "yes", "pers.adres": "yes", words: "Ja", usual: [[/-day$/, "5"], [/-month$/, "1"], [/-year$/, "2026"]] };
const OWN = "[vul in: uw eigen tekst]";

/** Sends an application and gives its address and number. */
async function sent(page, site, product, scripts) {
  await complete(page, await start(page, site, "amsterdam", /Rodney/, product), ANY, scripts, { looks: false });
  const address = await send(page);
  return [address, await numberOf(page)];
}

/** Ends the open task so, with what is written for it. */
async function end(desk, label, written) {
  const outcome = desk.locator("details", { hasText: label });
  if (!(await outcome.locator("textarea, button").first().isVisible())) await outcome.locator("summary").first().click();
  if (written) {
    const box = outcome.locator("textarea").first();
    const filled = await box.inputValue();
    await box.fill(filled.includes(OWN) ? filled.replace(OWN, written) : written);
  }
  await outcome.getByRole("button", { name: label }).click();
  await expect(desk.locator("main")).toContainText("Deze taak is klaar.");
}

test("a talk is held after a notification, and the applicant reads the report", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const [address, number] = await sent(page, site, "wmo-melding", scripts);
  const desk = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(desk, site, "amsterdam", number, "Gesprek en verslag (Wmo)");
  await claim(desk);
  await expect(desk.locator("main")).toContainText("Maak een afspraak en voer het gesprek.");
  await accessible(desk, scripts);
  await fits(desk);
  // A report in which something is still to be filled in does not go out.
  const report = desk.locator("details", { hasText: "Het gesprek is geweest: verslag sturen" });
  await report.locator("summary").first().click();
  await report.getByRole("button", { name: "Het gesprek is geweest: verslag sturen" }).click();
  await expect(desk.getByRole("alert")).toContainText("tussen haken");
  await accessible(desk, scripts);
  await end(desk, "Het gesprek is geweest: verslag sturen", "U krijgt hulp bij het douchen.");
  await page.goto(address);
  await expect(page.locator("main")).toContainText("Dit is het verslag.");
  await expect(page.locator("main")).toContainText("U krijgt hulp bij het douchen.");
  await accessible(page, scripts);
  await fits(page);
});

test("papers are checked, one is looked at closely, and the applicant is asked for another", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const [address, number] = await sent(page, site, "studietoeslag", scripts);
  const desk = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(desk, site, "amsterdam", number, "Volledigheid controleren");
  await claim(desk);
  await accessible(desk, scripts);
  await fits(desk);
  await end(desk, "Alles is er, maar een document moet worden nagekeken", "Het bewijs van de arts heeft geen datum.");
  await openTask(desk, site, "amsterdam", number, "Document nakijken");
  await claim(desk);
  await expect(desk.locator("main")).toContainText("Het bewijs van de arts heeft geen datum.");
  await expect(desk.locator("main")).toContainText("nooit een reden voor twijfel");
  await accessible(desk, scripts);
  await fits(desk);
  await end(desk, "Niet goed te lezen: vraag een nieuw", "een bewijs van de arts met een datum.");
  // The term stands still, and the applicant has something to do.
  await page.goto(address);
  await expect(page.locator("main")).toContainText("een bewijs van de arts met een datum.");
  await accessible(page, scripts);
  await fits(page);
});
