// A page in every language it offers and every look, where a journey stands: `npm run axe` judges so instead of once.
//
// The page of the journey is judged as it stands, with what was typed and opened. Its other languages are had by asking for the
// same page again beside it, as the same person: a page that answered a form is asked for by sending that form again. Colours are
// then changed in place. What is run:
// - for the first page of a route in a state: in its own language every look in the colours of every city, and in every other
//   language every look in the colours of its own city;
// - for a page of the same route and state that has parts not seen there before: every look in its own language and city;
// - for a page that only another person sees for the first time: the look it has.
// Of the rules those that look at colour run in every look; the others once in every language, since nothing but colour differs
// between looks.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { patternAt } from "./routes.js";

const axe = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const options = { preload: false, resultTypes: ["violations"] };
const ALL = { ...options, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
const COLOURS = { ...options, runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

const CITIES = ["amsterdam", "rotterdam", "denhaag", "utrecht"];
/** The looks: which screen was chosen, and what the device asks. */
export const LOOKS = [
  ["light", "light", {}],
  ["dark", "dark", {}],
  ["more contrast", "light", { contrast: "more" }],
  ["forced colours", "light", { forcedColors: "active" }],
];
const PLAIN = { contrast: null, forcedColors: null, colorScheme: null, reducedMotion: null };

/** The roles of each member of staff, by key. */
const ROLES = Object.fromEntries(
  [...readFileSync("catalog/demo/staff.yaml", "utf8").matchAll(/- key: (\S+)[^]*?roles: \[([^\]]+)\]/g)].map(([, key, roles]) => [key, roles]),
);

/** What the reporter is told of: one page in one state, in every look and language. */
const KIND = "everywhere";

const contexts = new WeakMap();

/** Remembers who is signed in, and how the document of each page was asked for. */
export function watch(context) {
  const known = { who: "visitor", asked: new WeakMap() };
  contexts.set(context, known);
  context.on("request", (request) => {
    if (!request.isNavigationRequest() || request.serviceWorker() || request.frame().parentFrame()) return;
    known.asked.set(request.frame().page(), request);
    const { pathname } = new URL(request.url());
    if (request.method() !== "POST") return;
    if (pathname === "/uitloggen") known.who = "visitor";
    const persona = pathname === "/inloggen" && new URLSearchParams(request.postData() ?? "").get("persona");
    if (persona) known.who = kind(persona);
  });
}

/** What somebody is to the portal. */
export function kind(persona) {
  const [kind, key] = persona.split(":");
  return kind === "staff" ? `staff: ${ROLES[key]}` : kind;
}

/** In which state a page is, and how it is built: the parts it is made of, each once, without its words. */
function looked() {
  const seen = (selector) => [...document.querySelectorAll(selector)].some((one) => one.checkVisibility());
  const holds = (one) => (one.type === "radio" || one.type === "checkbox" ? one.checked : one.value);
  const filled = () =>
    [...document.querySelectorAll("main :is(input:not([type=hidden]), select, textarea)")].some(holds) || seen("main :is(tbody tr, dl, .entry)");
  const state = () => {
    if (seen("dialog[open]")) return "with a dialog open";
    if (seen("main [role=alert], main [aria-invalid=true]")) return "with errors";
    if (seen("main details[open]")) return "with details open";
    if (seen("main :is(.utrecht-alert, [role=status]:not(:empty))")) return "with a message";
    return filled() ? "filled" : "empty";
  };
  const part = (one) => `${one.tagName}.${[...one.classList].sort().join(".")}`;
  const parts = new Set();
  for (const one of document.body.querySelectorAll("*:not(path, circle, symbol, script, style, option)")) {
    if (one.checkVisibility()) parts.add(`${part(one.parentElement)} ${part(one)} ${one.type ?? ""} ${one.getAttribute("role") ?? ""}`);
  }
  const [navigation] = performance.getEntriesByType("navigation");
  return {
    state: state(),
    parts: [...parts],
    status: navigation?.responseStatus ?? 200,
    lang: document.documentElement.lang,
    city: document.documentElement.dataset.city,
    languages: [...document.querySelectorAll('header button[name="taal"]')].map((one) => one.value),
    closed: document.querySelectorAll("main details:not([open])").length,
  };
}

/** Opens everything that is folded, or what was open on another page built alike; gives what had been closed. */
const open = (page, wanted) =>
  page.evaluate((wanted) => {
    const all = [...document.querySelectorAll("details")];
    const closed = all.map((one, at) => at).filter((at) => !all[at].open);
    for (const at of closed) if (!wanted || wanted.includes(at)) all[at].open = true;
    return closed;
  }, wanted);

const close = (page, which) =>
  page.evaluate((which) => {
    const all = document.querySelectorAll("details");
    for (const at of which) if (all[at]) all[at].open = false;
  }, which);

/** What is open on a page, by number. */
const opened = (page) =>
  page.evaluate(() => {
    const at = (selector) => [...document.querySelectorAll(selector)].flatMap((one, at) => (one.open ? [at] : []));
    return { details: at("details"), dialogs: at("dialog") };
  });

/** Waits until nothing changes its colour any more: a button on its way from one colour to another has neither. */
export const still = (page) =>
  page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map((one) => one.finished));
  });

