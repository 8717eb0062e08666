// The style page: every component in every state, without faults, in every colour, light and way of writing, and as pictured.
import { accessible, expect, fits, test } from "./server.js";

const CITIES = ["amsterdam", "rotterdam", "denhaag", "utrecht"];
const address = (city, screen = "light", direction = "") => `/stijl?stad=${city}&scherm=${screen}&richting=${direction}`;

test("no fault in any city, light or dark, in either direction", async ({ page, site, javaScriptEnabled: scripts }) => {
  for (const city of CITIES) {
    for (const screen of ["light", "dark"]) {
      // The cities differ in colours alone: one of them is enough for the other direction.
      for (const direction of city === "utrecht" ? ["", "rtl"] : [""]) {
        await page.goto(site(city, address(city, screen, direction)));
        await expect(page.locator("html")).toHaveAttribute("data-scheme", screen);
        await accessible(page, scripts);
        await fits(page);
      }
    }
  }
});

test("more contrast, forced colours, less motion, large letters and paper", async ({ page, site, javaScriptEnabled: scripts }) => {
  await page.goto(site("rotterdam", "/stijl"));
  const style = (selector, name) => page.locator(selector).first().evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), name);
  const soft = () => style("main p.soft", "color");
  const ink = await style("main h1", "color");
  expect(await soft()).not.toBe(ink);
  await page.emulateMedia({ contrast: "more" });
  expect(await soft()).toBe(ink);
  await accessible(page, scripts);
  await page.emulateMedia({ contrast: null, forcedColors: "active" });
  expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
  await fits(page);
  await page.emulateMedia({ forcedColors: null, reducedMotion: "reduce" });
  expect(await style("main .tile", "transition-duration")).toBe("0s");
  await page.emulateMedia({ reducedMotion: null, media: "print" });
  await expect(page.locator("header nav")).toBeHidden();
  await expect(page.getByText("Bijstand vult uw inkomen aan.")).toBeVisible();
  await page.emulateMedia({ media: null });

  // Letters of twice the size, and a window of 1280 enlarged four times.
  for (const path of ["/", "/aanvragen", "/check", "/stijl"]) {
    await page.setViewportSize({ width: 1280, height: 1024 });
    await page.goto(site("rotterdam", path));
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    await fits(page);
    await page.setViewportSize({ width: 320, height: 256 });
    await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
    await fits(page);
  }
});

/**
 * What is pictured: few parts, each once in some city, so that all colours, both schemes and both directions are seen.
 * The same browser draws the same picture, point by point. Of all points 0.05 % may differ, for another release smooths the edge of
 * a letter here and there; corners of buttons alone are more than that, which the end of the test holds. Who changes the look on
 * purpose makes new pictures with `--update-snapshots` and looks at them.
 */
const PICTURES = [
  ["knoppen", "amsterdam", "light", ""],
  ["knoppen", "rotterdam", "dark", ""],
  ["meldingen", "denhaag", "light", ""],
  ["meldingen", "utrecht", "dark", "rtl"],
  ["lijsten", "utrecht", "light", "rtl"],
  ["bedragen", "rotterdam", "light", ""],
  ["kleuren", "denhaag", "dark", ""],
];
const SAME = { maxDiffPixelRatio: 0.0005, animations: "disabled", stylePath: new URL("pictures/letters.css", import.meta.url).pathname };

test.describe("pictures", () => {
  // The font of the pictures is set from outside, which our own policy forbids.
  test.use({ bypassCSP: true });
  test("it looks as pictured", async ({ page, site, javaScriptEnabled: scripts }) => {
    test.skip(scripts, "pictured once, without scripts, on a desktop");
    for (const [part, city, screen, direction] of PICTURES) {
      await page.goto(site(city, address(city, screen, direction)));
      const name = [part, city, screen, direction].filter(Boolean).join("-");
      await expect(page.locator(`[data-deel="${part}"]`)).toHaveScreenshot(`${name}.png`, SAME);
    }
    // The measure is fine enough to see one change.
    await page.goto(site("amsterdam", address("amsterdam")));
    await page.locator('[data-deel="knoppen"] .utrecht-button').evaluateAll((all) => all.forEach((one) => one.style.setProperty("border-radius", "0")));
    await expect(page.locator('[data-deel="knoppen"]')).not.toHaveScreenshot("knoppen-amsterdam-light.png", SAME);
  });
});
