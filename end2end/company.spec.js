// A company reports an employee who needs support, and follows the notice to its answer.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask } from "./people.js";
import { accessible, expect, fits, signIn, test } from "./server.js";

const ANSWERS = {
  "bedr.klopt": "yes",
  "bedr.loonheffing": "123456782L01",
  "bedr.cao": "Geen cao",
  "con.naam": "D. Eend",
  "con.telefoon": "0612345678",
  "con.email": "dagobert@loket.example",
  "con.functie": "Eigenaar",
  "lks.woont": "ja",
  "lks.minimumloon": "nee",
  "wn.naam": "J. de Werknemer",
  "wn.bsn": "999993793",
  "wn.geboortedatum-year": "1990",
  "wn.weet": "yes",
  "wn.herkomst": "bijstand",
  "ct.start-year": "2026",
  "ct.start-month": "12",
  "ct.vast": "yes",
  "ct.uren": "24",
  "ct.normuren": "38",
  "ct.loonsoort": "month",
  "ct.loon": "1.450,00",
  "ct.vakantiegeld": "8",
  "ct.functie": "Magazijnmedewerker",
  "ct.taken": "Pakketten inpakken en wegzetten.",
  "ct.werkplek-postcode": "1034 WL",
  "ct.werkplek-number": "17",
  "lw.begeleider": "K. Duck",
  "ind.zelfde": "yes",
};

test("a company sends a notice, follows it and reads the answer", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  await signIn(page, site, "amsterdam", /Dagobert/);
  await expect(page).toHaveURL(/\/bedrijf$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Test EMZ Dagobert");
  await accessible(page, scripts);
  await fits(page);
  await page.locator('main a[href="/aanvragen/lks-melding"]').first().click();
  await accessible(page, scripts);
  await page.getByRole("button", { name: /^Start/ }).click();
  await complete(page, page.url(), ANSWERS, scripts);
  await accessible(page, scripts);
  const address = await send(page);
  const number = await numberOf(page);
  await page.goto(site("amsterdam", "/bedrijf"));
  await expect(page.locator("main")).toContainText(number);

  const staff = await another(browser, site, info, "amsterdam", /Kwame Mensah/);
  await openTask(staff, site, "amsterdam", number, "Beantwoorden");
  await claim(staff);
  await accessible(staff, scripts);
  await fits(staff);
  await staff.locator('form[action$="/melding"] button').click();
  await expect(staff.getByRole("alert")).toContainText("toelichting");
  await staff.locator('textarea[name="toelichting"]').fill("Wij bellen u deze week voor een afspraak.");
  await staff.locator('form[action$="/melding"] button').click();
  await expect(staff).toHaveURL(/\/werk$/);

  await page.goto(address);
  await expect(page.locator("main .utrecht-status-badge").first()).toHaveText(/Afgehandeld/);
  await expect(page.locator("main")).toContainText("Wij bellen u deze week");
  await accessible(page, scripts);
  await fits(page);

  // The company sees its own register; its case is not for residents, and their work queue is not for it.
  await page.goto(site("amsterdam", "/gegevens"));
  await expect(page.locator("main")).toContainText("Test EMZ Dagobert");
  expect((await page.goto(site("amsterdam", "/werk"))).status()).toBe(404);
  const resident = await another(browser, site, info, "amsterdam", /Rodney/);
  expect((await resident.goto(address)).status()).toBe(404);
});
