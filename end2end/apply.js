// Filling in an application from start to receipt, for journeys that begin with a case.
import { expect, signIn } from "./server.js";

/** Starts an application and returns the address of its task list. */
export async function start(page, site, city, name, product) {
  await signIn(page, site, city, name);
  await page.goto(site(city, `/aanvragen/${product}`));
  await page.getByRole("button", { name: "Start de aanvraag" }).click();
  await expect(page).toHaveURL(/\/aanvraag\/[^/]+$/);
  return page.url();
}

/** Answers the questions of the page: the given answers, else no, else the first choice. */
async function answer(page, answers) {
  // An answer can bring new questions, so the page is looked at until nothing is left open.
  for (;;) {
    const open = await page.evaluate(() => {
      const shown = [...document.querySelectorAll("main form fieldset")].filter((group) => group.offsetParent);
      const group = shown.find((one) => one.querySelector("input[type=radio]") && !one.querySelector("input[type=radio]:checked"));
      return group?.querySelector("input[type=radio]").name;
    });
    if (!open) break;
    const named = page.locator(`input[type=radio][name="${open}"]`);
    const wanted = page.locator(`input[type=radio][name="${open}"][value="${answers[open] ?? "no"}"]`);
    await ((await wanted.count()) ? wanted : named.first()).check();
  }
  for (const field of await page.locator("main form input[type=text]:visible, main form input:not([type]):visible, main form textarea:visible").all()) {
    if ((await field.inputValue()) || (await field.getAttribute("readonly")) !== null) continue;
    const name = (await field.getAttribute("name")) ?? "";
    if (answers[name]) await field.fill(answers[name]);
    else if ((await field.getAttribute("aria-required")) === "true") await field.fill("1");
  }
}

/** Fills in page after page, until everything is there or until `enough` says so of an address. */
export async function fillIn(page, draft, answers, enough = () => false) {
  const seen = new Set();
  for (;;) {
    await page.goto(draft);
    if (await page.locator('main a[href$="/controleren"]').count()) return;
    const links = await page.locator('main a[href*="/vraag/"]').evaluateAll((all) => all.map((one) => one.href));
    const next = links.find((link) => !seen.has(link));
    expect(next, "a part that is still to do").toBeTruthy();
    seen.add(next);
    await page.goto(next);
    while (page.url().includes("/vraag/")) {
      if (enough(page.url())) return;
      await answer(page, answers);
      await page.getByRole("button", { name: "Verder", exact: true }).click();
    }
  }
}

/** Fills in everything, sends it, and returns the address of the case. */
export async function send(page, draft, answers) {
  await fillIn(page, draft, answers);
  await page.goto(`${draft}/controleren`);
  for (const box of await page.locator("main input[type=checkbox]").all()) await box.check();
  await page.getByRole("button", { name: "Aanvraag versturen" }).click();
  await expect(page).toHaveURL(/\/zaken\/.+\/ontvangst$/);
  return page.url().replace("/ontvangst", "");
}
