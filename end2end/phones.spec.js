// A phone in the hand: targets for a thumb, the right keys, the camera, and nothing that moves while one reads.
import { start } from "./people.js";
import { expect, fits, test } from "./server.js";

/** How far things moved since the page began, as the browser sums it; nothing at all is what we promise. */
const moved = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const one of list.getEntries()) if (!one.hadRecentInput) sum += one.value;
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 0)));
      }),
  );

/** Buttons, fields and links of menus that are lower than a thumb needs. Links within a sentence are as high as the sentence. */
const low = (page) =>
  page.evaluate(() => {
    const targets = "button, summary, select, textarea, input:not([type=hidden]), nav a, .utrecht-button, .tile, .list a, .foot li a";
    return [...document.querySelectorAll(targets)].flatMap((one) => {
      // A choice is pressed anywhere on its row.
      const { height, width } = (one.closest(".choice") ?? one).getBoundingClientRect();
      return width && height && height < 43.5 && !one.closest(".vh, dialog") ? [`${Math.round(height)}: ${one.outerHTML.slice(0, 120)}`] : [];
    });
  });

test("every target is as high as a thumb, and nothing moves or scrolls sideways", async ({ page, site, javaScriptEnabled: scripts }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const draft = await start(page, site, "denhaag", /Maaike/, "bijzondere-bijstand");
  const question = await page.locator('main a[href*="/vraag/"]').first().getAttribute("href");
  for (const path of ["/", "/aanvragen", "/aanvragen/bijstand", "/check", "/overzicht", new URL(draft).pathname, question, "/stijl"]) {
    await page.goto(site("denhaag", path));
    await fits(page);
    if (scripts) await page.evaluate(() => document.fonts.ready);
    if (scripts && path !== "/stijl") expect(await moved(page), path).toBe(0);
    expect(await low(page), path).toEqual([]);
  }
});

test("fields bring up the right keys and let the browser fill them in, and files the camera", async ({ page, site }) => {
  await page.goto(site("utrecht", "/stijl"));
  for (const [label, keys, filled] of [
    ["Telefoonnummer", "tel", "tel"],
    ["Hoeveel krijgt u?", "decimal", "off"],
  ]) {
    const field = page.getByLabel(label, { exact: true });
    await expect(field).toHaveAttribute("inputmode", keys);
    await expect(field).toHaveAttribute("autocomplete", filled);
    // A number field would drop what is not a number.
    await expect(field).not.toHaveAttribute("type", "number");
  }
  for (const part of ["day", "month", "year"]) {
    const field = page.locator(`#geboren-${part}`);
    await expect(field).toHaveAttribute("inputmode", "numeric");
    await expect(field).toHaveAttribute("autocomplete", `bday-${part}`);
  }
  // Photos among what may be sent: a phone then offers its camera beside its files. `capture` would take the files away, so a
  // field of its own opens the camera at once.
  const file = page.locator("#bestand");
  await expect(file).toHaveAttribute("accept", /image\/jpeg/);
  await expect(file).not.toHaveAttribute("capture");
});

test("where one points with a finger, a second field opens the camera, and its photo is sent", async ({ browser, site, page }, info) => {
  const { javaScriptEnabled } = info.project.use;
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, javaScriptEnabled });
  const phone = await context.newPage();
  const draft = await start(phone, site, "amsterdam", /Dagobert/, "lks-melding");
  await phone.goto(`${draft}/vraag/documenten`);
  const form = phone.locator("form", { has: phone.locator("input[name=foto]") }).first();
  const photo = form.locator("input[name=foto]");
  await expect(photo).toBeVisible();
  await expect(photo).toHaveAttribute("capture", "environment");
  const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  await photo.setInputFiles({ name: "bon.png", mimeType: "image/png", buffer: Buffer.from(png, "base64") });
  await form.getByRole("button", { name: "Bestand sturen" }).click();
  await expect(phone.getByRole("link", { name: /bon.png/ })).toBeVisible();
  await fits(phone);
  await context.close();
  // Where one points with a mouse there is the one field.
  await page.goto(site("utrecht", "/stijl"));
  await expect(page.locator("#bestand")).toBeVisible();
  await expect(page.locator("#bestand-foto")).toBeHidden();
});
