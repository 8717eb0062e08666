// Leaving, coming back elsewhere, clicking twice, going back, staying away too long: nothing is lost or doubled.
import { complete, onwards, statement } from "./answers.js";
import { another } from "./people.js";
import { accessible, expect, signIn, test } from "./server.js";

test("an application goes on where it was, on another device", async ({ page, site, browser }, info) => {
  await signIn(page, site, "amsterdam", /Akwasi/);
  await page.goto(site("amsterdam", "/aanvragen/bijstand"));
  await page.getByRole("button", { name: "Start de aanvraag" }).click();
  const draft = page.url();
  await page.goto(`${draft}/vraag/spoed`);
  await page.locator('input[name="aanvr.geld_nu"][value="no"]').check();
  await page.getByRole("button", { name: "Stoppen en later verder" }).click();
  await expect(page).toHaveURL(/\/overzicht$/);

  const elsewhere = await another(browser, site, info, "amsterdam", /Akwasi/);
  await elsewhere.getByRole("link", { name: "Verder invullen" }).click();
  expect(elsewhere.url()).toBe(draft);
  await elsewhere.goto(`${draft}/vraag/spoed`);
  await expect(elsewhere.locator('input[name="aanvr.geld_nu"][value="no"]')).toBeChecked();

  // Both devices save another page: neither loses what the other wrote.
  await page.goto(`${draft}/vraag/leefde-van`);
  await elsewhere.goto(`${draft}/vraag/giften`);
  await page.locator("main textarea").fill("Van een klein loon.");
  await elsewhere.locator('input[name="gift.heeft"][value="no"]').check();
  await onwards(page).click();
  await onwards(elsewhere).click();
  await elsewhere.goto(`${draft}/vraag/leefde-van`);
  await expect(elsewhere.locator("main textarea")).toHaveValue("Van een klein loon.");
  await page.goto(`${draft}/vraag/giften`);
  await expect(page.locator('input[name="gift.heeft"][value="no"]')).toBeChecked();

  // Starting the same thing again leads to the same application.
  await page.goto(site("amsterdam", "/aanvragen/bijstand"));
  await page.getByRole("link", { name: /^Ga verder/ }).click();
  expect(page.url()).toBe(draft);
});

test("a double click, a reload and the back button make one case", async ({ page, site, javaScriptEnabled: scripts }) => {
  await signIn(page, site, "rotterdam", /Zwaantje/);
  await page.goto(site("rotterdam", "/aanvragen/inkomenstoeslag"));
  await page.getByRole("button", { name: "Start de aanvraag" }).click();
  const draft = page.url();
  await complete(page, draft, { "pers.klopt": "yes" }, scripts, { looks: false });
  for (const box of await page.locator("main input[type=checkbox]").all()) await box.check();
  await page.getByRole("button", { name: "Aanvraag versturen" }).dblclick();
  await expect(page).toHaveURL(/\/ontvangst$/);
  const receipt = page.url();
  await page.reload();
  expect(page.url()).toBe(receipt);
  await page.goBack();
  const again = page.getByRole("button", { name: "Aanvraag versturen" });
  if (await again.count()) {
    for (const box of await page.locator("main input[type=checkbox]").all()) await box.check();
    await again.click();
    await expect(page).toHaveURL(receipt);
  }
  await page.goto(site("rotterdam", "/overzicht"));
  await expect(page.locator('main article.app a[href^="/zaken/"]')).toHaveCount(1);
});

test("signing out and a session that ended lose no answer", async ({ page, site, javaScriptEnabled: scripts }) => {
  await signIn(page, site, "denhaag", /Jael/);
  await page.goto(site("denhaag", "/aanvragen/bijstand"));
  await page.getByRole("button", { name: "Start de aanvraag" }).click();
  const draft = page.url();
  await page.goto(`${draft}/vraag/leefde-van`);
  await page.locator("main textarea").fill("Van mijn laatste loon.");
  // The session ends while the page is open: the browser no longer has it.
  await page.context().clearCookies();
  await onwards(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inloggen");
  await accessible(page, scripts);
  await page.getByRole("button", { name: /Jael/ }).click();
  await page.goto(`${draft}/vraag/leefde-van`);
  await expect(page.locator("main textarea")).toHaveValue("Van mijn laatste loon.");
  await page.getByRole("button", { name: "Uitloggen" }).first().click();
  await signIn(page, site, "denhaag", /Jael/);
  await page.goto(`${draft}/vraag/leefde-van`);
  await expect(page.locator("main textarea")).toHaveValue("Van mijn laatste loon.");
});

test("every wrong file gets its own message", async ({ page, site, javaScriptEnabled: scripts }) => {
  await signIn(page, site, "amsterdam", /Dagobert/);
  await page.goto(site("amsterdam", "/aanvragen/lks-melding"));
  await page.getByRole("button", { name: /^Start/ }).click();
  await page.goto(`${page.url()}/vraag/documenten`);
  const form = page.locator("main form[enctype]").first();
  const wrong = [
    [undefined, "Kies eerst een bestand."],
    [{ name: "leeg.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) }, "Dit bestand is leeg."],
    [{ name: "brief.pdf", mimeType: "application/pdf", buffer: Buffer.from("PK\u0003\u0004 geen pdf") }, "Dit is geen PDF, JPEG of PNG."],
    [{ name: "geheim.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Encrypt 9 0 R>>\nstartxref\n0\n%%EOF\n") }, "Dit bestand heeft een wachtwoord."],
    [{ name: "groot.pdf", mimeType: "application/pdf", buffer: Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(20_971_521, 32)]) }, "Dit bestand is groter dan 20 MB."],
  ];
  for (const [file, message] of wrong) {
    if (file) await form.locator("input[name=bestand]").setInputFiles(file);
    await form.getByRole("button", { name: "Bestand sturen" }).click();
    await expect(page.locator("main form[enctype]").first()).toContainText(message);
  }
  await accessible(page, scripts);
  await form.locator("input[name=bestand]").setInputFiles(statement("contract.pdf"));
  await form.getByRole("button", { name: "Bestand sturen" }).click();
  await expect(page.getByRole("link", { name: /contract.pdf/ })).toBeVisible();
});
