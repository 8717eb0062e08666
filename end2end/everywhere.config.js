// Every page in every state, look and language: the journeys once more, where each page they look at is judged in all of them, and
// a walk of everyone who can sign in past every page. `npm run axe`; takes long, so `make test` does not do it.
import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config.js";

process.env.LOKET_EVERYWHERE = "1";

const phone = journeys.projects.find(({ name }) => name === "phone, scripts on");

export default defineConfig({
  ...journeys,
  // What the widths, bytes and pictures of pages are says nothing about rules.
  testMatch: ["*.spec.js", "everywhere.walk.js"],
  testIgnore: ["bytes.spec.js", "phones.spec.js"],
  outputDir: "everywhere-results",
  timeout: 3_600_000,
  reporter: [["line"], ["./everywhere-reporter.js"]],
  projects: [phone],
});
