// Hearing before a refusal on facts that differ: staff ask, the applicant answers, and the letter tells it.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

test("who says to study while the register knows of nothing is heard before a refusal", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  await complete(page, draft, { "pers.klopt": "yes", "iit.student": "yes" }, scripts, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);

  const reviewer = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(reviewer, site, "amsterdam", number, "Recht beoordelen");
  await claim(reviewer);
  await expect(reviewer.locator("main")).toContainText("Gegevens verschillen van wat de aanvrager zei");
  await expect(reviewer.locator('input[name="horen"]:checked')).toHaveCount(0);
  await accessible(reviewer, scripts);
  await fits(reviewer);
  const refuse = async () => {
    await reviewer.locator('input[name="besluit"][value="afwijzen"]').check();
    await reviewer.locator('textarea[name="redenen"]').fill("Wie studeert, krijgt geen toeslag.");
    await reviewer.locator('textarea[name="weging"]').fill("U houdt genoeg over om van te leven.");
    await reviewer.getByRole("button", { name: "Besluit nemen" }).click();
  };
  await refuse();
  await expect(reviewer.getByRole("alert")).toContainText("Hoor eerst, of kies waarom niet.");
  await accessible(reviewer, scripts);
  await reviewer.getByText("Eerst horen", { exact: true }).click();
  await reviewer.locator('textarea[name="voornemen"]').fill("Wij willen afwijzen, omdat u studeert.");
  await reviewer.getByRole("button", { name: "Vraag om een reactie" }).click();
  await expect(reviewer.locator("main")).toContainText("Wij wachten op een reactie");
  await accessible(reviewer, scripts);
  await refuse();
  await expect(reviewer.getByRole("alert")).toBeVisible();

  await page.goto(site("amsterdam", "/overzicht"));
  await expect(page.locator(".todo").first()).toContainText("Wat vindt u ervan?");
  await accessible(page, scripts);
  await page.locator(".todo").first().getByRole("link").click();
  await expect(page.locator("main")).toContainText("Wij willen afwijzen, omdat u studeert.");
  await expect(page.locator("main")).toContainText("DUO");
  await accessible(page, scripts);
  await fits(page);
  await page.getByRole("button", { name: "Reactie sturen" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Schrijf eerst uw reactie.");
  await accessible(page, scripts);
  await page.locator('textarea[name="zienswijze"]').fill("Ik ben in juli gestopt met mijn studie.");
  await page.getByRole("button", { name: "Reactie sturen" }).click();
  await expect(page.locator("main")).toContainText("Wij kijken ernaar voordat wij besluiten.");
  await accessible(page, scripts);

  await openTask(reviewer, site, "amsterdam", number, "Recht beoordelen");
  await expect(reviewer.locator("main")).toContainText("Ik ben in juli gestopt met mijn studie.");
  await accessible(reviewer, scripts);
  await fits(reviewer);
  await refuse();
  await expect(reviewer.locator("main")).toContainText("Deze taak is klaar.");
  const second = await another(browser, site, info, "amsterdam", /Els Tervoort/);
  await openTask(second, site, "amsterdam", number, "Tweede beoordeling");
  await claim(second);
  await expect(second.locator("main")).toContainText("Ik ben in juli gestopt met mijn studie.");
  await accessible(second, scripts);
  await second.locator('input[name="akkoord"][value="ja"]').check();
  await second.locator('form[action$="/tweede"] button').click();
  await expect(second.locator("main")).toContainText("Deze taak is klaar.");

  await page.goto(address);
  await expect(page.locator("main .utrecht-status-badge").first()).toHaveText(/Afgewezen/);
  await accessible(page, scripts);
  await page.goto(`${address}/besluit`);
  await expect(page.locator("main article")).toContainText("U schreef ons:", { useInnerText: true });
  await expect(page.locator("main article")).toContainText("Ik ben in juli gestopt", { useInnerText: true });
});
