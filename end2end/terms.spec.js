// Terms: each line of the ledger names its article and the text of the law; the functional manager writes an outage down, corrects it
// and takes it back, and the resident who had to answer that day has longer.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask } from "./people.js";
import { accessible, expect, fits, signIn, test } from "./server.js";

const SUPPLEMENT = { "pers.klopt": "yes", "bijz.heeft": "yes", "bijz.uitleg": "Ik ben ziek.", words: "Ja" };
const LEDGER = "Hoe de uiterste datum is berekend";

test("the ledger names its laws, and an outage gives time", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  await signIn(page, site, "amsterdam", /Rodney/);
  await page.goto(site("amsterdam", "/aanvragen/inkomenstoeslag"));
  await page.getByRole("button", { name: /^Start/ }).or(page.getByRole("link", { name: /^Ga verder/ })).first().click();
  await expect(page).toHaveURL(/\/aanvraag\/[^/]+$/);
  await complete(page, page.url(), SUPPLEMENT, scripts, { looks: false });
  await send(page);
  const number = await numberOf(page);

  // The reviewer asks something: the term stands still, with its article.
  const reviewer = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(reviewer, site, "amsterdam", number, "Recht beoordelen");
  await claim(reviewer);
  await reviewer.getByText("Meer informatie vragen", { exact: true }).click();
  await reviewer.locator("form[action$='/vragen'] textarea").fill("Waarom vroeg u dit nu?");
  await reviewer.getByRole("button", { name: "Vraag versturen" }).click();

  await page.goto(site("amsterdam", "/overzicht"));
  await page.getByRole("link", { name: /inkomenstoeslag/i }).first().click();
  const ledger = page.getByRole("table", { name: LEDGER });
  await expect(ledger).toContainText("art. 4:13 Algemene wet bestuursrecht, in de tekst van 21 december 2021");
  await expect(ledger).toContainText("art. 4:15, eerste lid, onderdeel a, Algemene wet bestuursrecht");
  await accessible(page, scripts);
  await fits(page);
  const address = page.url();
  const still = ledger.getByRole("row").filter({ hasText: "wij wachten op u" });
  const months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
  const [day, month, year] = (await still.getByRole("cell").nth(2).or(still.locator("td").nth(1)).first().innerText()).split(" ");
  const last = [day, String(months.indexOf(month) + 1), year];

  // On that last day the digital way was closed for five hours.
  const manager = await another(browser, site, info, "amsterdam", /Functioneel beheerder/);
  await manager.goto(site("amsterdam", "/werk/team"));
  await manager.getByRole("link", { name: "Storingen" }).click();
  await expect(manager.locator("main")).toContainText("Er staan geen storingen.");
  await accessible(manager, scripts);
  await fits(manager);
  await manager.getByRole("button", { name: "Opschrijven" }).click();
  await expect(manager.getByRole("alert")).toContainText("Vul een dag, een maand en een jaar in.");
  await accessible(manager, scripts);
  await fits(manager);
  for (const name of ["van", "tot"]) {
    for (const [part, value] of [["day", last[0]], ["month", last[1]], ["year", last[2]]]) {
      await manager.locator(`input[name="${name}-${part}"]`).fill(value);
    }
  }
  await manager.getByLabel("Vanaf hoe laat?").fill("10:00");
  await manager.getByLabel("Tot hoe laat?").fill("15:00");
  await manager.getByLabel("Wat was er dicht, en waarom?").fill("Inloggen met DigiD lukte niet.");
  await manager.getByRole("button", { name: "Opschrijven" }).click();
  const list = manager.getByRole("table", { name: /Storingen/ });
  await expect(list).toContainText("Telt mee");
  await accessible(manager, scripts);
  await fits(manager);

  // The resident has a day more, with the article; the last day to decide is as it was.
  await page.goto(address);
  const longer = page.getByRole("table", { name: LEDGER }).getByRole("row").filter({ hasText: "langer de tijd door een storing" });
  await expect(longer).toContainText("art. 2:21, derde lid, Algemene wet bestuursrecht, in de tekst van 1 januari 2026");
  await accessible(page, scripts);
  await fits(page);

  // A correction stands beside what it corrects; taking it back gives the old day again.
  await list.getByRole("link", { name: /Verbeteren/ }).click();
  await expect(manager.getByRole("heading", { name: "Storing verbeteren" })).toBeVisible();
  await expect(manager.getByLabel("Vanaf hoe laat?")).toHaveValue("10:00");
  await accessible(manager, scripts);
  await fits(manager);
  await manager.getByLabel("Tot hoe laat?").fill("16:00");
  await manager.getByRole("button", { name: "Opschrijven" }).click();
  await expect(list).toContainText("Verbeterd");
  await list.getByRole("link", { name: /Verbeteren/ }).click();
  await manager.getByLabel("Waarom niet?").fill("Het was een test.");
  await manager.getByRole("button", { name: "Er was geen storing" }).click();
  await expect(list).toContainText("Was er niet");
  await expect(list).not.toContainText("Telt mee");
  await page.reload();
  await expect(page.getByRole("table", { name: LEDGER })).not.toContainText("langer de tijd door een storing");
});
