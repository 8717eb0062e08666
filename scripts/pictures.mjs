// Takes the pictures of docs/images from the running program, on a phone and a desktop, in two cities, and writes docs/screens.md
// that shows them. `npm run pictures`, after `cargo build`; LOKET_BIN names another program.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { browser as executablePath } from "./browser.mjs";
import { apply, fill } from "./lib/applicant.mjs";
import { withProgram } from "./lib/program.mjs";

const FOLDER = "docs/images";
/** Bytes of all pictures together. */
const BUDGET = 2_500_000;
const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const JPEG = { type: "jpeg", quality: 70 };

/** Who is pictured where: a resident who gets the income supplement, one who fills in, and who leads the work. */
const CITIES = {
  amsterdam: { name: "Amsterdam", granted: "resident:plieger", asks: "resident:akwasi", staff: "staff:amsterdam-lead" },
  rotterdam: { name: "Rotterdam", granted: "resident:zwaantje-zaal", asks: "resident:soraya", staff: "staff:rotterdam-lead" },
};

/** What is pictured, with its sentence. */
const PICTURED = [
  ["home", "Start page", "One looks for help by a word or by what is going on in one's life, and begins the check."],
  ["check", "Check with its outcome", "What one may have a right to, computed in the browser; nothing is sent."],
  ["form", "Page of a form", "One thing at a time, filled in with what registers know, and why each question is asked."],
  ["overview", "Overview", "What one has to do now, what runs, and which dates to remember."],
  ["case", "Case", "What was decided, how the amount was computed, and how to object."],
  ["queue", "Queue of staff", "What is due first stands on top; filters stand in the address."],
  ["task", "Task", "What was said beside what was verified, the proposal of the rules with its reasons, and the decision."],
];

/** Someone alone, 41 years old, with little wages and little money, for years. */
const CHECK = {
  "pc.geboortedatum-day": "27", "pc.geboortedatum-month": "3", "pc.geboortedatum-year": "1985",
  "pc.partner": "no", "pc.kind": "no", "pc.huisgenoten": "0", "pc.loon": "650", "pc.overig": "0", "pc.heffingskorting": "0",
  "pc.bezit": "1200", "pc.schulden": "0", "pc.eigen_huis": "no", "pc.lang_laag": "lang", "pc.student": "no", "pc.toeslag_gehad": "no",
  "pc.studiefinanciering": "no", "pc.beperking": "no", "pc.wajong": "no", "pc.bedrijf": "nee", "pc.kosten": "0", "pc.hulp": "no",
};

/** The top of the page, or of a part of it, without a caret and without a pointer. */
async function shot(page, name, how = JPEG, part = "body") {
  await page.mouse.move(0, 0);
  await page.evaluate((part) => {
    document.activeElement?.blur();
    window.scrollTo(0, 0);
    if (part !== "body") document.querySelector(part).scrollIntoView();
  }, part);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(FOLDER, `${name}.${how.type === "png" ? "png" : "jpg"}`), animations: "disabled", ...how });
}

async function signIn(page, site, persona) {
  await page.goto(`${site}/inloggen`);
  await page.locator(`form:has(input[name="persona"][value="${persona}"]) button`).click();
  await page.waitForLoadState();
}

/** Begins an application, or goes on with the one that the demonstration began. */
async function begin(page, site, product) {
  await page.goto(`${site}/aanvragen/${product}`);
  await page.locator(`main form[action="/aanvragen/${product}"] button, main a[href^="/aanvraag/"]`).first().click();
  await page.waitForURL(/\/aanvraag\/[^/]+$/);
}

/** Answers the check until its outcome stands. */
async function check(page, site) {
  await page.goto(`${site}/check`);
  await page.locator('[data-deel="hier"]').waitFor();
  const question = page.locator("[data-vraag]:not([hidden])");
  for (let turn = 0; turn < 60 && (await question.count()); turn += 1) {
    const now = await question.getAttribute("data-vraag");
    for (const control of await question.locator("[name]").all()) {
      const [name, type, value] = await Promise.all(["name", "type", "value"].map((one) => control.getAttribute(one)));
      if (type !== "radio") await control.fill(CHECK[name] ?? "0");
      else if (value === (CHECK[name] ?? "no")) await control.check();
    }
    await page.getByRole("button", { name: "Verder", exact: true }).click();
    await page.locator(`[data-vraag="${now}"]`).waitFor({ state: "hidden" });
  }
  await page.locator('[data-deel="klaar"]').waitFor();
}

