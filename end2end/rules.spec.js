// The team lead stops the rules that grant by themselves; the application then lies with a person, who changes a fact, sees what that
// does before it is kept, and takes it back. The functional manager lets the rules go on.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

const INCOME = "Gemiddeld inkomen per maand (netto)";

test("rules are stopped, a person changes a fact and sees the effect, and the rules go on", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const lead = await another(browser, site, info, "amsterdam", /Kwame Mensah/);
  await lead.goto(site("amsterdam", "/werk/team"));
  await lead.getByRole("link", { name: "Regels die vanzelf toekennen" }).click();
  const list = lead.getByRole("table", { name: /Regels waarmee/ });
  await expect(list).toContainText("Kent zelf toe");
  await accessible(lead, scripts);
  await list.getByRole("link", { name: /^Stilzetten/ }).click();
  await lead.getByRole("button", { name: "Stilzetten" }).click();
  await expect(lead.getByRole("alert").getByRole("link")).toHaveText(["Schrijf op waarom."]);
  await accessible(lead, scripts);
  await fits(lead);
  await lead.getByLabel("Wat klopt er niet?").fill("Het bedrag van dit jaar klopt niet.");
  await lead.getByRole("button", { name: "Stilzetten" }).click();
  await expect(list).toContainText("Staat stil");
  await expect(lead.locator("main")).toContainText("Het bedrag van dit jaar klopt niet.");
  await accessible(lead, scripts);
  await fits(lead);

  // What the system would have granted is a person's now.
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  await complete(page, draft, { "pers.klopt": "yes" }, scripts, { looks: false });
  await send(page);
  const number = await numberOf(page);
  const reviewer = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(reviewer, site, "amsterdam", number, "Recht beoordelen");
  await expect(reviewer.locator("main")).toContainText("De gemeente heeft deze regels stilgezet.");
  await claim(reviewer);
  const task = reviewer.url();
  const facts = reviewer.locator("section[aria-labelledby='feiten']");
  await expect(reviewer.locator("section[aria-labelledby='voorstel']")).toContainText("€");
  await facts.getByRole("link", { name: `Wijzigen ${INCOME}` }).click();
  await accessible(reviewer, scripts);
  await fits(reviewer);

  // Wrong input is told and kept; looking keeps nothing.
  const value = reviewer.locator('input[name="waarde"]');
  await value.fill("veel");
  await reviewer.getByRole("button", { name: "Wijziging bewaren" }).click();
  await expect(reviewer.getByRole("alert").getByRole("link")).toHaveText([/^Vul een bedrag in/, "Schrijf op waarom u dit wijzigt."]);
  await expect(value).toHaveValue("veel");
  await accessible(reviewer, scripts);
  await value.fill("9000");
  await reviewer.getByRole("button", { name: "Bekijk het gevolg" }).click();
  const effect = reviewer.locator("section[aria-labelledby='gevolg']");
  await expect(effect).toContainText("Er is nog niets bewaard.");
  await expect(effect.getByRole("row").filter({ hasText: "Recht" })).toContainText("Nee");
  await expect(value).toHaveValue("9000");
  await accessible(reviewer, scripts);
  await fits(reviewer);
  await reviewer.getByLabel("Waarom wijzigt u dit?").fill("Jaaropgave 2025: ook een tweede baan.");
  await reviewer.getByRole("button", { name: "Wijziging bewaren" }).click();
  await expect(reviewer).toHaveURL(task);
  await expect(facts).toContainText("Gewijzigd door medewerker");
  await expect(facts).toContainText("Samir Bakkali: Jaaropgave 2025: ook een tweede baan.");
  await expect(reviewer.locator("section[aria-labelledby='voorstel']")).toContainText("Geen recht");
  await accessible(reviewer, scripts);
  await fits(reviewer);

  // Taken back: the proposal is as it was.
  await facts.getByRole("link", { name: `Wijzigen ${INCOME}` }).click();
  await expect(reviewer.locator("section[aria-labelledby='gevonden']")).toContainText("Jaaropgave 2025");
  await accessible(reviewer, scripts);
  await fits(reviewer);
  await reviewer.getByRole("button", { name: "Wijziging terugnemen" }).click();
  await expect(reviewer).toHaveURL(task);
  await expect(facts).not.toContainText("Gewijzigd door medewerker");
  await expect(reviewer.locator("section[aria-labelledby='voorstel']")).not.toContainText("Geen recht");

  const manager = await another(browser, site, info, "amsterdam", /Functioneel beheerder/);
  await manager.goto(site("amsterdam", "/werk/regels"));
  await manager.getByRole("link", { name: /^Weer aanzetten/ }).click();
  await manager.getByLabel("Wat is er verbeterd?").fill("Het nieuwe bedrag staat in de regels.");
  await manager.getByRole("button", { name: "Weer aanzetten" }).click();
  await expect(manager.getByRole("table", { name: /Regels waarmee/ })).toContainText("Kent zelf toe");
  await expect(manager.getByRole("table", { name: /Wat er gebeurde/ })).toContainText("Weer aangezet");
  await accessible(manager, scripts);
  await fits(manager);
});
