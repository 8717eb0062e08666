// "Waar heb ik recht op?": answered in the browser with nothing sent, and by the server for who has no scripts.
import { accessible, expect, fits, test } from "./server.js";
import { chooseLanguage } from "./words.js";

/** Someone alone, 41 years old, with wages and little money, for years. */
const ANSWERS = {
  "pc.geboortedatum-day": "27", "pc.geboortedatum-month": "3", "pc.geboortedatum-year": "1985",
  "pc.partner": "no", "pc.kind": "no", "pc.huisgenoten": "0", "pc.loon": "650", "pc.overig": "0", "pc.heffingskorting": "0", "pc.bezit": "1200",
  "pc.schulden": "0", "pc.eigen_huis": "no", "pc.lang_laag": "lang", "pc.student": "no", "pc.toeslag_gehad": "no",
  "pc.studiefinanciering": "yes", "pc.hbo_wo": "no", "pc.voltijd": "no", "pc.beperking": "yes", "pc.wajong": "no",
  "pc.bedrijf": "nee", "pc.kosten": "0", "pc.hulp": "no",
  "pc.bedrijf_uren": "1560", "pc.bedrijf_winst": "0", "pc.kosten_vergoed": "50",
  "pc.bedrijf_stopt-day": "1", "pc.bedrijf_stopt-month": "1", "pc.bedrijf_stopt-year": "2030",
};

const VISIBLE = "[data-vraag]:not([hidden])";

/** Answers the question that is shown: what the journey says of it. */
async function answer(page, answers) {
  for (const control of await page.locator(`${VISIBLE} [name]`).all()) {
    const name = await control.getAttribute("name");
    if ((await control.getAttribute("type")) !== "radio") await control.fill(answers[name]);
    else if ((await control.getAttribute("value")) === answers[name]) await control.check();
  }
}

const next = (page) => page.getByRole("button", { name: "Verder", exact: true });
const shown = (page) => page.locator(VISIBLE).getAttribute("data-vraag");
const done = (page) => page.locator('[data-deel="klaar"]');

/** Answers until no question is left; gives the questions in their order. */
async function walk(page, answers, look = async () => {}) {
  const asked = [];
  while (!(await done(page).isVisible())) {
    const question = await shown(page);
    expect(asked).not.toContain(question);
    asked.push(question);
    await look(page);
    await answer(page, answers);
    await next(page).click();
    await expect(page.locator(`[data-vraag="${question}"]`)).toBeHidden();
  }
  return asked;
}

/** Answers until a question is asked. */
async function reach(page, answers, wanted) {
  for (let question = await shown(page); question !== wanted; question = await shown(page)) {
    await answer(page, answers);
    await next(page).click();
    await expect(page.locator(`[data-vraag="${question}"]`)).toBeHidden();
  }
}

const part = (page, name) => page.locator(`[data-deel="${name}"]`);
const results = (page) => part(page, "uitkomst");

/** The check once it computes in the browser. */
async function awake(page, site, city = "utrecht") {
  await page.goto(site(city, "/check"));
  await expect(part(page, "hier")).toBeVisible();
}

/** What the server says to what stands in the form now: the parts that both draw. By number, as in `fetched`. */
async function byServer(page) {
  const form = await page.evaluate(() => Object.fromEntries(new FormData(document.querySelector("main form"))));
  const url = new URL(page.url());
  const answer = await page.request.post(`http://127.0.0.1:${url.port}/check`, {
    headers: { host: url.host, origin: url.origin, "sec-fetch-site": "same-origin" },
    form,
  });
  const html = await answer.text();
  return page.evaluate((html) => {
    const there = new DOMParser().parseFromString(html, "text/html");
    return ["voortgang", "gegeven", "uitkomst", "tabel"].map((part) => there.querySelector(`[data-deel="${part}"]`).innerHTML);
  }, html);
}

