// Who acts in the journeys, each with a browser of their own: signing out and in again is for other tests.
import { expect, signIn, watch } from "./server.js";

/** A page on another device, signed in as somebody. */
export async function another(browser, site, info, city, name) {
  const { viewport, javaScriptEnabled } = info.project.use;
  const context = await browser.newContext({ viewport, javaScriptEnabled });
  watch(context);
  const page = await context.newPage();
  if (name) await signIn(page, site, city, name);
  return page;
}

/** Signs somebody in, starts an application, and returns the address of its task list. */
export async function start(page, site, city, name, product) {
  await signIn(page, site, city, name, `/aanvragen/${product}`);
  // What the demo began for somebody is empty still: going on with it is starting it.
  await page.getByRole("button", { name: /^Start/ }).or(page.getByRole("link", { name: /^Ga verder/ })).first().click();
  await expect(page).toHaveURL(/\/aanvraag\/[^/]+$/);
  return page.url();
}

/** Opens the task of a case in the queue of staff; it comes by itself within seconds of sending. */
export async function openTask(page, site, city, number, kind) {
  const row = page.locator("main tbody tr", { hasText: number }).filter({ hasText: kind });
  const queue = site(city, "/werk?team=alle");
  if (page.url() !== queue) await page.goto(queue);
  await expect(async () => {
    if (!(await row.count())) await page.goto(queue);
    await expect(row).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await row.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(kind);
}

/**
 * Takes the task that is open. The system may be looking at what just came in: then the page shows the new state, and one presses
 * again.
 */
export async function claim(page) {
  const taken = page.getByRole("button", { name: "Teruggeven" });
  await expect(async () => {
    if (!(await taken.count())) await page.getByRole("button", { name: "Taak pakken" }).click();
    await expect(taken).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

/** The number of a case, off its page or receipt. */
export async function numberOf(page) {
  return (await page.locator("main").innerText()).match(/\d\d-\d{6}-[\dX]/)[0];
}
