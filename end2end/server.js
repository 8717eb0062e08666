// A server of its own for every worker: own data, own port.
import { spawn, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test as base, expect } from "@playwright/test";

// Run straight from its package, and only what it finds wrong is carried over: half the time of its adapter. What it loads
// beforehand serves rules that are not run.
const axe = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const judge = { preload: false, resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

/** Where pages are judged in every look and language: `npm run axe`. */
const wide = process.env.LOKET_EVERYWHERE ? await import("./everywhere.js") : undefined;

/** Remembers what judging a page in other languages needs to know of a browser. */
export const watch = (context) => wide?.watch(context);

const program = process.env.LOKET_BIN ?? join(process.env.CARGO_TARGET_DIR ?? "target", "debug", "loket");

/** A catalogue folder with files of ours in which one text was replaced by another, as a city would override them. */
function catalog(data, changes) {
  const folder = join(data, "catalog");
  for (const [file, from, to] of changes) {
    const text = readFileSync(join("catalog", file), "utf8");
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text.replace(from, to));
  }
  return ["--catalog", folder];
}

/** Where a data folder keeps things, as options of the program. */
const options = (data) => ["--database", `sqlite:${join(data, "loket.db")}`, "--data", data];

const folder = () => mkdtempSync(join(tmpdir(), "loket-"));
const remove = (data) => rmSync(data, { recursive: true, force: true });

/** Starts the program on a free port, or on one that it had, and waits until it says where it listens. */
function start(data, changed, at = 0) {
  const child = spawn(program, ["serve", ...options(data), ...changed, "--address", `127.0.0.1:${at}`, "--workers", "2"]);
  return new Promise((resolve, reject) => {
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
      const port = out.match(/http:\/\/localhost:(\d+)/)?.[1];
      if (port) resolve({ child, port });
    });
    child.stderr.on("data", (chunk) => process.stderr.write(chunk));
    child.on("exit", (code) => reject(new Error(`the program ended with ${code}`)));
  });
}

export const test = base.extend({
  // What a city changed in its content: [file, text, other text].
  changes: [[], { option: true }],
  // More options of the program, such as a folder that a city mounts.
  options: [[], { option: true }],
  // The demo's data, loaded once per worker by the program itself.
  seeded: [
    async ({}, use) => {
      const data = folder();
      execFileSync(program, ["seed", ...options(data)], { stdio: "inherit" });
      await use(data);
      remove(data);
    },
    { scope: "worker" },
  ],
  context: async ({ context }, use) => {
    watch(context);
    await use(context);
  },
  // One server per test, with a copy of that data: no test sees what another did.
  site: async ({ changes, options: more, seeded }, use) => {
    const data = folder();
    cpSync(seeded, data, { recursive: true });
    const changed = [...(changes.length ? catalog(data, changes) : []), ...more];
    const started = await start(data, changed);
    const { port } = started;
    let { child } = started;
    const stop = async () => {
      child.kill("SIGCONT");
      child.removeAllListeners("exit");
      const ended = new Promise((resolve) => child.on("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    };
    // The same portal some days later: nobody is signed in any more, and what was due meanwhile is done.
    const later = async (days) => {
      await stop();
      ({ child } = await start(data, [...changed, "--days-later", String(days)], port));
    };
    const site = (city, path = "/") => `http://${city ? `${city}.` : ""}localhost:${port}${path}`;
    // A server that answers nothing for a while, as a network without strength looks.
    await use(Object.assign(site, { hang: () => child.kill("SIGSTOP"), go: () => child.kill("SIGCONT"), later }));
    await stop();
    remove(data);
  },
});

/**
 * How a page is built, without its words: what axe judges by. Of texts only whether there is one counts; names and addresses stand
 * by number, so that two things with one name stay two things with one name. Colours follow from the look and the classes.
 */
function shape() {
  const numbers = new Map();
  const number = (name) => numbers.get(name) ?? numbers.set(name, numbers.size).get(name);
  const names = new Set(["id", "for", "href", "action", "name", "src", "aria-labelledby", "aria-describedby", "aria-controls"]);
  const words = new Set(["value", "title", "alt", "aria-label", "placeholder", "content", "datetime", "nonce"]);
  const attribute = ({ name, value }) => {
    if (names.has(name)) return `${name}=${value.split(/\s+/).map(number).join("+")}`;
    return words.has(name) || name.startsWith("data-") ? `${name}${value ? "=x" : ""}` : `${name}=${value}`;
  };
  const of = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.trim() ? "x" : "";
    if (node.nodeType !== Node.ELEMENT_NODE || ["SCRIPT", "STYLE"].includes(node.tagName)) return "";
    const state = `${node.checked ?? ""}${node.disabled ?? ""}${node.value ? "x" : ""}`;
    return `<${node.tagName} ${[...node.attributes].map(attribute).join(" ")} ${state}>${[...node.childNodes].map(of).join("")}</>`;
  };
  const { scheme, city } = document.documentElement.dataset;
  const look = [scheme, city, matchMedia("(prefers-contrast: more)").matches, matchMedia("(prefers-color-scheme: dark)").matches];
  return `${location.hostname} ${innerWidth}x${innerHeight} ${look} ${of(document.documentElement)}`;
}

/** Tells the reporter what was looked at. */
const noted = (type, description) => test.info().annotations.push({ type, description });

/** No violations of WCAG 2.0 to 2.2, A and AA. axe is itself a script, so it looks where scripts run, and once at pages built alike. */
export async function accessible(page, javaScriptEnabled) {
  if (!javaScriptEnabled) return;
  if (wide) return wide.everywhere(page, test.info());
  await page.waitForLoadState();
  const seen = createHash("sha256").update(await page.evaluate(shape)).digest("hex");
  noted("judged", seen);
  noted("browser", `Chromium ${page.context().browser().version().split(".")[0]}`);
  // Shared by the workers; made anew for every run.
  const clean = join(test.info().project.outputDir, "clean");
  if (existsSync(join(clean, seen))) return;
  await page.evaluate(axe);
  const found = await page.evaluate(async (judge) => {
    const { violations } = await window.axe.run(document, judge);
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(" ")}`);
  }, judge);
  expect(found).toEqual([]);
  mkdirSync(clean, { recursive: true });
  writeFileSync(join(clean, seen), "");
}

/** Nothing scrolls sideways. A click ends when the next page begins, so it is waited for. */
export async function fits(page) {
  await page.waitForLoadState();
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > clientWidth);
    return [`${scrollWidth} of ${clientWidth}`, ...out.slice(-3).map((one) => one.outerHTML.slice(0, 200))];
  });
  expect(wide).toEqual([]);
  noted("fitted", String(page.viewportSize().width));
}

export async function signIn(page, site, city, name, next = "") {
  await page.goto(site(city, `/inloggen${next ? `?naar=${next}` : ""}`));
  await page.getByRole("button", { name }).click();
}

/** What an address gives the signed-in person. By number, as not every machine knows names below localhost. */
export async function fetched(page, address) {
  const url = new URL(address);
  const cookies = await page.context().cookies(address);
  const cookie = cookies.map((one) => `${one.name}=${one.value}`).join("; ");
  const answer = await page.request.get(`http://127.0.0.1:${url.port}${url.pathname}`, { headers: { host: url.host, cookie } });
  return answer.body();
}

export { expect };
