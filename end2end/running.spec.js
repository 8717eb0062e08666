// Somebody who has something open already sees it on the start page, and starts no second one by accident.
import { complete, send } from "./answers.js";
import { numberOf, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

test("what was begun and what was sent stand on the start page", async ({ page, site, javaScriptEnabled: scripts }) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "stadspas");
  await page.goto(site("amsterdam", "/aanvragen/stadspas"));
  await expect(page.locator("main")).toContainText("U bent al begonnen");
  await expect(page.getByRole("button", { name: /^Start/ })).toHaveCount(0);
  await accessible(page, scripts);
  await fits(page);
  await page.getByRole("link", { name: /^Ga verder/ }).click();
  expect(page.url()).toBe(draft);

  // A person judges this one, so it stays open.
  await complete(page, draft, { "pers.klopt": "yes", words: "Ja" }, scripts, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);
  await page.goto(site("amsterdam", "/aanvragen/stadspas"));
  await expect(page.locator("main")).toContainText("U heeft al een aanvraag lopen");
  await expect(page.locator("main")).toContainText(number);
  await expect(page.getByRole("button", { name: /^Start/ })).toHaveCount(0);
  await accessible(page, scripts);
  await fits(page);
  await page.getByRole("link", { name: /^Bekijk deze aanvraag/ }).click();
  expect(page.url()).toBe(address);
});

test("a second message may be started beside the first", async ({ page, site, javaScriptEnabled: scripts }) => {
  const draft = await start(page, site, "amsterdam", /Akwasi/, "bericht");
  await complete(page, draft, { words: "Kunt u mij bellen?" }, scripts, { looks: false });
  await send(page);
  const number = await numberOf(page);
  await page.goto(site("amsterdam", "/aanvragen/bericht"));
  await expect(page.locator("main")).toContainText("U heeft ons dit al gestuurd");
  await expect(page.locator("main")).toContainText(number);
  await accessible(page, scripts);
  await fits(page);
  await page.getByRole("button", { name: "Start een nieuwe" }).click();
  await expect(page).toHaveURL(/\/aanvraag\//);
  const second = page.url();
  expect(second).not.toBe(draft);

  await page.goto(site("amsterdam", "/aanvragen/bericht"));
  await accessible(page, scripts);
  await page.getByRole("button", { name: "Begin een nieuwe" }).dblclick();
  await expect(page).toHaveURL(/\/aanvraag\//);
  expect(page.url()).not.toBe(second);
  await page.goto(site("amsterdam", "/overzicht"));
  await expect(page.locator('main article.app a[href^="/aanvraag/"]')).toHaveCount(2);
});
