// What the rules of axe cannot see of WCAG 2.2, each test and step named by its criterion. The same pages are measured for many
// criteria at once; a small window where scripts run, a wide one where they do not.
import { complete, fill, onwards, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { cut, focused, help, letters, narrow, order, sideways, spread, stops } from "./senses.js";
import { expect, signIn, test } from "./server.js";
import { chooseLanguage, said } from "./words.js";

/** What a person looks at, so that it is not decided while one looks. */
const JUDGED = { "pers.klopt": "yes", "bijz.heeft": "yes", "bijz.uitleg": "Ik ben lang ziek geweest.", words: "Ja" };

/** A phone on its side, or 1280 by 1024 enlarged four times. */
const SMALL = { width: 320, height: 256 };

/** Everything that can be measured of a page as it stands there. */
async function measure(page, scripts) {
  await page.waitForLoadState();
  const good = async (criterion, found) => expect.soft(await found, `${criterion} on ${page.url()}`).toEqual([]);
  if (scripts) await page.setViewportSize(SMALL);
  await good("1.4.10 reflow", sideways(page));
  await good("2.5.8 target size", narrow(page));
  await good("1.3.2 meaningful sequence", order(page));
  await good("2.1.2, 2.4.7, 1.4.11 and 2.4.11 focus", stops(page));
  await spread(page, true);
  await good("1.4.12 text spacing, sideways", sideways(page));
  await good("1.4.12 text spacing", cut(page));
  await spread(page, false);
  if (scripts) return;
  for (const size of [32, 64]) {
    await letters(page, size);
    await good(`1.4.4 letters of ${size / 16} times the size, sideways`, sideways(page));
    await good(`1.4.4 letters of ${size / 16} times the size`, cut(page));
  }
  await letters(page, 16);
}

/** 3.3.1: what is not told of the faults of a page: each in the summary, beside its field and in the description of its control. */
async function untold(page, prefix) {
  // A click ends when the next page begins.
  await page.waitForLoadState();
  return page.evaluate((prefix) => {
    const wrong = [];
    const around = (one) => one.closest("[data-veld]") ?? one.closest(".utrecht-form-field");
    const described = (one) =>
      [one, one.closest("fieldset")]
        .flatMap((part) => (part?.getAttribute("aria-describedby") ?? "").split(/\s+/))
        .map((id) => (id && document.getElementById(id)?.checkVisibility() ? document.getElementById(id).textContent : ""))
        .join(" ");
    // A title in another script holds signs for its direction.
    if (!document.title.replace(/[\u2066-\u2069]/g, "").startsWith(prefix)) wrong.push(`the title is ${document.title}`);
    const links = [...document.querySelectorAll("#fouten li a")];
    if (!links.length) wrong.push("there is no summary");
    const told = new Set();
    for (const link of links) {
      const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!field?.matches("input, select, textarea")) {
        wrong.push(`${link.hash} leads to no field`);
        continue;
      }
      told.add(around(field));
      if (!described(field).includes(link.textContent)) wrong.push(`${field.id} is not described by “${link.textContent}”`);
      if (!field.matches('[aria-invalid="true"], [aria-invalid="true"] *')) wrong.push(`${field.id} is not said to be wrong`);
    }
    for (const one of document.querySelectorAll('[aria-invalid="true"]')) {
      if (one.checkVisibility() && !told.has(around(one))) wrong.push(`the summary does not name ${one.outerHTML.slice(0, 100)}`);
    }
    return wrong;
  }, prefix);
}

/** Every link of the summary by its key: the focus is then in the field, in sight. */
async function led(page) {
  for (const link of await page.locator("#fouten li a").all()) {
    const id = decodeURIComponent((await link.getAttribute("href")).slice(1));
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(`[id="${id}"]`)).toBeFocused();
    expect.soft((await focused(page)).seen, `the field ${id} is in sight`).toBe(true);
  }
}

const sentence = (page, field) => page.locator(`#fouten li a[href^="#${field}"]`);

