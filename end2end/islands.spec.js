// What is alive in the browser, each island once; and that nothing is lost before it wakes.
import { complete, send } from "./answers.js";
import { claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, signIn, test } from "./server.js";

test.beforeEach(({ javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, "islands wake by script; without it the plain forms of the other journeys do the work");
});

/** Keeps the answer to what matches `address` waiting until the returned function is called. */
async function holdBack(page, address) {
  let release;
  const gate = new Promise((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

const frame = (page, field) => page.locator(`[data-veld="${field}"]`);
const MODULE = /\/pkg\/questions\.wasm/;

test("a question appears and disappears with the answer it depends on", async ({ page, site }) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  await page.goto(`${draft}/vraag/persoon`);
  await expect(frame(page, "pers.afwijking")).toBeHidden();
  await frame(page, "pers.klopt").getByRole("radio", { name: "Nee" }).check();
  await expect(frame(page, "pers.afwijking")).toBeVisible();
  await accessible(page, true);
  await frame(page, "pers.klopt").getByRole("radio", { name: "Ja" }).check();
  await expect(frame(page, "pers.afwijking")).toBeHidden();
});

test("what was typed and chosen before the module arrives stays, and then counts", async ({ page, site }) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  const release = await holdBack(page, MODULE);
  const early = { waitUntil: "domcontentloaded" };
  await page.goto(`${draft}/vraag/vermogen`, early);
  await frame(page, "iit.bezit").getByRole("radio", { name: "Ja" }).check();
  await expect(frame(page, "iit.bezit_waarde")).toBeHidden();
  release();
  await expect(frame(page, "iit.bezit_waarde")).toBeVisible();
  await expect(frame(page, "iit.bezit").getByRole("radio", { name: "Ja" })).toBeChecked();
});

test("what is clearly wrong is said when one leaves the field, also when it was typed early", async ({ page, site }) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  const release = await holdBack(page, MODULE);
  await page.goto(`${draft}/vraag/rekening`, { waitUntil: "domcontentloaded" });
  const account = page.locator('main form input[name="bet.iban"]');
  await account.fill("NL00FOUT1");
  const arrived = page.waitForResponse(MODULE);
  release();
  await arrived;
  // The module may still be waking: going in and out of the field again says it once it is awake.
  await expect(async () => {
    await account.focus();
    await account.blur();
    await expect(frame(page, "bet.iban")).toContainText("Dit rekeningnummer klopt niet", { timeout: 250 });
  }).toPass();
  await expect(account).toHaveValue("NL00FOUT1");
  await expect(account).toHaveAttribute("aria-invalid", "true");
  await accessible(page, true);
  await account.fill("NL91ABNA0417164300");
  await account.blur();
  await expect(frame(page, "bet.iban")).not.toContainText("klopt niet");
  await expect(account).not.toHaveAttribute("aria-invalid");
});

test("a message moves nothing away from under the finger", async ({ page, site }) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  await page.goto(`${draft}/vraag/rekening`);
  const account = page.locator('main form input[name="bet.iban"]');
  const next = page.locator('main form input[name="bet.naam"]');
  // Awake once leaving the field by key says what is wrong.
  await expect(async () => {
    await account.fill("NL00FOUT1");
    await account.press("Tab");
    await expect(frame(page, "bet.iban")).toContainText("klopt niet", { timeout: 250 });
  }).toPass();
  await account.fill("NL91ABNA0417164300");
  await account.press("Tab");
  await expect(frame(page, "bet.iban")).not.toContainText("klopt niet");

  await account.fill("NL00FOUT2");
  await next.hover();
  await page.mouse.down();
  await expect(frame(page, "bet.iban")).not.toContainText("klopt niet");
  await page.mouse.up();
  await expect(next).toBeFocused();
  await expect(frame(page, "bet.iban")).toContainText("klopt niet");
});

