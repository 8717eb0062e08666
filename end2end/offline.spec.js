// Without internet, and with little of it: what a phone may still show, what it never keeps, and what becomes of a form.
import { start } from "./people.js";
import { accessible, expect, fits, signIn, test } from "./server.js";
import { chooseLanguage, said } from "./words.js";

test.use({ serviceWorkers: "allow" });
test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, "without scripts nothing is kept; the browser says that it has no internet");

/** Waits until the worker of the site answers for this page. */
const controlled = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((done) => (navigator.serviceWorker.oncontrollerchange = done));
  });

/** Everything that is kept: cache, address, headers that matter and text. */
const kept = (page) =>
  page.evaluate(async () => {
    const all = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request, { ignoreVary: true });
        const { pathname, search } = new URL(request.url);
        const isText = /text|json|script/.test(answer.headers.get("content-type") ?? "");
        all.push({ name, path: pathname + search, control: answer.headers.get("cache-control"), text: isText ? await answer.text() : "" });
      }
    }
    return all;
  });

const keptPages = async (page) => (await kept(page)).filter(({ name }) => name.startsWith("pages-")).map(({ path }) => path);

test("the site of every city can be installed", async ({ context, page, site }) => {
  const browser = await context.newCDPSession(page);
  const names = new Set();
  for (const city of ["amsterdam", "rotterdam", "denhaag", "utrecht"]) {
    await page.goto(site(city));
    await controlled(page);
    const { errors, data } = await browser.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    expect((await browser.send("Page.getInstallabilityErrors")).installabilityErrors).toEqual([]);
    const { name, icons } = JSON.parse(data);
    names.add(name);
    expect(icons.map(({ purpose }) => purpose).sort()).toEqual(["any", "any", "maskable", "maskable"]);
    for (const { src, sizes } of icons) {
      const size = await page.evaluate(async (src) => {
        const image = Object.assign(new Image(), { src });
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, src);
      expect(size).toBe(sizes);
    }
  }
  expect(names.size).toBe(4);
});

test("who reads another language reads it without internet too", async ({ context, page, site }) => {
  await page.goto(site("utrecht"));
  await controlled(page);
  await chooseLanguage(page, "العربية");
  await expect.poll(async () => (await kept(page)).filter(({ path }) => path.includes("taal=ar")).length).toBe(2);
  await context.setOffline(true);
  await page.goto(site("utrecht", "/aanvragen?zoek=schulden"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(said("ar", "line", "offline"));
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await fits(page);
});

test("a public page that was opened before opens without internet, and says of when it is", async ({ context, page, site }) => {
  await page.goto(site("utrecht"));
  await controlled(page);
  await page.goto(site("utrecht", "/aanvragen/bijstand"));
  await expect.poll(() => keptPages(page)).toEqual(expect.arrayContaining(["/", "/aanvragen/bijstand"]));
  await page.goto(site("utrecht", "/aanvragen?zoek=schulden"));

  await context.setOffline(true);
  await page.goto(site("utrecht", "/aanvragen/bijstand"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/[Bb]ijstand/);
  await expect(page.getByText("U leest de bewaarde bladzijde van")).toBeVisible();
  await accessible(page, true);
  await fits(page);
  // Its style is there too.
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");

  // What was never opened, and what somebody looked for, is not there; the page says what is.
  await page.goto(site("utrecht", "/aanvragen?zoek=schulden"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("U heeft geen internet");
  await expect(page.locator("main .list a")).toContainText([/./, /./]);
  await expect(page.locator("#hulp").locator("..")).toContainText("14 030");
  await accessible(page, true);
  await fits(page);
  await page.locator('main .list a[href="/aanvragen/bijstand"]').click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/[Bb]ijstand/);

  await context.setOffline(false);
  await page.goto(site("utrecht", "/aanvragen/bijstand"));
  await expect(page.getByText("U leest de bewaarde bladzijde")).toHaveCount(0);
});

test("what an older version kept is thrown away", async ({ page, site }) => {
  // A page of the same site that starts no worker.
  await page.goto(site("utrecht", "/gezond"));
  await page.evaluate(async () => {
    for (const name of ["pages-0123", "files-0123"]) await (await caches.open(name)).put("/privacy", new Response("old"));
  });
  await page.goto(site("utrecht"));
  await controlled(page);
  await expect.poll(() => keptPages(page)).toEqual(["/"]);
  const names = await page.evaluate(() => caches.keys());
  expect(names.filter((name) => name.endsWith("-0123"))).toEqual([]);
  expect(new Set(names.map((name) => name.split("-")[1])).size).toBe(1);
});

test("while the network has no strength the kept page is shown, and the next time the new one", async ({ page, site }) => {
  await page.goto(site("denhaag"));
  await controlled(page);
  await page.goto(site("denhaag", "/privacy"));
  await expect.poll(() => keptPages(page)).toContain("/privacy");
  site.hang();
  await page.goto(site("denhaag", "/privacy"));
  await expect(page.getByText("U leest de bewaarde bladzijde van")).toBeVisible();
  site.go();
  await page.goto(site("denhaag", "/privacy"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Privacy");
  await expect(page.getByText("U leest de bewaarde bladzijde van")).toHaveCount(0);
});

test("nothing of who is signed in is kept, and without internet nothing of it is shown", async ({ context, page, site }) => {
  await page.goto(site("amsterdam"));
  await controlled(page);
  await signIn(page, site, "amsterdam", /Rodney/, "/overzicht");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Dag ");
  const name = (await page.getByRole("heading", { level: 1 }).innerText()).replace(/^Dag /, "");
  for (const path of ["/", "/aanvragen", "/berichten", "/gegevens", "/check"]) await page.goto(site("amsterdam", path));
  const all = await kept(page);
  expect(all.length).toBeGreaterThan(5);
  for (const { path, control, text } of all) {
    expect(path).toMatch(/^\/($|aanvragen|check|privacy|toegankelijkheid|zo-rekenen-wij|bestanden\/|geen-internet|niet-verstuurd|worker\.js\?language)/);
    expect(control ?? "").not.toMatch(/no-store|private/);
    expect(text).not.toContain(name);
    expect(text).not.toContain("Uitloggen");
    expect(text).not.toMatch(/\d\d-\d{6}-[\dX]/);
  }

  await context.setOffline(true);
  const answer = await page.goto(site("amsterdam", "/overzicht"));
  expect(answer.status()).toBe(503);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("U heeft geen internet");
  await expect(page.locator("body")).not.toContainText(name);
  await context.setOffline(false);
  await page.getByRole("link", { name: "Probeer het opnieuw" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Dag ");
});

test("a form that meets a dropped network is not lost: it says so, and is sent again", async ({ context, page, site }) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "bijzondere-bijstand");
  await controlled(page);
  await page.getByRole("link").filter({ hasText: /./ }).and(page.locator('main a[href*="/vraag/"]')).first().click();
  const form = page.locator("main form").first();
  const action = await form.getAttribute("action");
  const typed = await form.evaluate((form) => [...new FormData(form)].map(([name, value]) => `${name}=${value}`));
  await context.setOffline(true);
  await expect(page.getByText("U heeft nu geen internet.")).toBeVisible();
  await accessible(page, true);
  await page.getByRole("button", { name: "Verder", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Niet verstuurd: geen internet");
  await expect(page.getByText("Wat u typte, staat nog op deze bladzijde.")).toBeVisible();
  await accessible(page, true);
  await fits(page);
  const again = page.locator("main form");
  expect(await again.getAttribute("action")).toBe(action);
  expect(await again.evaluate((form) => [...new FormData(form)].map(([name, value]) => `${name}=${value}`))).toEqual(typed);
  // Still nothing: the same again.
  await page.getByRole("button", { name: "Opnieuw versturen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Niet verstuurd: geen internet");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Opnieuw versturen" }).click();
  // The server has it: the next page, or this one with what is still asked.
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Niet verstuurd: geen internet");
  await expect(page).toHaveURL(new RegExp(new URL(draft).pathname));
});

test("a typed text comes back whole and as text", async ({ context, page, site }) => {
  await page.goto(site("rotterdam"));
  await controlled(page);
  const text = 'Ik zag "<b>dit</b>" & schrok er van, echt waar.\nTweede regel.';
  await context.setOffline(true);
  await page.evaluate((text) => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/check";
    const area = document.createElement("textarea");
    area.name = 'a"><script>';
    area.value = text;
    form.append(area);
    document.querySelector("main").append(form);
    form.requestSubmit();
  }, text);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Niet verstuurd: geen internet");
  await expect(page.locator("main p.pre")).toHaveText(text.replace(/\s+/g, " "));
  await expect(page.locator("main b, main script")).toHaveCount(0);
  const [[name, value]] = await page.locator("main form").evaluate((form) => [...new FormData(form)]);
  expect([name, value.replaceAll("\r\n", "\n")]).toEqual(['a"><script>', text]);
});

test("sending that takes long says so, without moving the page", async ({ page, site }) => {
  await page.clock.install();
  await page.goto(site("utrecht"));
  const button = page.getByRole("button", { name: "Zoeken" });
  const before = await button.boundingBox();
  const slow = page.getByRole("status").filter({ hasText: "Uw internet is traag." });
  // A form that is under way: while a real one is, a journey sees nothing of the page.
  const sent = (prevented) =>
    page.locator("main form, .hero form").first().evaluate((form, prevented) => {
      const event = new Event("submit", { bubbles: true, cancelable: true });
      if (prevented) form.addEventListener("submit", (event) => event.preventDefault(), { once: true });
      form.dispatchEvent(event);
    }, prevented);
  // What a script of the page sends tells by itself how far it is.
  await sent(true);
  await page.clock.runFor(9000);
  await expect(slow).toHaveCount(0);
  await sent(false);
  await page.clock.runFor(7000);
  await expect(slow).toHaveCount(0);
  await page.clock.runFor(2000);
  await expect(slow).toBeVisible();
  expect(await button.boundingBox()).toEqual(before);
});

test.describe("a form of another site", () => {
  // Our own policy would stop it before it leaves; another site has no such policy.
  test.use({ bypassCSP: true });
  test("is refused as ever, though a worker stands between", async ({ page, site }) => {
    await page.goto(site("utrecht"));
    await controlled(page);
    await page.goto(site("amsterdam"));
    const answer = page.waitForResponse((response) => response.url() === site("utrecht", "/taal"));
    await page.evaluate((action) => {
      const form = document.createElement("form");
      form.method = "post";
      form.action = action;
      form.innerHTML = '<input name="taal" value="en">';
      document.body.append(form);
      form.requestSubmit();
    }, site("utrecht", "/taal"));
    expect((await answer).status()).toBe(403);
    await page.waitForURL(site("utrecht", "/taal"));
    await page.goto(site("utrecht"));
    await expect(page.locator("html")).toHaveAttribute("lang", "nl");
    // The same form of our own page works.
    await chooseLanguage(page, "English");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});
