// Prints how long the first touch of a page of questions waits until the island takes it, in Chromium with a processor four
// times slower, as a cheap phone has. The form has 500 questions; the page has twenty, of which all but one hang on the first.
//
//   node scripts/bench-form.mjs PROGRAM LOAD

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { browser as executablePath } from "./browser.mjs";
import { withProgram } from "./lib/program.mjs";

/** Milliseconds. */
const BUDGET = 100;
const SLOWER = 4;
const ROUNDS = 25;

const [program, load] = process.argv.slice(2);

/** Notes how long the first press waited for the page, and how long until the page showed what follows from it. */
const watch = () => {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.delay = entry.processingStart - entry.startTime;
  }).observe({ type: "first-input", buffered: true });
  let pressed = 0;
  document.addEventListener("change", (event) => (pressed = event.timeStamp), true);
  new MutationObserver(() => {
    if (pressed) window.shown ??= performance.now() - pressed;
  }).observe(document, { attributes: true, attributeFilter: ["hidden"], subtree: true });
};

function told(name, times) {
  const sorted = times.sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const words = [0.5, 0.95].map((share) => `p${share * 100} ${at(share).toFixed(1)} ms`).join(", ");
  const verdict = at(0.95) <= BUDGET ? "ok" : "OVER";
  console.log(`${name}, processor ${SLOWER} times slower, ${sorted.length} times: ${words} (budget ${BUDGET} ms: ${verdict})`);
}

async function measure(port) {
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const site = `http://amsterdam.localhost:${port}`;
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "nl-NL" });
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto(`${site}/inloggen`);
  await page.locator('form:has(input[name="persona"][value="resident:plieger"]) button').click();
  await page.goto(`${site}/aanvragen/breed`);
  await page.locator('form[action="/aanvragen/breed"] button').click();
  const draft = new URL(page.url()).pathname;
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const [delays, shown] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto(`${site}${draft}/vraag/bladzijde-${round % 24}`, { waitUntil: "load" });
    const yes = page.locator('input[type="radio"][value="yes"]').first();
    await yes.click();
    // Where scripts do not work the other questions never come: that would be no measurement.
    await page.locator(`[data-veld="v${round % 24}.1"]:not([hidden])`).waitFor();
    await page.waitForFunction(() => window.delay !== undefined && window.shown !== undefined);
    const [delay, after] = await page.evaluate(() => [window.delay, window.shown]);
    delays.push(delay);
    shown.push(after);
  }
  await browser.close();
  told("first input delay of a page of 20 questions", delays);
  told("from the touch until nineteen questions appeared", shown);
}

await withProgram(program, measure, (data) => {
  const folder = join(data, "catalog");
  execFileSync(load, ["write-wide", folder]);
  return ["--catalog", folder];
});
