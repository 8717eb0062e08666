// A resident applies for the income supplement; the law decides by itself; the resident follows.
import { accessible, expect, fetched, fits, signIn, test } from "./server.js";

/** Answers by name of the field; a page may ask any of them. */
const ANSWERS = {
  "pers.klopt": "yes",
};

/** Fills what the page asks: known answers first, else "no" or the first choice. */
async function fill(page) {
  for (const group of await page.locator("main fieldset:visible").all()) {
    const radios = group.locator("input[type=radio]");
    if (!(await radios.count()) || (await group.locator("input[type=radio]:checked").count())) continue;
    const name = await radios.first().getAttribute("name");
    const wanted = group.locator(`input[value="${ANSWERS[name] ?? (/laag|inspanning/i.test(name) ? "yes" : "no")}"]`);
    await ((await wanted.count()) ? wanted.first() : radios.first()).check();
  }
  for (const field of await page.locator("main form input[type=text]:visible, main form input:not([type]):visible").all()) {
    if ((await field.inputValue()) || (await field.getAttribute("readonly")) !== null) continue;
    const id = (await field.getAttribute("id")) ?? "";
    if (/iban/.test(id)) await field.fill("NL91ABNA0417164300");
    else if ((await field.getAttribute("aria-required")) === "true") await field.fill("1");
  }
}

const onwards = (page) => page.getByRole("button", { name: "Verder", exact: true });

/** Walks through the task list until everything is filled in, looking at each page. */
async function walk(page, draft, scripts) {
  const seen = new Set();
  for (let turn = 0; turn < 60; turn += 1) {
    const address = page.url();
    if (address.endsWith("/controleren")) return;
    if (!address.includes("/vraag/")) {
      await page.goto(draft);
      if (await page.locator('main a[href$="/controleren"]').count()) {
        await page.goto(`${draft}/controleren`);
        return;
      }
      const links = await page.locator('main a[href*="/vraag/"]').evaluateAll((all) => all.map((one) => one.getAttribute("href")));
      const next = links.find((link) => !seen.has(link));
      expect(next, "a part that is still to do").toBeTruthy();
      seen.add(next);
      await page.goto(new URL(next, draft).href);
    }
    await accessible(page, scripts);
    await fits(page);
    await fill(page);
    await onwards(page).click();
  }
  throw new Error("the application does not come to an end");
}

test("a resident gets the supplement by the law alone, and follows it", async ({ page, site, javaScriptEnabled: scripts }) => {
  await signIn(page, site, "amsterdam", /Rodney/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Rodney");
  await accessible(page, scripts);
  await page.goto(site("amsterdam", "/aanvragen/inkomenstoeslag"));
  await accessible(page, scripts);
  await page.getByRole("button", { name: "Start de aanvraag" }).click();
  const draft = page.url();

  // A wrong answer is told beside the field and on top, and stays as it was typed.
  await page.goto(`${draft}/vraag/rekening`);
  const account = page.locator("main form input[id*=iban]").first();
  await account.fill("NL00FOUT1");
  await account.press("Enter");
  await expect(page.getByRole("alert")).toContainText("rekeningnummer");
  await expect(page.locator("main form input[id*=iban]").first()).toHaveValue("NL00FOUT1");
  await accessible(page, scripts);
  await page.locator("main form input[id*=iban]").first().fill("NL91ABNA0417164300");
  await onwards(page).click();

  await page.goto(draft);
  await walk(page, draft, scripts);
  await accessible(page, scripts);

  // Sending waits for the declarations.
  await page.getByRole("button", { name: "Aanvraag versturen" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  for (const box of await page.locator("main input[type=checkbox]").all()) await box.check();
  await page.getByRole("button", { name: "Aanvraag versturen" }).click();
  await expect(page).toHaveURL(/\/zaken\/.+\/ontvangst$/);
  await expect(page.locator("main")).toContainText(/\d\d-\d{6}-[\dX]/);
  await accessible(page, scripts);
  await fits(page);
  const receipt = page.url();
  const casePage = receipt.replace("/ontvangst", "");

  // The draft is gone as a draft; sending it again cannot make a second case.
  await page.goto(site("amsterdam", "/overzicht"));
  await expect(page.locator(`main a[href="${new URL(casePage).pathname}"]`).first()).toBeVisible();

  // The decision comes by itself.
  await expect(async () => {
    await page.goto(casePage);
    await expect(page.locator("main .utrecht-status-badge").first()).toHaveText(/Toegekend/, { timeout: 500 });
  }).toPass();
  await expect(page.locator("main")).toContainText("Zo komen wij op dit bedrag");
  await accessible(page, scripts);
  await fits(page);

  for (const path of ["besluit.pdf", "kopie.pdf"]) {
    expect((await fetched(page, `${casePage}/${path}`)).subarray(0, 5).toString()).toBe("%PDF-");
  }
  await page.goto(`${casePage}/besluit`);
  await expect(page.locator("main article").first()).toBeVisible();
  await accessible(page, scripts);

  // Somebody else, and somebody elsewhere, finds nothing there: the same answer as for what does not exist.
  await page.context().clearCookies();
  await signIn(page, site, "amsterdam", /Akwasi/);
  expect((await page.goto(casePage)).status()).toBe(404);
});