test("3.3.1, 3.3.3, 2.4.3: every fault is told at its field and on top, with what is right, and the focus goes there", async ({ page, site, javaScriptEnabled: scripts }) => {
  await start(page, site, "amsterdam", /Rodney/, "bijzondere-bijstand");
  const draft = page.url();
  await page.goto(`${draft}/vraag/kosten`);
  await page.locator('main form[action*="/toevoegen/"] button').click();

  await test.step("everything left open", async () => {
    await onwards(page).click();
    expect.soft(await untold(page, "Fout: ")).toEqual([]);
    await expect.soft(page.locator("#fouten")).toBeFocused();
    await led(page);
    await measure(page, scripts);
  });

  await test.step("what cannot be: an amount, a day, a month, an account", async () => {
    for (const [field, value] of [["kost.hoe_vaak", "maand"], ["kost.gemaakt", "yes"], ["kost.rechtstreeks", "yes"]]) {
      const choice = page.locator(`main input[name="${field}"]`);
      await (value === "maand" ? choice.nth(1) : page.locator(`main input[name="${field}"][value="${value}"]`)).check();
    }
    // Without scripts what follows from an answer is asked after a look of the server.
    await onwards(page).click();
    const typed = {
      "kost.bedrag": "veel", "kost.datum-day": "31", "kost.datum-month": "2", "kost.datum-year": "2026", "kost.iban": "NL00FOUT1",
    };
    for (const [name, value] of Object.entries(typed)) await page.locator(`main [name="${name}"]`).fill(value);
    await onwards(page).click();
    expect.soft(await untold(page, "Fout: ")).toEqual([]);
    await led(page);
    for (const [name, value] of Object.entries(typed)) await expect(page.locator(`main [name="${name}"]`)).toHaveValue(value);
    await expect.soft(sentence(page, "kost.bedrag")).toContainText("zoals 450,00");
    await expect.soft(sentence(page, "kost.iban")).toContainText("begint met NL en heeft 18 tekens");
    // What a day looks like stands beside the field, and describes it as well.
    await expect.soft(sentence(page, "kost.datum")).toContainText("Deze datum bestaat niet");
    await expect.soft(page.locator('main [data-veld="kost.datum"]')).toContainText("Bijvoorbeeld 27 3 2026.");
    // A part that is missing: the link leads to that part.
    await page.locator('main [name="kost.datum-year"]').fill("");
    await onwards(page).click();
    await expect.soft(page.locator('#fouten li a[href="#kost.datum-year"]')).toContainText("zoals 27 3 2026");
    expect.soft(await untold(page, "Fout: ")).toEqual([]);
  });

  await test.step("an address", async () => {
    await page.goto(`${draft}/vraag/verblijf`);
    await page.locator('main input[name="pers.elders"][value="yes"]').check();
    await onwards(page).click();
    const postcode = page.locator('main [name="pers.verblijfadres-postcode"]');
    if (!(await postcode.count())) await page.goto(`${draft}/vraag/verblijf`);
    await postcode.fill("10");
    await onwards(page).click();
    await expect.soft(sentence(page, "pers.verblijfadres")).toContainText("zoals 1012 AB");
    expect.soft(await untold(page, "Fout: ")).toEqual([]);
    await led(page);
    await page.locator('main [name="pers.verblijfadres-postcode"]').fill("1012 AB");
    await page.locator('main [name="pers.verblijfadres-number"]').fill("12");
    for (const box of await page.locator("main fieldset:visible").all()) {
      if (!(await box.locator("input:checked").count()) && (await box.locator("input[type=radio]").count())) await box.locator("input[value=no]").check();
    }
    await onwards(page).click();
  });

  await test.step("2.4.3: a good post ends at the beginning of the next page", async () => {
    await expect(page).toHaveURL(/\/vraag\/contact$/);
    expect(await focused(page)).toBeNull();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  await test.step("1.3.5 and 3.3.8: own data may be filled in and pasted", async () => {
    for (const [name, token] of [["con.telefoon", "tel"], ["con.email", "email"]]) {
      const field = page.locator(`main [name="${name}"]`);
      await expect(field).toHaveAttribute("autocomplete", token);
      const pasted = await field.evaluate((one) => one.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true })));
      expect(pasted).toBe(true);
    }
  });
});

