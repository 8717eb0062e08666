// Every journey, on a phone and a desktop, with scripts off and on: the main ones in all four ways, the others as the smallest and
// as the plainest browser sees them, for the other two differ in nothing that they show.
import { defineConfig } from "@playwright/test";
import { browser as executablePath } from "../scripts/browser.mjs";

const browser = {
  browserName: "chromium",
  launchOptions: {
    executablePath,
    args: [
      // A process less for pictures nobody looks at, and none more for each address: a twelfth less work for the machine.
      "--in-process-gpu", "--disable-gpu", "--renderer-process-limit=1", "--disable-site-isolation-trials",
      "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  },
};
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };
const project = (name, viewport, javaScriptEnabled, more) => ({ name, use: { ...browser, viewport, javaScriptEnabled }, ...more });

/** The journeys that run in all four ways. */
const main = /(bijstand|company|drafts|inkomenstoeslag|staff|start)\.spec\.js$/;
/** What is the same on every screen is tested on one. */
const once = /@once/;
/** Of the rare ways through a form half goes with scripts and half without: each form walks both by itself. */
const [live, plain] = [/@live/, /@plain/];

export default defineConfig({
  testDir: ".",
  outputDir: "test-results",
  forbidOnly: true,
  // One more than the machine of the tests has processors: each waits now and then, and a tenth of the time is won.
  workers: 3,
  timeout: 600_000,
  // A Dutch browser: a first visit is answered in the language of the browser.
  // The worker would answer before what a journey holds back or watches; the journeys about it let it in.
  use: { actionTimeout: 120_000, locale: "nl-NL", serviceWorkers: "block" },
  expect: { timeout: 60_000 },
  reporter: [["line"], ["./accessible-reporter.js"]],
  // One picture for all ways of looking: what they differ in is not pictured.
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  projects: [
    project("phone, scripts on", phone, true, { grepInvert: plain }),
    project("desktop, scripts off", desktop, false, { grepInvert: live }),
    project("phone, scripts off", phone, false, { testMatch: main, grepInvert: once }),
    project("desktop, scripts on", desktop, true, { testMatch: main, grepInvert: once }),
  ],
});
