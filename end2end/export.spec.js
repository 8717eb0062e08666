// Staff make a template, choose what it is for, and get their work as a file; a colleague uses what is shared.
import { readFile } from "node:fs/promises";
import { complete, send } from "./answers.js";
import { another, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

const ANSWERS = { "pers.klopt": "yes", "bijz.heeft": "yes", "bijz.uitleg": "Ik ben ziek.", words: "Ja" };

/** What the browser saves when the button is pressed. */
async function saved(page) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download het bestand" }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("a template is made by keyboard or mouse, and gives a file of the own work", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  await complete(page, draft, ANSWERS, scripts, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);
  const lead = await another(browser, site, info, "amsterdam", /Kwame Mensah/);
  const look = async () => {
    await accessible(lead, scripts);
    await fits(lead);
    const { width, height } = lead.viewportSize();
    await lead.setViewportSize({ width: 320, height: 640 });
    await fits(lead);
    await lead.setViewportSize({ width, height });
  };
  await openTask(lead, site, "amsterdam", number, "Recht beoordelen");
  await lead.goto(site("amsterdam", "/werk?taak=review"));
  await lead.getByRole("link", { name: "Exporteren naar een bestand" }).click();
  await expect(lead.locator("main")).toContainText("Een bestand heeft hoogstens 2000 regels.");
  await look();

  // Without a purpose there is no file.
  await lead.getByRole("button", { name: "Download het bestand" }).click();
  await expect(lead.getByRole("alert")).toContainText("Kies waarvoor het bestand is.");
  await look();

  await lead.getByRole("link", { name: "Nieuw sjabloon" }).click();
  await expect(lead.locator("main")).toContainText("Persoonsgegeven van de aanvrager");
  await look();
  await lead.getByLabel("Naam van het sjabloon").fill("Voor maandag");
  await lead.getByRole("button", { name: "Sjabloon bewaren" }).click();
  await expect(lead.getByRole("alert")).toContainText("Geef ten minste één kolom een plaats.");
  await expect(lead.getByLabel("Naam van het sjabloon")).toHaveValue("Voor maandag");
  await look();
  await lead.getByLabel("Plaats van Naam van de aanvrager").selectOption("2");
  await lead.getByLabel("Plaats van Zaaknummer").selectOption("1");
  await lead.getByLabel("Plaats van Uiterste datum", { exact: true }).selectOption("3");
  await lead.getByLabel("Naam in het bestand van Naam van de aanvrager").fill("Wie");
  await lead.getByLabel("Ook voor mijn team").check();
  await lead.getByRole("button", { name: "Sjabloon bewaren" }).click();

  // The filters came along.
  await expect(lead).toHaveURL(/bron=taken&taak=review$/);
  await lead.getByRole("radio", { name: /^Voor maandag/ }).check();
  await lead.getByRole("radio", { name: "Het werk verdelen" }).check();
  await lead.getByRole("radio", { name: "CSV" }).check();
  await look();
  const text = await saved(lead);
  expect(text.name).toMatch(/^loket-taken-\d{4}-\d\d-\d\d\.csv$/);
  const lines = text.bytes.toString("utf8").split("\r\n");
  expect(lines[0]).toBe("\ufeffZaaknummer,Wie,Uiterste datum");
  expect(lines.find((line) => line.startsWith(number))).toMatch(/^[^,]+,[^,]+,\d{4}-\d\d-\d\d$/);
  await lead.getByRole("radio", { name: "Excel (XLSX)" }).check();
  const book = await saved(lead);
  expect(book.name).toMatch(/\.xlsx$/);
  expect(book.bytes.subarray(0, 2).toString()).toBe("PK");

  // A template is changed on a page of its own.
  await lead.locator('main a[href^="/werk/export/sjablonen/"]').first().click();
  await expect(lead.getByLabel("Naam van het sjabloon")).toHaveValue("Voor maandag");
  await look();
  await lead.goBack();

  // Whoever stands in it reads that.
  await page.goto(address);
  await expect(page.locator("main")).toContainText("Bestand met gegevens over het werk");

  const colleague = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await colleague.goto(site("amsterdam", "/werk/export"));
  await expect(colleague.getByRole("radio", { name: /^Voor maandag.*Kwame Mensah/ })).toBeVisible();
  await lead.getByRole("button", { name: "Weghalen Voor maandag" }).click();
  await expect(lead.getByRole("radio", { name: /^Voor maandag/ })).toHaveCount(0);
});