/** Opens the case of an application that the system grants. */
async function granted(page, site) {
  await begin(page, site, "inkomenstoeslag");
  await apply(page, { "pers.klopt": "yes" });
  const address = page.url().replace(/\/ontvangst$/, "");
  for (let look = 0; look < 60; look += 1) {
    await page.goto(address);
    if ((await page.locator("main .utrecht-status-badge").first().innerText()).includes("Toegekend")) return;
    await page.waitForTimeout(500);
  }
  throw new Error(`${address} is not granted`);
}

/** The page of the application for assistance that shows what the register of persons knows. */
async function form(page, site) {
  await begin(page, site, "bijstand");
  await page.goto(`${page.url()}/vraag/persoon`);
  await fill(page, { "pers.klopt": "yes" });
}

/** Takes the first task in which a right is judged. */
async function task(page, site) {
  await page.goto(`${site}/werk?team=alle&toon=vrij`);
  await page.locator("main tbody tr", { hasText: "Recht beoordelen" }).first().getByRole("link").first().click();
  await page.getByRole("button", { name: "Taak pakken" }).click();
  await page.getByRole("button", { name: "Teruggeven" }).waitFor();
}

/** All pictures of one city. */
async function pictured(browser, port, city) {
  const site = `http://${city}.localhost:${port}`;
  const { granted: lucky, asks, staff } = CITIES[city];
  const open = async (persona, viewport = SCREENS.desktop) => {
    const context = await browser.newContext({ viewport, locale: "nl-NL", colorScheme: "light", serviceWorkers: "block" });
    const page = await context.newPage();
    if (persona) await signIn(page, site, persona);
    return page;
  };
  const both = async (page, name, onPhone) => {
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      await page.setViewportSize(viewport);
      await shot(page, `${city}-${name}-${screen}`, JPEG, screen === "phone" ? onPhone : undefined);
    }
    await page.setViewportSize(SCREENS.desktop);
  };

  const visitor = await open();
  await visitor.goto(`${site}/`);
  await both(visitor, "home");
  if (city === "amsterdam") await shot(visitor, "home", { type: "png" });
  await check(visitor, site);
  // On a phone the outcome stands below the answers.
  await both(visitor, "check", '[aria-labelledby="uitkomst"]');

  const resident = await open(lucky);
  await granted(resident, site);
  await both(resident, "case");
  if (city === "amsterdam") await shot(resident, "case", { type: "png" });
  await resident.goto(`${site}/overzicht`);
  await both(resident, "overview");

  const other = await open(asks);
  await form(other, site);
  await both(other, "form");

  const lead = await open(staff);
  await lead.goto(`${site}/werk`);
  await both(lead, "queue");
  await task(lead, site);
  await both(lead, "task");
}

/** The page that shows them. */
function screens() {
  const image = (city, name, screen) => `![${name}, ${city}, ${screen}](images/${city}-${name}-${screen}.jpg)`;
  const rows = PICTURED.map(([name, title, sentence]) => {
    const cells = Object.keys(CITIES).flatMap((city) => ["desktop", "phone"].map((screen) => image(city, name, screen)));
    return `| **${title}.** ${sentence} | ${cells.join(" | ")} |`;
  });
  const heads = Object.values(CITIES).flatMap(({ name }) => [`${name}, desktop`, `${name}, phone`]);
  return `# Screens

Taken from the running program by \`npm run pictures\`, with its test persons: everything on them is invented.

| what | ${heads.join(" | ")} |
|---|${heads.map(() => "---|").join("")}
${rows.join("\n")}
`;
}

async function take(port) {
  mkdirSync(FOLDER, { recursive: true });
  for (const file of readdirSync(FOLDER)) if (file.endsWith(".jpg")) rmSync(join(FOLDER, file));
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  try {
    for (const city of Object.keys(CITIES)) await pictured(browser, port, city);
  } finally {
    await browser.close();
  }
  writeFileSync("docs/screens.md", screens());
  const files = readdirSync(FOLDER);
  const size = files.reduce((total, file) => total + statSync(join(FOLDER, file)).size, 0);
  console.log(`${files.length} pictures, ${size} bytes; budget ${BUDGET}: ${size <= BUDGET ? "ok" : "OVER"}`);
  if (size > BUDGET) process.exitCode = 1;
}

const program = process.env.LOKET_BIN ?? join(process.env.CARGO_TARGET_DIR ?? "target", "debug", "loket");
await withProgram(program, take, (data) => {
  // Made-up cases, so that no queue is empty: those of `make run`.
  const where = ["--database", `sqlite:${join(data, "loket.db")}`, "--data", data];
  execFileSync(program, ["seed", ...where, "--cases", "240", "--residents", "120"], { stdio: "inherit" });
  return [];
});
