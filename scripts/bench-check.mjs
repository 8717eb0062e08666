// Prints how long the benefit check takes from a keystroke to the new outcome on the page, in Chromium with a processor
// four times slower, as a cheap phone has. Every digit of every amount counts as one keystroke.
//
//   node scripts/bench-check.mjs PROGRAM

import { chromium } from "@playwright/test";
import { browser as executablePath } from "./browser.mjs";
import { withProgram } from "./lib/program.mjs";

/** Milliseconds. */
const BUDGET = 50;
const SLOWER = 4;

/** Somebody alone, 41 years old, with low wages for years. */
const ANSWERS = {
  "pc.geboortedatum-day": "27", "pc.geboortedatum-month": "3", "pc.geboortedatum-year": "1985", "pc.partner": "no",
  "pc.kind": "no", "pc.huisgenoten": "0", "pc.loon": "650", "pc.overig": "0", "pc.heffingskorting": "0", "pc.bezit": "1200", "pc.schulden": "0",
  "pc.eigen_huis": "no", "pc.lang_laag": "lang", "pc.student": "no", "pc.toeslag_gehad": "no",
  "pc.bedrijf": "nee", "pc.kosten": "0", "pc.hulp": "no",
};
const SHOWN = "[data-vraag]:not([hidden])";

/** Answers questions until `last` is asked, or none. */
async function walk(page, last) {
  for (;;) {
    if (await page.locator('[data-deel="klaar"]').isVisible()) return;
    const question = await page.locator(SHOWN).getAttribute("data-vraag");
    if (question === last) return;
    for (const control of await page.locator(`${SHOWN} [name]`).all()) {
      const name = await control.getAttribute("name");
      if ((await control.getAttribute("type")) !== "radio") await control.fill(ANSWERS[name]);
      else if ((await control.getAttribute("value")) === ANSWERS[name]) await control.check();
    }
    await page.getByRole("button", { name: "Verder", exact: true }).click();
    await page.locator(`[data-vraag="${question}"]`).waitFor({ state: "hidden" });
  }
}

/** From now on every change of the outcome notes how long ago the last keystroke was. */
const watch = () => {
  window.waits = [];
  let pressed = 0;
  document.addEventListener("input", (event) => (pressed = event.timeStamp), true);
  const results = document.querySelector('[data-deel="uitkomst"]');
  new MutationObserver(() => {
    if (pressed) window.waits.push(performance.now() - pressed);
    pressed = 0;
  }).observe(results, { childList: true, subtree: true });
};

async function measure(port) {
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "nl-NL" });
  await page.goto(`http://amsterdam.localhost:${port}/check`);
  await page.locator('[data-deel="hier"]').waitFor({ state: "visible" });
  await walk(page);
  await page.locator('button[value="wijzig:loon"]').click();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.evaluate(watch);
  const wages = page.locator('[name="pc.loon"]');
  for (let round = 0; round < 25; round += 1) {
    await wages.fill("");
    await wages.pressSequentially(String(412 + 31 * round), { delay: 120 });
  }
  const waits = (await page.evaluate(() => window.waits)).sort((one, other) => one - other);
  await browser.close();
  if (waits.length < 50) throw new Error(`only ${waits.length} keystrokes changed the outcome`);
  const at = (share) => waits[Math.min(waits.length - 1, Math.floor(share * waits.length))];
  const words = [0.5, 0.95].map((share) => `p${share * 100} ${at(share).toFixed(1)} ms`).join(", ");
  console.log(`keystroke to outcome, processor ${SLOWER} times slower, ${waits.length} keystrokes: ${words} (budget ${BUDGET} ms: ${at(0.95) <= BUDGET ? "ok" : "OVER"})`);
}

await withProgram(process.argv[2], measure);
