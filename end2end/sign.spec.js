// A couple applies together: one sends, the partner reads, declares and signs on another device, and staff see both.
import { complete, send } from "./answers.js";
import { another, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

test("a partner signs what the other sent", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const look = async (page) => {
    await accessible(page, scripts);
    await fits(page);
  };
  const draft = await start(page, site, "amsterdam", /Gerrit den Braber/, "inkomenstoeslag");
  await complete(page, draft, { "pers.klopt": "yes" }, scripts, { looks: false });
  await expect(page.locator("main")).toContainText("Uw partner tekent ook");
  await look(page);
  await page.goto(`${draft}/vraag/partner-tekent`);
  await look(page);
  await page.goto(`${draft}/controleren`);
  const address = await send(page);
  const number = await numberOf(page);
  await expect(page.locator("main")).toContainText("Uw partner moet nog ondertekenen");
  await look(page);

  // The partner finds it first thing, and cannot sign without declaring.
  const partner = await another(browser, site, info, "amsterdam", /Wilma van Zon/);
  await partner.goto(site("amsterdam", "/overzicht"));
  const todo = partner.locator(".todo").first();
  await expect(todo).toContainText("Onderteken de aanvraag van Gerrit den Braber");
  await look(partner);
  await todo.getByRole("link").click();
  await expect(partner.getByRole("heading", { level: 1 })).toHaveText("Onderteken de aanvraag van Gerrit den Braber");
  await look(partner);
  await expect(partner.locator("input[type=checkbox]:checked")).toHaveCount(0);
  await partner.getByRole("button", { name: "Ik onderteken" }).click();
  await expect(partner.getByRole("alert")).toContainText("Zet een vinkje");
  await look(partner);
  for (const box of await partner.locator("main input[type=checkbox]").all()) await box.check();
  await partner.getByRole("button", { name: "Ik onderteken" }).dblclick();
  await expect(partner.locator("main")).toContainText("U heeft ondertekend op");
  await look(partner);
  // Of the case itself the partner sees nothing.
  expect((await partner.goto(address)).status()).toBe(404);

  await page.goto(address);
  await expect(page.locator("main")).toContainText("Wilma van Zon heeft ondertekend op");
  await look(page);
  const desk = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(desk, site, "amsterdam", number, "Recht beoordelen");
  await expect(desk.locator("main")).toContainText("Partner Wilma van Zon heeft ondertekend");
  await look(desk);
});
