// A server of its own for every worker: own data, own port.
import { spawn, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test as base, expect } from "@playwright/test";

// Run straight from its package, and only what it finds wrong is carried over: half the time of its adapter.
const axe = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const judge = { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

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

/** Starts the program on a free port and waits until it says where it listens. */
function start(data, changed) {
  const child = spawn(program, ["serve", ...options(data), ...changed, "--address", "127.0.0.1:0", "--workers", "2"]);
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
  // One server per test, with a copy of that data: no test sees what another did.
  site: async ({ changes, seeded }, use) => {
    const data = folder();
    cpSync(seeded, data, { recursive: true });
    const { child, port } = await start(data, changes.length ? catalog(data, changes) : []);
    await use((city, path = "/") => `http://${city ? `${city}.` : ""}localhost:${port}${path}`);
    child.removeAllListeners("exit");
    const ended = new Promise((resolve) => child.on("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    remove(data);
  },
});

// Pages in which axe found nothing, as digests of what it looks at. One worker has one size of screen at a time.
const clean = new Set();

/** What axe sees of a page: everything but what is drawn anew each time, which it does not judge. */
async function looks(page) {
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const drawn = /nonce="[^"]*"|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|(?<=type="hidden"[^>]* value=")[^"]*/g;
  return createHash("sha256").update(JSON.stringify([page.viewportSize(), html.replace(drawn, "")])).digest("hex");
}

/** No violations of WCAG 2.0 to 2.2, A and AA. axe is itself a script, so it looks where scripts run. */
export async function accessible(page, javaScriptEnabled) {
  if (!javaScriptEnabled) return;
  const seen = await looks(page);
  if (clean.has(seen)) return;
  await page.evaluate(axe);
  const found = await page.evaluate(async (judge) => {
    const { violations } = await window.axe.run(document, judge);
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(" ")}`);
  }, judge);
  expect(found).toEqual([]);
  clean.add(seen);
}

/** Nothing scrolls sideways. */
export async function fits(page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
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