const here = (page) =>
  page.evaluate(() => ["voortgang", "gegeven", "uitkomst", "tabel"].map((part) => document.querySelector(`[data-deel="${part}"]`).innerHTML));

test("one question at a time until the outcome stands, with scripts and without", async ({ page, site, javaScriptEnabled: scripts }) => {
  if (scripts) await awake(page, site);
  else await page.goto(site("utrecht", "/check"));
  const sent = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
  let looked = 0;
  const asked = await walk(page, ANSWERS, async (page) => {
    await fits(page);
    if (looked < 3) await accessible(page, scripts);
    looked += 1;
  });
  expect(asked).toContain("geboren");
  for (const needless of ["partner-geboren", "beperking", "hogeschool"]) expect(asked).not.toContain(needless);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("U bent klaar. Dit is uw uitkomst.");
  await expect(results(page)).toContainText("Grote kans");
  await expect(results(page)).toContainText("per maand");
  await expect(part(page, "gegeven")).toContainText("650,00");
  await expect(part(page, "tabel").locator("tbody tr")).toHaveCount(7);
  await accessible(page, scripts);
  await fits(page);
  if (scripts) expect(sent).toEqual([]);

  // An answer is changed; only what follows from it is asked again.
  await part(page, "gegeven").getByRole("button", { name: /^Wijzig +Partner$/ }).click();
  expect(await shown(page)).toBe("partner");
  await expect(page.locator('[name="pc.partner"][value="no"]')).toBeChecked();
  await page.locator('[name="pc.partner"][value="yes"]').check();
  await next(page).click();
  await expect(page.locator('[data-vraag="partner"]')).toBeHidden();
  expect(await shown(page)).toMatch(/^partner-/);
  await page.getByRole("button", { name: "Vorige vraag" }).click();
  await expect(page.locator(VISIBLE)).not.toHaveAttribute("data-vraag", /^partner-/);
});

test("a wrong answer is told and kept; not knowing leaves it open", async ({ page, site, javaScriptEnabled: scripts }) => {
  if (scripts) await awake(page, site, "denhaag");
  else await page.goto(site("denhaag", "/check"));
  await next(page).click();
  await expect(page.locator(VISIBLE)).toContainText("Fout:");
  await accessible(page, scripts);
  await reach(page, ANSWERS, "geboren");
  await page.locator('[name="pc.geboortedatum-day"]').fill("31");
  await page.locator('[name="pc.geboortedatum-month"]').fill("2");
  await page.locator('[name="pc.geboortedatum-year"]').fill("1990");
  await next(page).click();
  expect(await shown(page)).toBe("geboren");
  await expect(page.locator('[name="pc.geboortedatum-day"]')).toHaveValue("31");
  await page.locator('[name="pc.geboortedatum-day"]').fill("3");
  await next(page).click();
  await expect(page.locator('[data-vraag="geboren"]')).toBeHidden();
  const unknown = page.getByRole("button", { name: "Ik weet het niet" });
  for (let turn = 0; turn < 40 && !(await done(page).isVisible()); turn += 1) {
    const question = await shown(page);
    await unknown.click();
    await expect(page.locator(`[data-vraag="${question}"]`)).toBeHidden();
  }
  await expect(done(page)).toBeVisible();
  await expect(part(page, "gegeven")).toContainText("Ik weet het niet");
  const assistance = results(page).locator(".result", { hasText: "Bijstand" }).first();
  await expect(assistance).toContainText("Nog niet bekend");
  await accessible(page, scripts);
});