test("3.3.4, 3.3.7: one checks before sending, takes it back after, and is not asked twice; the pages of residents and of staff fit everybody", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  const account = "NL91ABNA0417164300";
  await complete(page, draft, { ...JUDGED, "con.email": "rodney@loket.example", "bet.iban": account }, scripts, { looks: false });
  const check = page.url();
  let number;
  const ways = [(await help(page)).words];

  await test.step("3.3.4: every answer can be checked and changed, and nothing is declared beforehand", async () => {
    const rows = page.locator('main section[aria-labelledby^="deel-"] .facts > div');
    expect(await rows.count()).toBeGreaterThan(5);
    const unchangeable = await rows.evaluateAll((rows) => rows.filter((row) => !row.querySelector('a[href*="/vraag/"]')).map((row) => row.textContent));
    expect(unchangeable).toEqual([]);
    await expect(page.locator("main input[type=checkbox]:checked")).toHaveCount(0);
    await page.getByRole("button", { name: "Aanvraag versturen" }).click();
    expect.soft(await untold(page, "Fout: ")).toEqual([]);
    await expect.soft(page.locator("#fouten")).toBeFocused();
    await led(page);
    await measure(page, scripts);
  });

  await test.step("3.3.7: what was answered stands there when one comes back", async () => {
    await page.goto(check);
    await page.locator('main a[href$="/vraag/rekening"]').first().click();
    await expect(page.locator('main [name="bet.iban"]')).toHaveValue(/^NL91/);
    await measure(page, scripts);
    await page.goto(draft);
    await measure(page, scripts);
  });

  await test.step("3.3.4: what was sent can be changed and withdrawn", async () => {
    await page.goto(check);
    const address = await send(page);
    number = await numberOf(page);
    ways.push((await help(page)).words);
    await measure(page, scripts);
    await page.goto(address);
    await expect(page.getByRole("button", { name: "Iets veranderen" })).toBeVisible();
    await page.getByText("Aanvraag intrekken", { exact: true }).click();
    await expect(page.getByText("Dat kunt u niet terugdraaien.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Ja, ik trek mijn aanvraag in" })).toBeVisible();
    await measure(page, scripts);
    await page.getByRole("button", { name: "Bericht sturen" }).click();
    expect.soft(await untold(page, "Fout: ")).toEqual([]);
    await led(page);
  });

  await test.step("staff: the same on the queue and on the screen of the task, with a fault", async () => {
    const desk = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
    await openTask(desk, site, "amsterdam", number, "Recht beoordelen");
    await claim(desk);
    await desk.getByRole("button", { name: "Besluit nemen" }).click();
    expect.soft(await untold(desk, "Fout: ")).toEqual([]);
    await expect.soft(desk.locator("#fouten")).toBeFocused();
    await led(desk);
    await measure(desk, scripts);
    await desk.goto(site("amsterdam", "/werk?team=alle"));
    await measure(desk, scripts);
  });

  await test.step("3.3.7: another application offers what this one told", async () => {
    await page.goto(site("amsterdam", "/aanvragen/klacht"));
    await page.getByRole("button", { name: /^Start/ }).or(page.getByRole("link", { name: /^Ga verder/ })).first().click();
    await page.goto(`${page.url()}/vraag/contact`);
    await expect(page.locator('main [name="con.email"]')).toHaveValue("rodney@loket.example");
    await page.goto(site("amsterdam", "/aanvragen/bijstand"));
    await page.getByRole("button", { name: /^Start/ }).or(page.getByRole("link", { name: /^Ga verder/ })).first().click();
    const other = page.url();
    await page.goto(`${other}/vraag/persoon`);
    await expect(page.locator('main [name="pers.naam"]')).toHaveValue(/Plieger/);
    await page.goto(`${other}/vraag/rekening`);
    await expect(page.locator('main [name="bet.iban"]')).toHaveValue(/^NL91/);
  });

  await test.step("3.2.6: help stands on every page in the same order", async () => {
    for (const path of ["/overzicht", "/berichten", "/gegevens", "/aanvragen", "/check", "/bestaat-niet"]) {
      await page.goto(site("amsterdam", path));
      const { afterMain, order, words } = await help(page);
      expect(afterMain, path).toBe(true);
      expect(order, path).toEqual(["call", "visit", "interpreter"]);
      ways.push(words);
      if (path === "/overzicht" || path === "/gegevens") await measure(page, scripts);
    }
    for (const words of ways) expect(words).toEqual(ways[0]);
    expect(ways[0].join(" ")).toMatch(/Bel .+schrijf naar/);
  });
});

test("1.4.4, 1.4.10, 1.4.12, 2.4.7, 2.4.11, 2.5.8: the pages for everybody, and 3.3.8: the way in", async ({ page, site, javaScriptEnabled: scripts }) => {
  const ways = [];
  for (const path of ["/", "/aanvragen", "/aanvragen/bijstand", "/check", "/zo-rekenen-wij", "/inloggen"]) {
    await page.goto(site("utrecht", path));
    await measure(page, scripts);
    ways.push((await help(page)).words);
  }
  for (const words of ways) expect(words).toEqual(ways[0]);
  // Signing in asks nothing to remember, to copy or to solve.
  const asked = page.locator("main").locator("input:not([type=hidden]), canvas, audio, video, iframe, img");
  await expect(asked).toHaveCount(0);
  await expect(page.locator("main form button").first()).toBeVisible();
});