/** Everything that axe finds on this page in these looks and cities; each with where and in which look. */
async function judged(page, cities, looks = LOOKS) {
  await page.evaluate(axe);
  const found = [];
  const here = await page.evaluate(() => ({ scheme: document.documentElement.dataset.scheme, city: document.documentElement.dataset.city }));
  try {
    for (const [name, scheme, media] of looks) {
      await page.emulateMedia({ ...PLAIN, reducedMotion: "reduce", ...media });
      await still(page);
      const rules = name === LOOKS[0][0] ? ALL : COLOURS;
      const broken = await page.evaluate(
        async ({ scheme, cities, rules, colours }) => {
          const { dataset } = document.documentElement;
          dataset.scheme = scheme;
          const broken = [];
          for (const [at, city] of cities.entries()) {
            dataset.city = city;
            const { violations } = await window.axe.run(document, at === 0 ? rules : colours);
            for (const { id, nodes } of violations) {
              for (const { target, html, any } of nodes) {
                broken.push({ city, id, target: target.join(" "), html: html.slice(0, 200), told: any[0]?.message ?? "" });
              }
            }
          }
          return broken;
        },
        { scheme, cities, rules, colours: COLOURS },
      );
      found.push(...broken.map((one) => ({ look: name, ...one })));
    }
  } finally {
    await page.emulateMedia(PLAIN);
    await page.evaluate(({ scheme, city }) => {
      const { dataset } = document.documentElement;
      if (scheme) dataset.scheme = scheme;
      else delete dataset.scheme;
      dataset.city = city;
    }, here);
  }
  return found;
}

/** A page beside that of the journey, of the same person. */
async function beside(page, known) {
  if (known.mirror) return known.mirror;
  const context = await page.context().browser().newContext({ viewport: page.viewportSize(), locale: "nl-NL", serviceWorkers: "block" });
  page.context().on("close", () => context.close().catch(() => {}));
  known.mirror = await context.newPage();
  return known.mirror;
}