test("what a person must judge is computed as far as it goes, and says what is still looked at", async ({ page, site, javaScriptEnabled: scripts }) => {
  if (scripts) await awake(page, site, "rotterdam");
  else await page.goto(site("rotterdam", "/check"));
  await walk(page, { ...ANSWERS, "pc.bezit": "0", "pc.bedrijf": "ja", "pc.kosten": "450", "pc.hulp": "yes" });
  const of = (name) => results(page).locator("> div", { has: page.getByRole("heading", { name, exact: true }) });
  await expect(of("Bijzondere bijstand")).toContainText("€ 400,00");
  await expect(of("Bijzondere bijstand")).toContainText("Misschien");
  await expect(of("Bijzondere bijstand")).toContainText("of de kosten echt nodig zijn");
  await expect(of("Bbz: hulp voor zelfstandigen")).toContainText("of u van uw bedrijf kunt leven");
  await expect(of("Hulp thuis en meedoen (Wmo)")).toContainText("Misschien");
  await expect(of("Hulp thuis en meedoen (Wmo)")).toContainText("of u het zelf kunt oplossen");
  await accessible(page, scripts);
  await fits(page);
  // Who needs none of it hears so, and why.
  await part(page, "gegeven").getByRole("button", { name: /^Wijzig +Hulp nodig$/ }).click();
  await page.locator('[name="pc.hulp"][value="no"]').check();
  await next(page).click();
  await expect(of("Hulp thuis en meedoen (Wmo)")).toContainText("Kleine kans");
});

test("what if: other answers beside those of now", async ({ page, site, javaScriptEnabled: scripts }) => {
  if (scripts) await awake(page, site);
  else await page.goto(site("utrecht", "/check"));
  await expect(part(page, "wat-als")).toBeHidden();
  await walk(page, ANSWERS);
  const wages = page.locator('[name="als"]');
  await expect(wages).toHaveAttribute(scripts ? "type" : "inputmode", scripts ? "range" : "decimal");
  await expect(part(page, "vergelijking")).toBeEmpty();
  await wages.fill("900");
  if (!scripts) await page.getByRole("button", { name: "Reken opnieuw" }).click();
  await expect(part(page, "vergelijking")).toContainText("meer dan nu");
  const together = await part(page, "vergelijking").locator(".big").innerText();
  await page.locator('[name="als-huisgenoten"]').fill("2");
  if (!scripts) await page.getByRole("button", { name: "Reken opnieuw" }).click();
  await expect(part(page, "vergelijking").locator(".big")).not.toHaveText(together);
  await expect(done(page)).toBeVisible();
  await accessible(page, scripts);
});

test("the answers come along to the application when one wants that", async ({ page, site, javaScriptEnabled: scripts }) => {
  if (scripts) await awake(page, site, "amsterdam");
  else await page.goto(site("amsterdam", "/check"));
  await walk(page, ANSWERS);
  await page.getByRole("button", { name: /^Aanvragen met deze antwoorden +\(Bijstand\)$/ }).click();
  await page.getByRole("button", { name: /Rodney/ }).click();
  await expect(page).toHaveURL(/\/aanvraag\/[0-9a-f-]+$/);
  await expect(page.getByText("Wij namen uw antwoorden uit de check over")).toBeVisible();
  await accessible(page, scripts);
  const draft = page.url();
  await page.goto(`${draft}/vraag/inkomsten`);
  await expect(page.locator("main")).toContainText("650,00");
});

test("every answer counts at once, and not a byte is sent", async ({ page, site, javaScriptEnabled: scripts }) => {
  test.skip(!scripts, "without scripts the server answers");
  await awake(page, site);
  const sent = [];
  page.on("request", (request) => sent.push(`${request.method()} ${request.url()}`));
  await expect(results(page)).toContainText("vragen");
  await walk(page, ANSWERS);
  const before = await results(page).locator(".sum").first().innerText();
  await part(page, "gegeven").getByRole("button", { name: /^Wijzig +Loon per maand$/ }).click();
  const wages = page.locator('[name="pc.loon"]');
  await wages.fill("700");
  await expect(results(page).locator(".sum").first()).not.toHaveText(before);

  // A calculation that is folded open stays open while the amounts change.
  await results(page).locator("details summary").first().click();
  await expect(results(page).locator("details").first()).toHaveAttribute("open");
  await wages.fill("650");
  await expect(results(page).locator(".sum").first()).toHaveText(before);
  await expect(results(page).locator("details").first()).toHaveAttribute("open");

  await wages.fill("veel");
  await next(page).focus();
  await next(page).press("Enter");
  await expect(page.locator('[data-veld="pc.loon"]')).toContainText("Vul een bedrag in");
  await expect(wages).toBeFocused();
  await wages.fill("650");
  await wages.press("Enter");
  await expect(done(page).getByRole("heading")).toBeFocused();
  expect(sent).toEqual([]);
});

