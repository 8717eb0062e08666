// Whole journeys with keys alone: Tab, the arrows, Space, Enter and typing. Nothing is pressed with a pointer, and nothing gets the
// focus by a script of the test. At every stop the mark of the focus is seen, and nothing holds it. What is passed is read out too.
import { another } from "./people.js";
import { focused, heard, order } from "./senses.js";
import { expect, test } from "./server.js";

/** What a resident says, by the name of the field; what is not named is left as it stands, or is no. */
const ANSWERS = {
  "pers.klopt": "yes",
  "con.voorkeur": "brief",
  "con.taal": "Nederlands",
  "ind.rol": "zelf",
  "pas.eerder": "nee",
  "pas.voor": ["ik"],
  "uitk.bijstand": "yes",
};

const start = new Date(Date.now() + 30 * 86_400_000);

/** What a member of staff says with a decision. */
const DECIDED = {
  redenen: "U woont hier en heeft bijstand.",
  "vanaf-day": String(start.getDate()),
  "vanaf-month": String(start.getMonth() + 1),
  "vanaf-year": String(start.getFullYear()),
};

/** One press of Tab: the focus is on something else, which shows it. */
async function tab(page, last, key = "Tab") {
  await page.keyboard.press(key);
  const now = await focused(page);
  if (now === null) return null;
  expect(now.stop, `held at ${now.markup}`).not.toBe(last?.stop);
  expect(now.marked, `no mark on ${now.markup}`).toBe(true);
  expect(now.seen, `nothing is seen of ${now.markup}`).toBe(true);
  return now;
}

/** Presses Tab until it is at what one looks for. */
async function reach(page, what) {
  let now = null;
  for (let presses = 0; presses < 200; presses += 1) {
    now = await tab(page, now);
    if (now && what(now)) return now;
  }
  throw new Error(`${what} is not reached on ${page.url()}`);
}

const named = (words, tags = ["A", "BUTTON", "SUMMARY"]) => (now) =>
  tags.includes(now.tag) && (typeof words === "string" ? now.text.startsWith(words) : words.test(now.text));

/** A key that leads to another page, until that page is there. */
async function press(page, key = "Enter") {
  const there = page.waitForEvent("domcontentloaded");
  await page.keyboard.press(key);
  await there;
  await page.waitForLoadState();
}

/** Over the menu to the words of the page, by the first link. */
async function skip(page) {
  const first = await tab(page, null);
  expect(first.text).toBe("Naar de inhoud");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
}

/** Chooses among radio buttons with the arrows; the first press of Space chooses where one is. */
async function choose(page, wanted) {
  await page.keyboard.press("Space");
  for (let turn = 0; turn < 12; turn += 1) {
    const now = await focused(page);
    if (now.value === wanted) {
      expect(now.checked).toBe(true);
      return;
    }
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`${wanted} is not among the choices`);
}

/** Answers what has the focus. */
async function answer(page, now) {
  const said = ANSWERS[now.name];
  if (now.type === "radio" && (said || !now.checked)) await choose(page, said ?? "no");
  if (now.type === "checkbox" && said?.includes(now.value) && !now.checked) await page.keyboard.press("Space");
  if (now.tag === "SELECT" && !now.value) await page.keyboard.type(said);
}

/** A page of questions, from its first field to the button that goes on. */
async function fill(page) {
  await skip(page);
  let now = null;
  for (let presses = 0; presses < 120; presses += 1) {
    now = await tab(page, now);
    if (now.tag === "BUTTON" && now.text === "Verder") {
      // One can go back as well as on.
      const back = await tab(page, now, "Shift+Tab");
      expect(await tab(page, back)).toMatchObject({ stop: now.stop });
      await press(page);
      return;
    }
    await answer(page, now);
    now = await focused(page);
  }
  throw new Error(`the end of ${page.url()} is not reached`);
}

const CONTROLS = new Set(["button", "link", "textbox", "radio", "checkbox", "combobox", "searchbox", "slider", "spinbutton", "DisclosureTriangle"]);