test("one is warned before the session ends, and can stay", async ({ page, site }) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  await page.clock.install();
  await page.goto(`${draft}/vraag/persoon`);
  const warning = page.locator("dialog");
  await page.clock.runFor(1_000);
  await frame(page, "pers.klopt").getByRole("radio", { name: "Nee" }).check();
  await expect(frame(page, "pers.afwijking")).toBeVisible();
  await expect(warning).toBeHidden();

  await page.clock.fastForward("12:00");
  await expect(warning.getByRole("heading", { name: "Bent u er nog?" })).toBeVisible();
  await accessible(page, true);
  const asked = page.waitForResponse(/\/vraag\/sessie/);
  await warning.getByRole("button", { name: "Ja, ik ga verder" }).click();
  expect(await (await asked).json()).toBe(true);
  await expect(warning).toBeHidden();

  // The clock started again; whoever does nothing this time is told that it is over.
  await page.clock.fastForward("11:00");
  await expect(warning).toBeHidden();
  await page.clock.fastForward("03:30");
  await expect(warning.getByRole("heading", { name: "U bent afgemeld" })).toBeVisible();
});

/** A drawing that is large as PNG, as bytes. */
async function drawing(page, width, height) {
  const text = await page.evaluate(async ([width, height]) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d");
    const image = context.createImageData(width, height);
    let seed = 1;
    for (let at = 0; at < image.data.length; at += 1) {
      // xorshift: noise that PNG cannot make small, the same every time.
      seed ^= seed << 13;
      seed ^= seed >>> 17;
      seed ^= seed << 5;
      image.data[at] = at % 4 === 3 ? 255 : seed & 255;
    }
    context.putImageData(image, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
    let text = "";
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return btoa(text);
  }, [width, height]);
  return Buffer.from(text, "base64");
}

test("a photo is made smaller and sent with progress", async ({ page, site }) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "bijstand");
  await complete(page, draft, {}, true, { looks: false });
  await page.goto(`${draft}/vraag/documenten`);
  await page.getByRole("button", { name: "Toch nu sturen" }).first().click();
  const form = page.locator("main form[enctype='multipart/form-data']").first();
  const photo = await drawing(page, 2400, 1200);
  await form.locator("input[name=bestand]").setInputFiles({ name: "loonstrook.png", mimeType: "image/png", buffer: photo });
  // The page that follows replaces this one, so what the bar does is kept beside it.
  await form.locator("progress").evaluate((bar) => {
    new MutationObserver(() => sessionStorage.setItem("bar", String(!bar.hidden))).observe(bar, { attributes: true });
  });
  const release = await holdBack(page, "**/documenten/**");
  const sending = page.waitForRequest((request) => request.method() === "POST" && request.resourceType() === "xhr");
  await form.getByRole("button", { name: /Bestand sturen/ }).click();
  await sending;
  await expect(form.getByRole("status")).toContainText(/Wij (sturen|controleren) uw bestand/);
  release();
  await expect(page.getByRole("link", { name: "loonstrook.jpg" })).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem("bar"))).toBe("true");

  const link = await page.getByRole("link", { name: "loonstrook.jpg" }).getAttribute("href");
  const size = await page.evaluate(async (link) => {
    const picture = await createImageBitmap(await (await fetch(link)).blob());
    return [picture.width, picture.height];
  }, link);
  expect(size).toEqual([2000, 1000]);
});

test("a status that changes is told to who is looking; staff choose with keys", async ({ page, site }) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  const special = { "pers.klopt": "yes", "iit.inkomen_laag": "ja", "bijz.heeft": "yes", "bijz.uitleg": "Ik ben lang ziek geweest.", "bet.iban": "NL91ABNA0417164300" };
  await complete(page, draft, special, true, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);

  // The island asks by itself; what the server will say later is said now.
  const told = page.waitForRequest(/\/vraag\/zaakstand/);
  await page.route(/\/vraag\/zaakstand/, (route) =>
    route.fulfill({ json: { status: "granted", words: "De stand is nu: Toegekend.", closed: true } }),
  );
  await page.goto(address);
  await told;
  await expect(page.getByRole("status").filter({ hasText: "De stand is nu: Toegekend." })).toBeVisible();
  await accessible(page, true);

  await page.context().clearCookies();
  await signIn(page, site, "amsterdam", /Samir/);
  await openTask(page, site, "amsterdam", number, "Recht beoordelen");
  await claim(page);
  const form = page.locator("main form[action$='/besluit']");
  await expect(form.getByText("Toetsen in dit formulier")).toBeVisible();
  const choices = form.getByRole("radio");
  await choices.first().focus();
  await page.keyboard.press("2");
  await expect(choices.nth(1)).toBeChecked();
  await form.locator("textarea").first().focus();
  await page.keyboard.press("1");
  await expect(choices.nth(1)).toBeChecked();
  await expect(form.locator("textarea").first()).toHaveValue("1");
});
