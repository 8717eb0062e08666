// Staff find work by filters and keep a view, take several tasks at once and give them back, and go to what matters most.
import { complete, send } from "./answers.js";
import { another, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

const ANSWERS = { "pers.klopt": "yes", "bijz.heeft": "yes", "bijz.uitleg": "Ik ben ziek.", words: "Ja" };

test("filters, a kept view, many tasks at once, and the next one", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const numbers = [];
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  await complete(page, draft, ANSWERS, scripts, { looks: false });
  await send(page);
  numbers.push(await numberOf(page));
  await page.goto(site("amsterdam", "/aanvragen/stadspas"));
  // The demo began it.
  await page.getByRole("link", { name: /^Ga verder/ }).click();
  await complete(page, page.url(), ANSWERS, scripts, { looks: false });
  await send(page);
  numbers.push(await numberOf(page));
  const lead = await another(browser, site, info, "amsterdam", /Kwame Mensah/);
  const look = async () => {
    await accessible(lead, scripts);
    await fits(lead);
  };
  for (const number of numbers) await openTask(lead, site, "amsterdam", number, "Recht beoordelen");

  // A filter stands in the address, and a view keeps it.
  await lead.goto(site("amsterdam", "/werk"));
  await lead.locator("summary", { hasText: "Regeling" }).click();
  await lead.getByLabel("Stadspas", { exact: true }).check();
  await lead.getByRole("button", { name: "Filters toepassen" }).click();
  await expect(lead.locator("main tbody tr")).toHaveCount(1);
  await expect(lead.locator("main tbody")).toContainText(numbers[1]);
  await look();
  await lead.getByRole("button", { name: "Bewaren" }).click();
  await expect(lead.getByRole("alert")).toContainText("naam");
  await look();
  await lead.getByLabel("Naam").fill("Alleen de pas");
  await lead.getByRole("button", { name: "Bewaren" }).click();
  await expect(lead.getByRole("navigation").getByRole("link", { name: "Alleen de pas" })).toHaveAttribute("aria-current", "page");
  await lead.getByRole("link", { name: "Wis filters" }).click();
  await expect(lead.locator("main tbody tr")).toHaveCount(2);

  // Both tasks at once: nothing happens before it is said what, and to what end.
  await lead.getByRole("button", { name: "Gekozen taken samen doen" }).click();
  await expect(lead.locator("main")).toContainText("Kies ten minste één taak.");
  await look();
  await lead.goBack();
  for (const number of numbers) await lead.getByLabel(new RegExp(`zaak ${number}`)).check();
  await lead.getByRole("button", { name: "Gekozen taken samen doen" }).click();
  await look();
  await lead.getByRole("button", { name: "Doen", exact: true }).click();
  await expect(lead.getByRole("alert")).toContainText("Kies wat u met de taken doet.");
  await lead.getByLabel("Ik pak ze zelf").check();
  await lead.getByRole("button", { name: "Doen", exact: true }).click();
  const ended = async () =>
    expect(async () => {
      await lead.reload();
      await expect(lead.locator("main")).toContainText("2 van de 2 gedaan", { timeout: 500 });
    }).toPass();
  await ended();
  await look();
  await lead.goto(site("amsterdam", "/werk?toon=mij"));
  await expect(lead.locator("main tbody tr")).toHaveCount(2);
  await lead.goBack();
  await lead.getByRole("button", { name: "Terugdraaien" }).click();
  await ended();
  await lead.goto(site("amsterdam", "/werk?toon=vrij"));
  await expect(lead.locator("main tbody tr")).toHaveCount(2);

  // Who leads the work sees it in numbers, and each chart as a table.
  await lead.goto(site("amsterdam", "/werk/team"));
  await lead.getByText("Bekijk als tabel").last().click();
  await expect(lead.getByRole("table", { name: "Hoe oud zijn de open zaken?" })).toContainText("2");
  await look();
  await lead.goto(site("amsterdam", "/werk?toon=vrij"));

  // The next task is the one that is due first, and is theirs from then on.
  await lead.getByRole("button", { name: "Volgende taak" }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toContainText("Recht beoordelen");
  await expect(lead.getByRole("button", { name: "Teruggeven" })).toBeVisible();
});
