// What a city puts beside the program: its official look, and a notice that comes and goes while the program runs.
import { mkdirSync, mkdtempSync, readdirSync, copyFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accessible, expect, fits, test } from "./server.js";

const THEME = `@font-face { font-family: "Stad"; src: url(fonts/stad-600.woff2) format("woff2"); font-weight: 600; }
.utrecht-theme {
  --city-accent-l: #7a0019; --city-strong-l: #56000f; --city-tint-l: #fbecef; --city-line-l: #e5b9c2; --city-link-l: #7a0019;
  --font-head: "Stad", sans-serif;
  --utrecht-button-border-radius: 0;
}`;
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" fill="#7a0019"/></svg>';

/** The folder of notices of the test that runs. */
let notices;

test.use({
  options: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "loket-look-"));
    const city = join(folder, "themes", "utrecht");
    notices = join(folder, "notices");
    for (const made of [join(city, "fonts"), notices]) mkdirSync(made, { recursive: true });
    const font = readdirSync("public/fonts").find((name) => name.endsWith(".woff2"));
    copyFileSync(join("public", "fonts", font), join(city, "fonts", "stad-600.woff2"));
    writeFileSync(join(city, "theme.css"), THEME);
    writeFileSync(join(city, "logo.svg"), LOGO);
    await use(["--themes", join(folder, "themes"), "--notices", notices]);
    rmSync(folder, { recursive: true, force: true });
  },
});

test("the mounted look is on the page of its city, and it is as readable as ours", async ({ page, site, javaScriptEnabled: scripts }) => {
  const failed = [];
  page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
  for (const path of ["/", "/check", "/stijl"]) {
    await page.goto(site("utrecht", path));
    await accessible(page, scripts);
    await fits(page);
  }
  await page.goto(site("utrecht"));
  const button = page.getByRole("link", { name: "Start de check" });
  const style = (one, name) => one.evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), name);
  expect(await style(button, "background-color")).toBe("rgb(122, 0, 25)");
  expect(await style(button, "border-radius")).toBe("0px");
  expect(await style(page.locator("h1"), "font-family")).toContain("Stad");
  const logo = page.locator("header img");
  expect(await logo.boundingBox()).toMatchObject({ width: 120, height: 40 });
  expect(await logo.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
  expect(failed).toEqual([]);
  // A city without a folder keeps the look of Loket.
  await page.goto(site("rotterdam"));
  await expect(page.locator("header img")).toHaveCount(0);
});

test("a notice comes and goes while the program runs", async ({ page, site, javaScriptEnabled: scripts }) => {
  const file = join(notices, "utrecht.yaml");
  const notice = page.getByText("Inloggen lukt nu niet.");
  const shown = (count) =>
    expect(async () => {
      await page.goto(site("utrecht", "/aanvragen"));
      await expect(notice).toHaveCount(count, { timeout: 500 });
    }).toPass();
  writeFileSync(file, 'kind: storing\ntext: {nl: "Inloggen lukt nu niet.", en: "Signing in fails now."}\n');
  await shown(1);
  await accessible(page, scripts);
  await fits(page);
  await page.goto(site("rotterdam"));
  await expect(notice).toHaveCount(0);
  rmSync(file);
  await shown(0);
});
