// From the benefit check to a supplement that the law alone grants; the resident follows.
import { complete, onwards, send } from "./answers.js";
import { accessible, expect, fetched, fits, signIn, test } from "./server.js";
import { chooseLanguage } from "./words.js";

test("a resident finds the supplement, applies, gets it by the law alone, and follows it", async ({ page, site, javaScriptEnabled: scripts }) => {
  // The check says what could be there; from its result one goes to the start page, and signs in on the way.
  await page.goto(site("amsterdam"));
  await page.getByRole("link", { name: "Start de check" }).click();
  await accessible(page, scripts);
  await page.goto(site("amsterdam", "/aanvragen/inkomenstoeslag"));
  await accessible(page, scripts);
  await page.getByRole("button", { name: "Inloggen en aanvragen" }).click();
  await page.getByRole("button", { name: /Rodney/ }).click();
  // Whoever wants to apply and signs in is in the application, with the supplement's parts before them.
  await expect(page).toHaveURL(/\/aanvraag\/[0-9a-f-]+$/);
  const draft = page.url();

  // A wrong answer is told beside the field and on top, and stays as it was typed.
  await page.goto(`${draft}/vraag/rekening`);
  const account = page.locator("main form input[id*=iban]").first();
  await account.fill("NL00FOUT1");
  await account.press("Enter");
  await expect(page.getByRole("alert")).toContainText("rekeningnummer");
  await expect(account).toHaveValue("NL00FOUT1");
  await accessible(page, scripts);
  await account.fill("NL91ABNA0417164300");
  await onwards(page).click();

  await complete(page, draft, { "pers.klopt": "yes" }, scripts);
  await accessible(page, scripts);

  // Sending waits for the declarations.
  await page.getByRole("button", { name: "Aanvraag versturen" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  const casePage = await send(page);
  await expect(page.locator("main")).toContainText(/\d\d-\d{6}-[\dX]/);
  await accessible(page, scripts);
  await fits(page);

  // The draft is gone as a draft.
  await page.goto(site("amsterdam", "/overzicht"));
  await expect(page.locator(`main a[href="${new URL(casePage).pathname}"]`).first()).toBeVisible();

  // The decision comes by itself.
  await expect(async () => {
    await page.goto(casePage);
    await expect(page.locator("main .utrecht-status-badge").first()).toHaveText(/Toegekend/, { timeout: 500 });
  }).toPass();
  await expect(page.locator("main")).toContainText("Zo komen wij op dit bedrag");
  await expect(page.locator("main")).toContainText("Dit besluit nam de computer");
  await accessible(page, scripts);
  await fits(page);

  for (const path of ["besluit.pdf", "kopie.pdf"]) {
    expect((await fetched(page, `${casePage}/${path}`)).subarray(0, 5).toString()).toBe("%PDF-");
  }
  await page.goto(`${casePage}/besluit`);
  await expect(page.locator("main article").first()).toBeVisible();
  await accessible(page, scripts);

  // In English the page explains; the letter stays Dutch.
  await page.goto(casePage);
  await chooseLanguage(page, "English");
  await expect(page.getByText("The letter is in Dutch. That text counts.")).toBeVisible();
  await accessible(page, scripts);

  // Somebody else finds nothing there: the same answer as for what does not exist.
  await page.context().clearCookies();
  await signIn(page, site, "amsterdam", /Akwasi/);
  expect((await page.goto(casePage)).status()).toBe(404);
  expect((await page.goto(site("amsterdam", "/zaken/01890000-0000-7000-8000-000000000000"))).status()).toBe(404);
});