/** The page of the journey in another language; nothing when the same state cannot be had again. */
async function translated(page, known, lang, { state, status }, { details, dialogs }) {
  const address = page.url();
  const mirror = await beside(page, known);
  await mirror.setViewportSize(page.viewportSize());
  await mirror.context().clearCookies();
  const cookies = (await page.context().cookies(address)).filter((one) => one.name !== "taal");
  await mirror.context().addCookies([...cookies, { name: "taal", value: lang, domain: new URL(address).hostname, path: "/" }]);
  const asked = known.asked.get(page);
  const again = asked?.method() === "POST" && asked.url().split("#")[0] === address.split("#")[0];
  if (again) {
    const headers = { ...asked.headers(), "sec-fetch-site": "same-origin" };
    await mirror.route(address.split("#")[0], (route) => route.continue({ method: "POST", postData: asked.postDataBuffer(), headers }), { times: 1 });
  }
  let answer;
  try {
    answer = await mirror.goto(address, { timeout: 20_000 });
    // The pages that the service worker keeps have their language in the address.
    if (!again && (await mirror.locator("html").getAttribute("lang")) !== lang) {
      answer = await mirror.goto(`${address.split("#")[0]}${address.includes("?") ? "&" : "?"}taal=${lang}`, { timeout: 20_000 });
    }
  } catch {
    // A journey may hold the network back: then nothing comes here either.
    known.mirror = undefined;
    await mirror.context().close();
    return undefined;
  }
  if (again) await mirror.unroute(address.split("#")[0]);
  if (answer && answer.status() !== status) return undefined;
  await open(mirror, details);
  await mirror.evaluate((dialogs) => {
    const all = document.querySelectorAll("dialog");
    for (const at of dialogs) all[at]?.showModal();
  }, dialogs);
  const there = await mirror.evaluate(looked);
  return there.state === state && there.lang === lang ? mirror : undefined;
}

/** Whether one of these was not noted before in this group, by any worker; notes them. */
function fresh(folder, group, all) {
  const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 24);
  const noted = join(folder, hash(group));
  mkdirSync(noted, { recursive: true });
  const unknown = all.map((one) => join(noted, hash(one))).filter((path) => !existsSync(path));
  for (const path of unknown) writeFileSync(path, "");
  return unknown.length > 0;
}

/** Judges the page in one state, as far as it was not judged before. */
async function one(page, known, info) {
  const look = await page.evaluate(looked);
  const pattern = patternAt(new URL(page.url()).pathname);
  const refused = look.status >= 400 && look.status !== 422;
  const route = refused || !pattern ? "refused" : pattern;
  const about = { route, who: known.who, state: look.state };
  const folder = join(info.project.outputDir, "judged");
  const first = fresh(folder, "first", [`${route} ${look.state}`]);
  const built = fresh(folder, `${route} ${look.state}`, look.parts);
  const met = fresh(folder, "met", [JSON.stringify(about)]);
  if (!built && !met) return look;

  const result = { ...about, combinations: 0, looks: 0, languages: [look.lang], missing: [], violations: [], address: page.url(), test: info.title };
  const judge = async (page, lang, cities, looks) => {
    const found = await judged(page, cities, looks);
    result.violations.push(...found.map((one) => ({ lang, ...one })));
    result.combinations += cities.length * looks.length;
    result.looks = Math.max(result.looks, cities.length * looks.length);
  };
  const others = CITIES.includes(look.city) ? CITIES.filter((city) => city !== look.city) : [];
  await judge(page, look.lang, first ? [look.city, ...others] : [look.city], built ? LOOKS : LOOKS.slice(0, 1));
  const stands = await opened(page);
  for (const lang of first ? look.languages : []) {
    const mirror = await translated(page, known, lang, look, stands);
    if (mirror) {
      await judge(mirror, lang, [look.city], LOOKS);
      result.languages.push(lang);
    } else {
      result.missing.push(lang);
    }
  }
  info.annotations.push({ type: KIND, description: JSON.stringify(result) });
  return look;
}

/** Judges the page as it stands, and once more with everything unfolded. */
export async function everywhere(page, info) {
  const known = contexts.get(page.context()) ?? { who: "visitor", asked: new WeakMap() };
  await page.waitForLoadState();
  const { closed, state } = await one(page, known, info);
  if (closed === 0 || state === "with a dialog open") return;
  const folded = await open(page);
  await one(page, known, info);
  await close(page, folded);
}
