// Somebody who lives in another city applies here: staff send it on, and the applicant finds it where they live.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, signIn, test } from "./server.js";

test("an application for another city is sent on with its first day of receipt", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const draft = await start(page, site, "amsterdam", /Zwaantje/, "inkomenstoeslag");
  await complete(page, draft, { "pers.klopt": "yes" }, scripts, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);
  const desk = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(desk, site, "amsterdam", number, "Doorsturen");
  await claim(desk);
  await expect(desk.locator('input[name="naar"]:checked')).toHaveValue("0599");
  await accessible(desk, scripts);
  await fits(desk);
  await desk.getByRole("button", { name: "Vastleggen" }).click();
  await expect(desk).toHaveURL(/\/werk$/);

  await page.goto(address);
  await expect(page.locator("main")).toContainText("naar Gemeente Rotterdam");
  await expect(page.locator("main")).toContainText("Doorgestuurd");
  await accessible(page, scripts);
  await fits(page);

  const home = await another(browser, site, info);
  await signIn(home, site, "rotterdam", /Zwaantje/);
  await home.locator('main article.app a[href^="/zaken/"]').first().click();
  await expect(home.locator("main")).toContainText("Overgenomen van een andere gemeente");
  await accessible(home, scripts);
  await fits(home);
});