test("the browser says in every city exactly what the server says", { tag: "@once" }, async ({ page, site, javaScriptEnabled: scripts }) => {
  test.skip(!scripts, "compares what the browser computes");
  const situations = {
    amsterdam: [ANSWERS, { ...ANSWERS, "pc.loon": "2500" }],
    rotterdam: [{ ...ANSWERS, "pc.huisgenoten": "2", "pc.kind": "yes" }, { ...ANSWERS, "pc.bezit": "90000" }],
    denhaag: [{ ...ANSWERS, "pc.student": "yes" }, { ...ANSWERS, "pc.eigen_huis": "yes" }],
    utrecht: [
      { ...ANSWERS, "pc.geboortedatum-year": "2006" },
      { ...ANSWERS, "pc.geboortedatum-year": "1950" },
      { ...ANSWERS, "pc.bedrijf": "ja", "pc.kosten": "450", "pc.hulp": "yes" },
    ],
  };
  for (const [city, all] of Object.entries(situations)) {
    for (const answers of all) {
      await awake(page, site, city);
      expect(await here(page)).toEqual(await byServer(page));
      await walk(page, answers, async (page) => expect(await here(page)).toEqual(await byServer(page)));
      expect(await here(page)).toEqual(await byServer(page));
    }
  }
});

test("an answer given before the laws arrive counts once they are there", { tag: "@once" }, async ({ page, site, javaScriptEnabled: scripts }) => {
  test.skip(!scripts, "the laws are fetched by script");
  let release;
  const gate = new Promise((resolve) => (release = resolve));
  await page.route("**/check/wetten.bin*", async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(site("denhaag", "/check"), { waitUntil: "domcontentloaded" });
  const given = () => page.evaluate(() => [...new FormData(document.querySelector("main form"))].filter(([name]) => name.startsWith("pc.")));
  await answer(page, ANSWERS);
  const before = await given();
  expect(before.some(([, value]) => value)).toBe(true);
  await expect(part(page, "hier")).toBeHidden();
  release();
  await expect(part(page, "hier")).toBeVisible();
  expect(await given()).toEqual(before);
  await walk(page, ANSWERS);
  await expect(results(page)).toContainText("Grote kans");
});

test("the check is fetched when it is opened and not before", { tag: "@once" }, async ({ page, site, javaScriptEnabled: scripts }) => {
  test.skip(!scripts, "nothing is fetched without scripts");
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const heavy = (path) => path.endsWith(".wasm") || path.endsWith("wetten.bin");
  for (const path of ["/", "/aanvragen", "/inloggen"]) await page.goto(site("utrecht", path));
  expect(fetched.filter(heavy)).toEqual([]);
  await awake(page, site);
  expect(fetched.filter(heavy).sort()).toEqual(["/bestanden/pkg/engine.wasm", "/bestanden/pkg/questions.wasm", "/check/wetten.bin"]);
});

test("the check speaks English as well", async ({ page, site, javaScriptEnabled: scripts }) => {
  await page.goto(site("rotterdam", "/check"));
  await chooseLanguage(page, "English");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  if (scripts) await expect(part(page, "hier")).toBeVisible();
  const first = await shown(page);
  await answer(page, ANSWERS);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.locator(`[data-vraag="${first}"]`)).toBeHidden();
  await expect(part(page, "gegeven")).toContainText("This is what you filled in");
  await expect(part(page, "voortgang")).toContainText("Question 2.");
  await accessible(page, scripts);
});
