// Teams, urgency, being away and spreading: somebody without money stands on top, a colleague goes away, the team lead spreads.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask } from "./people.js";
import { accessible, expect, fits, signIn, test } from "./server.js";

const DEBTS = { "pers.klopt": "yes", "sh.crisis": ["energie"], words: "Ik kan het niet meer betalen." };
const SUPPLEMENT = { "pers.klopt": "yes", "bijz.heeft": "yes", "bijz.uitleg": "Ik ben ziek.", words: "Ja" };

test("an urgent case comes first, work is handed over and spread", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const apply = async (product, answers) => {
    await page.goto(site("amsterdam", `/aanvragen/${product}`));
    await page.getByRole("button", { name: /^Start/ }).or(page.getByRole("link", { name: /^Ga verder/ })).first().click();
    await expect(page).toHaveURL(/\/aanvraag\/[^/]+$/);
    await complete(page, page.url(), answers, scripts, { looks: false });
    await send(page);
    return numberOf(page);
  };
  await signIn(page, site, "amsterdam", /Rodney/);
  const calm = await apply("inkomenstoeslag", SUPPLEMENT);
  const hurry = await apply("schuldhulp", DEBTS);

  // The urgent case stands on top, in words and not by colour alone, and says why.
  const reviewer = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(reviewer, site, "amsterdam", calm, "Recht beoordelen");
  await claim(reviewer);
  await reviewer.goto(site("amsterdam", "/werk"));
  await expect(reviewer.getByRole("navigation", { name: "Teams" }).getByRole("link", { name: /Mijn team/ })).toHaveAttribute("aria-current", "true");
  const first = reviewer.locator("main tbody tr").first();
  await expect(first).toContainText(hurry);
  await expect(first).toContainText("Spoed");
  await expect(first).toContainText("Team Schulden");
  await accessible(reviewer, scripts);
  await fits(reviewer);
  await first.getByRole("link").first().click();
  await expect(reviewer.locator("main")).toContainText("Spoed: Gas, stroom of water wordt afgesloten");
  await expect(reviewer.locator("main")).toContainText("Werk van Team Schulden");
  await accessible(reviewer, scripts);
  await fits(reviewer);

  // The work of a team is a link away.
  await reviewer.goto(site("amsterdam", "/werk"));
  await reviewer.getByRole("navigation", { name: "Teams" }).getByRole("link", { name: /Team Zorg/ }).click();
  await expect(reviewer.locator("main")).toContainText("Er is geen werk in dit filter.");

  // The team lead puts the reviewer on away from today, without a reason: the work goes back to the team.
  const lead = await another(browser, site, info, "amsterdam", /Kwame Mensah/);
  await lead.goto(site("amsterdam", "/werk"));
  await lead.getByRole("link", { name: "Afwezig" }).click();
  await accessible(lead, scripts);
  await fits(lead);
  await lead.getByRole("button", { name: "Afwezig melden" }).click();
  await expect(lead.getByRole("alert")).toContainText("Vul een dag, een maand en een jaar in.");
  await accessible(lead, scripts);
  await lead.getByLabel("Wie", { exact: true }).selectOption({ label: "Samir Bakkali" });
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam" }).format(new Date()).split("-");
  for (const name of ["van", "tot"]) {
    for (const [part, value] of [["year", today[0]], ["month", today[1]], ["day", today[2]]]) {
      await lead.locator(`input[name="${name}-${part}"]`).fill(value);
    }
  }
  await lead.getByRole("button", { name: "Afwezig melden" }).click();
  await expect(lead.locator("main tbody")).toContainText("Nu afwezig");
  await accessible(lead, scripts);
  await fits(lead);
  await reviewer.goto(site("amsterdam", "/werk"));
  await expect(reviewer.locator("main")).toContainText("U staat op afwezig");
  await accessible(reviewer, scripts);

  // Who is away gets nothing of what is spread.
  await another(browser, site, info, "amsterdam", /Els Tervoort/);
  await lead.goto(site("amsterdam", "/werk"));
  await lead.getByRole("link", { name: "Werk verdelen" }).click();
  await expect(lead.getByRole("table", { name: "Wie krijgt hoeveel" })).toContainText("Nu afwezig");
  await expect(lead.getByRole("table", { name: /De taken/ })).toContainText(calm);
  await expect(lead.getByRole("table", { name: /De taken/ })).not.toContainText("Samir Bakkali");
  await accessible(lead, scripts);
  await fits(lead);
  await lead.getByRole("button", { name: "2 taken verdelen" }).click();
  await expect(async () => {
    await lead.reload();
    await expect(lead.locator("main")).toContainText("2 van de 2 gedaan", { timeout: 500 });
  }).toPass();
  await expect(lead.locator("main")).toContainText("De taken zijn verdeeld");
  await accessible(lead, scripts);
  await fits(lead);
  await lead.getByRole("button", { name: "Terugdraaien" }).click();
  await lead.goto(site("amsterdam", "/werk/afwezig"));
  await lead.getByRole("button", { name: /Weer aanwezig/ }).click();
  await expect(lead.locator("main")).toContainText("Er staat niemand op afwezig.");
});
