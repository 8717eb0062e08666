// What goes over the wire: a promise to whoever has an old phone or a small bundle.
import { start } from "./people.js";
import { expect, test } from "./server.js";

/** Bytes of everything that arrives from now on, by address. */
function weigh(page) {
  const answers = [];
  page.on("requestfinished", (request) => answers.push(request));
  return async () => {
    const sizes = await Promise.all(answers.map(async (request) => [new URL(request.url()).pathname, (await request.sizes()).responseBodySize]));
    return Object.fromEntries(sizes);
  };
}

const sum = (sizes, wanted = () => true) =>
  Object.entries(sizes).reduce((sum, [path, size]) => (wanted(path) ? sum + size : sum), 0);

/** Opens a page in a browser that has been nowhere yet. */
async function fresh({ browser, page, javaScriptEnabled }, address, awake) {
  const context = await browser.newContext({ storageState: await page.context().storageState(), javaScriptEnabled });
  const other = await context.newPage();
  const weighed = weigh(other);
  await other.goto(address, { waitUntil: "networkidle" });
  await awake?.(other);
  const sizes = await weighed();
  await context.close();
  return sizes;
}

for (const [product, first] of [["inkomenstoeslag", "persoon"], ["bijstand", "persoon"]]) {
  test(`the first page of questions of ${product} stays within 25 kB, and within 150 kB with all that makes it live`, async ({ browser, page, site, javaScriptEnabled: scripts }) => {
    const draft = await start(page, site, "amsterdam", /Rodney/, product);
    const sizes = await fresh({ browser, page, javaScriptEnabled: scripts }, `${draft}/vraag/${first}`);
    // What one needs with scripts off: HTML, style, letters and drawings.
    expect(sum(sizes, (path) => !/\/pkg\/|\.js$/.test(path))).toBeLessThanOrEqual(25_000);
    expect(sum(sizes, (path) => path.includes("/pkg/")) > 0).toBe(scripts);
    expect(sum(sizes)).toBeLessThanOrEqual(150_000);
  });
}

test("a page of questions wears nothing of the style sheet that it does not load", async ({ page, site }) => {
  await page.goto(site("amsterdam"));
  const sheet = await page.locator('link[href*="/screens."]').getAttribute("href");
  /** The selectors of the sheet that fit something on the page. */
  const worn = () =>
    page.evaluate(async (sheet) => {
      const rules = new CSSStyleSheet();
      await rules.replace(await (await fetch(sheet)).text());
      const selectors = (list) => [...list].flatMap((rule) => rule.selectorText ?? selectors(rule.cssRules ?? []));
      return selectors(rules.cssRules).filter((one) => document.querySelector(one.replace(/::[\w-]+/g, "")));
    }, sheet);
  expect(await worn()).toContain(".hero");
  const draft = await start(page, site, "amsterdam", /Rodney/, "bijstand");
  await page.goto(`${draft}/vraag/persoon`);
  await expect(page.locator('link[href*="/screens."]')).toHaveCount(0);
  expect(await worn()).toEqual([]);
});

test("the benefit check brings engine, laws and glue in 100 kB", async ({ browser, page, site, javaScriptEnabled: scripts }) => {
  test.skip(!scripts, "without scripts nothing of it is fetched");
  await page.goto(site("amsterdam"));
  const sizes = await fresh({ browser, page, javaScriptEnabled: scripts }, site("amsterdam", "/check"), (other) =>
    expect(other.locator('[data-deel="hier"]')).toBeVisible(),
  );
  const engine = (path) => path.includes("/pkg/engine.") || path.endsWith("/wetten.bin");
  expect(sum(sizes, engine)).toBeGreaterThan(0);
  expect(sum(sizes, engine)).toBeLessThanOrEqual(100_000);
  // The rest is a page of questions like any other.
  expect(sum(sizes, (path) => !engine(path))).toBeLessThanOrEqual(150_000);
});