test("the same in Arabic, from right to left", async ({ page, site, javaScriptEnabled: scripts }) => {
  await page.goto(site("amsterdam"));
  await chooseLanguage(page, "العربية");
  await measure(page, scripts);
  await page.goto(site("amsterdam", "/check"));
  await measure(page, scripts);
  await signIn(page, site, "amsterdam", /Rodney/, "/aanvragen/inkomenstoeslag");
  const apply = page.getByRole("button", { name: said("ar", "home", "start_application") });
  await apply.or(page.getByRole("link", { name: said("ar", "home", "begun_go_on") })).first().click();
  await expect(page).toHaveURL(/\/aanvraag\/[^/]+$/);
  await page.goto(`${page.url()}/vraag/rekening`);
  await page.locator('main [name="bet.iban"]').fill("NL00FOUT1");
  await page.locator('main [name="bet.naam"]').fill("");
  await page.getByRole("button", { name: said("ar", "common", "next"), exact: true }).click();
  expect.soft(await untold(page, said("ar", "common", "error_title").split("\u2068")[0])).toEqual([]);
  await led(page);
  await measure(page, scripts);
});


test("4.1.3: what changes is told where it was waited for, and the focus stays", async ({ page, site, javaScriptEnabled: scripts }) => {
  test.skip(!scripts, "without scripts every change is a new page");
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");

  await test.step("a wrong answer, when one leaves the field", async () => {
    await page.goto(`${draft}/vraag/rekening`);
    const account = page.locator('main [name="bet.iban"]');
    const told = page.getByRole("alert").filter({ hasText: "Dit rekeningnummer klopt niet" });
    // Awake once leaving the field says what is wrong.
    await expect(async () => {
      await account.fill("NL00FOUT1");
      await account.press("Tab");
      await expect(page.locator('[data-veld="bet.iban"]')).toContainText("klopt niet", { timeout: 250 });
    }).toPass();
    await expect.soft(told).toBeVisible();
    const now = await focused(page);
    expect(now.inMain).toBe(true);
    expect(now.name).not.toBe("bet.iban");
  });

  await test.step("2.4.3: a question that appears leaves the focus where it is", async () => {
    await page.goto(`${draft}/vraag/vermogen`);
    const yes = page.locator('main input[name="iit.bezit"][value="yes"]');
    await yes.focus();
    await page.keyboard.press("Space");
    await expect(page.locator('[data-veld="iit.bezit_waarde"]')).toBeVisible();
    await expect(yes).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    await expect(yes).toBeFocused();
  });

  await test.step("no internet: told in a place that was there, and it covers nothing that has the focus", async () => {
    const place = page.locator("p.line-state");
    expect.soft(await place.evaluate((one) => !one.hidden && one.getAttribute("role") === "status" && one.textContent === "")).toBe(true);
    await page.setViewportSize(SMALL);
    await page.context().setOffline(true);
    await expect(place).toBeVisible();
    await expect(place).not.toBeEmpty();
    expect.soft(await stops(page)).toEqual([]);
    await page.context().setOffline(false);
    await expect(place).toBeHidden();
  });

  await test.step("the check tells its outcome, and leads to the next question", async () => {
    await page.goto(site("amsterdam", "/check"));
    const spoken = page.locator('[role="status"][data-deel="gesproken"]');
    await expect(spoken).toBeAttached();
    await expect(page.locator('[data-deel="vergelijking"]')).toHaveAttribute("aria-live", "polite");
    await expect(page.locator('[data-deel="hier"]')).toBeVisible();
    const before = await page.locator("[data-vraag]:not([hidden])").getAttribute("data-vraag");
    await fill(page);
    for (const [part, value] of [["day", "27"], ["month", "3"], ["year", "1985"]]) {
      const field = page.locator(`[data-vraag]:not([hidden]) [name$="-${part}"]`);
      if (await field.count()) await field.first().fill(value);
    }
    await onwards(page).click();
    await expect(page.locator(`[data-vraag="${before}"]`)).toBeHidden();
    await expect(page.locator("[data-vraag]:not([hidden]) h1")).toBeFocused();
    await expect(spoken).not.toBeEmpty();
  });

  await test.step("a file, and the state of a case: the places are there before anything is said", async () => {
    await complete(page, draft, { ...JUDGED, "bet.iban": "NL91ABNA0417164300" }, scripts, { looks: false });
    const address = await send(page);
    await page.goto(address);
    const places = page.locator('main [role="status"]');
    expect(await places.count()).toBeGreaterThan(0);
    for (const words of await places.allInnerTexts()) expect(words.trim()).toBe("");
  });
});
