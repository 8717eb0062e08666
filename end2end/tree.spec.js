// What a screen reader is told of a page with faults and of one with amounts and days: names, groups, descriptions, words.
import { complete, onwards } from "./answers.js";
import { start } from "./people.js";
import { heard } from "./senses.js";
import { expect, test } from "./server.js";

test("a fault is read with its field, a choice with its question, and amounts and days as words", async ({ page, site, javaScriptEnabled: scripts }) => {
  const draft = await start(page, site, "amsterdam", /Akwasi/, "inkomenstoeslag");
  await page.goto(`${draft}/vraag/rekening`);
  await page.locator('main [name="bet.iban"]').fill("NL00FOUT1");
  await onwards(page).click();
  const fields = await heard(page);
  const account = fields.find((node) => node.role === "textbox" && node.name === "Rekeningnummer (IBAN)");
  expect(account.description).toContain("Fout: Dit rekeningnummer klopt niet.");
  // What it should look like is read as well.
  expect(account.description).toContain("Bijvoorbeeld NL91 ABNA 0417 1643 00.");
  expect(account.invalid).toBe("true");
  expect(account.required).toBe(true);
  expect(fields.find((node) => node.role === "alert").name).toBe("Er is een probleem");

  await page.goto(`${draft}/vraag/inkomen`);
  await onwards(page).click();
  const choices = await heard(page);
  const group = choices.find((node) => node.role === "radiogroup");
  expect(group.name).toBe("Heeft u al jaren een laag inkomen?");
  expect(group.description).toContain("Fout: ");
  expect(group.invalid).toBe("true");
  expect(choices.filter((node) => node.role === "radio").map((node) => node.name)).toEqual(["Ja", "Nee", "Dat weet ik niet"]);

  await complete(page, draft, { "pers.klopt": "yes", "iit.bezit": "yes", "iit.bezit_waarde": "1250", "bet.iban": "NL91ABNA0417164300" }, scripts, { looks: false });
  const said = (await heard(page)).filter((node) => node.role === "StaticText").map((node) => node.name).join(" | ");
  expect(said).toMatch(/€.1\.250,00/);
  expect(said).toMatch(/\d{1,2} [a-z]+ \d{4}/);
  expect(said).not.toMatch(/\b\d{4}-\d{2}-\d{2}\b|\b1250\.00\b|\byes\b|\bweet_niet\b/);
  const links = (await heard(page)).filter((node) => node.role === "link" && node.name.startsWith("Wijzig"));
  // Each says what it changes.
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((node) => node.name === "Wijzig")).toEqual([]);
});
