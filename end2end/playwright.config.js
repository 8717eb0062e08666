// Every journey, on a phone and a desktop, with scripts off and on.
import { defineConfig } from "@playwright/test";
import { browser as executablePath } from "../scripts/browser.mjs";

const browser = {
  browserName: "chromium",
  launchOptions: {
    executablePath,
    args: [
      "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  },
};
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };
const project = (name, viewport, javaScriptEnabled) => ({ name, use: { ...browser, viewport, javaScriptEnabled } });

export default defineConfig({
  testDir: ".",
  outputDir: "test-results",
  forbidOnly: true,
  workers: 2,
  timeout: 600_000,
  use: { actionTimeout: 120_000 },
  expect: { timeout: 60_000 },
  reporter: [["line"]],
  projects: [
    project("phone, scripts off", phone, false),
    project("phone, scripts on", phone, true),
    project("desktop, scripts off", desktop, false),
    project("desktop, scripts on", desktop, true),
  ],
});