/** 1.3.1, 2.4.2, 2.4.6, 4.1.2: one title that says what page it is, the three landmarks, and a name on everything. */
async function spoken(page) {
  const all = await heard(page);
  const of = (role) => all.filter((node) => node.role === role);
  const titles = of("heading").filter((node) => node.level === 1);
  expect(titles.map((node) => node.name), page.url()).toHaveLength(1);
  const [{ name }] = titles;
  expect(name.length).toBeGreaterThan(2);
  expect(await page.title()).toContain(name);
  for (const landmark of ["banner", "main", "contentinfo"]) expect(of(landmark), `${landmark} of ${page.url()}`).toHaveLength(1);
  expect(all.filter((node) => CONTROLS.has(node.role) && !node.name), page.url()).toEqual([]);
  expect(all.filter((node) => ["radiogroup", "group", "region", "navigation"].includes(node.role) && !node.name), page.url()).toEqual([]);
  // What is read out is in words: no day or amount as a computer writes it, no name of a field.
  const said = all.filter((node) => node.role === "StaticText").map((node) => node.name).join(" | ");
  expect(said).not.toMatch(/\b\d{4}-\d{2}-\d{2}\b|\b\d+\.\d{2}\b(?! ?%)|\b[a-z]+_[a-z_]+\b|\bundefined\b|\bnull\b/);
  expect(await order(page), page.url()).toEqual([]);
  return { all, said };
}

test("by keys alone a resident applies for the city pass, and a member of staff decides about it", async ({ page, site, browser }, info) => {
  let number;

  await test.step("from the home page through the sign-in", async () => {
    await page.goto(site("amsterdam"));
    await spoken(page);
    await reach(page, named("Aanvragen"));
    await press(page);
    await spoken(page);
    await reach(page, named("Stadspas"));
    await press(page);
    await spoken(page);
    await reach(page, named(/^(Start|Inloggen en aanvragen)/));
    await press(page);
    await spoken(page);
    await reach(page, named(/Rodney/));
    await press(page);
    if (!/\/aanvraag\//.test(page.url())) {
      await reach(page, named(/^(Start|Ga verder)/));
      await press(page);
    }
    await expect(page).toHaveURL(/\/aanvraag\/[^/]+$/);
  });

  await test.step("every question, and the page to check them", async () => {
    const draft = page.url();
    let pages = 0;
    while (!page.url().endsWith("/controleren")) {
      const { said } = await spoken(page);
      if (page.url() === draft) {
        await skip(page);
        const open = await page.locator(".tasks li", { has: page.locator("a") }).filter({ hasNotText: "Klaar" }).first().locator("a").innerText();
        await reach(page, named(open));
        await press(page);
      } else {
        expect(said).toMatch(/Stap \d+ van \d+/);
        await fill(page);
      }
      pages += 1;
      expect(pages, page.url()).toBeLessThan(60);
    }
  });

  await test.step("declared, sent, received", async () => {
    const { said } = await spoken(page);
    expect(said).toMatch(/\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}/);
    await skip(page);
    let now = null;
    do {
      now = await tab(page, now);
      if (now.type === "checkbox") await page.keyboard.press("Space");
    } while (!named("Aanvraag versturen")(now));
    await press(page);
    await expect(page).toHaveURL(/\/ontvangst$/);
    const { said: received } = await spoken(page);
    number = received.match(/\d\d-\d{6}-[\dX]/)[0];
  });

  await test.step("a member of staff takes the task and decides", async () => {
    const desk = await another(browser, site, info, "amsterdam");
    await desk.goto(site("amsterdam", "/inloggen?naar=/werk"));
    await reach(desk, named(/Samir Bakkali/));
    await press(desk);
    // The task comes by itself within seconds of sending.
    const queue = site("amsterdam", "/werk?team=alle");
    const row = desk.locator("main tbody tr", { hasText: number }).filter({ hasText: "Recht beoordelen" });
    await expect(async () => {
      await desk.goto(queue);
      await expect(row).toHaveCount(1, { timeout: 500 });
    }).toPass();
    await spoken(desk);
    const link = await row.getByRole("link").first().innerText();
    await reach(desk, (now) => now.inMain && now.tag === "A" && now.text === link && now.markup.includes("/werk/taken/"));
    await press(desk);
    await expect(desk.locator("main")).toContainText(number);
    // The system may be looking at what just came in: then the page shows the new state, and one presses again.
    while (await desk.getByRole("button", { name: "Taak pakken" }).count()) {
      await reach(desk, named("Taak pakken"));
      await press(desk);
    }
    await spoken(desk);
    await reach(desk, (now) => now.name === "besluit");
    await desk.keyboard.press("Space");
    let now = await focused(desk);
    expect(now.checked).toBe(true);
    while (!named("Besluit nemen")(now)) {
      now = await tab(desk, now);
      if (DECIDED[now.name] && !now.value) await desk.keyboard.type(DECIDED[now.name]);
    }
    await press(desk);
    await expect(desk.locator("main")).toContainText("Deze taak is klaar.");
    await spoken(desk);
  });
});
