// Prints what Lighthouse says of four pages on its phone with a slow network and processor: the median of five visits.
//
//   node scripts/bench-lighthouse.mjs PROGRAM FOLDER             FOLDER is where Lighthouse is installed
//   node scripts/bench-lighthouse.mjs PROGRAM FOLDER --untimed   what is no matter of time, in one visit each; for tests
//
// Fails when a page is below its budget.

import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { browser } from "./browser.mjs";
import { must, signIn } from "./lib/portal.mjs";
import { withProgram } from "./lib/program.mjs";

const [, , program, folder, untimed] = process.argv;
const installed = createRequire(join(resolve(folder), "package.json"));
const load = (name) => import(pathToFileURL(installed.resolve(name)).href);
const { default: lighthouse } = await load("lighthouse");
const { launch } = await load("chrome-launcher");

/** Of a hundred. */
const BUDGET = 100;
const VISITS = untimed ? 1 : 5;
const KINDS = [...(untimed ? [] : ["performance"]), "accessibility", "best-practices"];
const FLAGS = [
  ...["--headless=new", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  ...["--no-first-run", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
];

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** One visit in a browser of its own: the scores, and what cost points. */
async function visit(url, cookie) {
  const chrome = await launch({ chromePath: browser, chromeFlags: FLAGS, logLevel: "silent" });
  try {
    const extraHeaders = cookie ? { cookie } : undefined;
    const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "silent", onlyCategories: KINDS, extraHeaders });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const cost = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1).map(({ id }) => id),
    );
    return { scores: KINDS.map((kind) => Math.round(lhr.categories[kind].score * 100)), cost };
  } finally {
    await chrome.kill();
  }
}

async function measure(port) {
  const cookie = await signIn(port, "resident:plieger");
  const draft = (await must(303, port, "/aanvragen/bijstand", { cookie, form: "" })).headers.location;
  const tasks = (await must(200, port, draft, { cookie })).body.toString();
  const first = tasks.match(new RegExp(`href="(${draft}/vraag/[^"]+)"`))[1];
  for (const [name, path, who] of [
    ["start page", "/", ""],
    ["benefit check", "/check", ""],
    ["first form page of the application for assistance", first, cookie],
    ["overview", "/overzicht", cookie],
  ]) {
    const visits = [];
    for (let number = 0; number < VISITS; number += 1) {
      visits.push(await visit(`http://amsterdam.localhost:${port}${path}`, who));
    }
    const scores = KINDS.map((_, kind) => median(visits.map(({ scores }) => scores[kind])));
    const within = scores.every((score) => score >= BUDGET);
    if (!within) process.exitCode = 1;
    const end = within ? "ok" : `BELOW: ${[...new Set(visits.flatMap(({ cost }) => cost))].join(", ")}`;
    console.log(`${scores.map((score) => String(score).padStart(4)).join("")}  ${name}; budget ${BUDGET} each: ${end}`);
  }
}

console.log(`${KINDS.join(", ")}: ${untimed ? "one visit" : `median of ${VISITS} visits`}`);
await withProgram(program, measure);
