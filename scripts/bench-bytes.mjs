// Prints the bytes over the wire of pages of the release, with every file they name: as a browser that takes brotli
// asks for them, from the running program, on a loopback port.
//
//   node scripts/bench-bytes.mjs PROGRAM

import { ask, must, signIn } from "./lib/portal.mjs";
import { several, withProgram } from "./lib/program.mjs";

/** Bytes. */
const BUDGET = { still: 25_000, live: 150_000, rules: 100_000 };

/** The pages of the application for the income supplement, filled in; it becomes a task, because something is special. */
const ANSWERS = {
  persoon: "pers.klopt=yes",
  partner: "partner.heeft=no",
  indiener: "ind.rol=zelf",
  inkomen: "iit.inkomen_laag=ja",
  "afgelopen-jaren": "iit.bedrijf=no&iit.ex_partner=no",
  verblijf: "iit.inrichting=no&iit.detentie=no",
  student: "iit.student=no",
  vermogen: "iit.bezit=no",
  maatregel: "iit.maatregel=no",
  bijzonder: "bijz.heeft=yes&bijz.uitleg=Mijn+situatie+is+bijzonder.",
  rekening: "bet.iban=NL91+ABNA+0417+1643+00&bet.naam=R.+Plieger",
  "betalen-ander": "bet.anders=no",
};
const RESIDENTS = ["plieger", "den-braber", "akwasi", "in-t-veld", "schoon", "kumari"];
/** Tasks in the queue: a full page. */
const TASKS = 25;

/** Promises for later what is asked on a page of documents, if that is shown. */
async function promise(port, cookie, address) {
  const page = await ask(port, address, { cookie });
  if (page.status !== 200) return;
  const asked = page.body.toString().matchAll(/action="([^"]+\/later\/[^"]+)"[^>]*>(?:<input[^>]*>)*?<input[^>]*name="(\w+)"[^>]*value="ja"/g);
  for (const [, later, name] of asked) await must(303, port, later, { cookie, form: `${name}=ja` });
  await must(303, port, address, { cookie, form: "" });
}

/** Applies for the income supplement; the path of the case. */
async function apply(port, cookie) {
  const draft = (await must(303, port, "/aanvragen/inkomenstoeslag", { cookie, form: "" })).headers.location;
  for (const [page, form] of Object.entries(ANSWERS)) {
    await must(303, port, `${draft}/vraag/${page}`, { cookie, form });
  }
  await promise(port, cookie, `${draft}/vraag/documenten`);
  const form = "verklaring=waar&verklaring=controle";
  const receipt = (await must(303, port, `${draft}/controleren`, { cookie, form })).headers.location;
  return receipt.replace(/\/ontvangst$/, "");
}

/** The files that a text names: everything below /bestanden, and the laws of the check. */
function named(text) {
  const plain = text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const files = plain.match(/\/bestanden\/[^"'\s<>)\\]+|\/check\/[\w.-]+\.bin\?v=\w+/g) ?? [];
  const inCss = [...plain.matchAll(/url\(["']?(\.\.\/[^"')]+)/g)].map(([, path]) => `/bestanden/${path.slice(3)}`);
  return [...files, ...inCss];
}

/** A page and every file that it, its style sheets or its modules name, each once. */
async function weigh(port, path, cookie) {
  const page = { path, kind: "html", ...(await must(200, port, path, { cookie, encodings: "br" })) };
  const html = (await must(200, port, path, { cookie })).body.toString();
  const found = [page];
  const waiting = named(html);
  const seen = new Set();
  while (waiting.length > 0) {
    const file = waiting.shift();
    if (seen.has(file)) continue;
    seen.add(file);
    const kind = file.split("?")[0].split(".").pop();
    found.push({ path: file, kind, ...(await must(200, port, file, { cookie, encodings: "br" })) });
    if (kind === "css" || kind === "js") {
      waiting.push(...named((await must(200, port, file, { cookie })).body.toString()));
    }
  }
  return found;
}

const SCRIPTS = new Set(["js", "wasm", "bin"]);
const sum = (files) => ({
  body: files.reduce((total, file) => total + file.body.length, 0),
  all: files.reduce((total, file) => total + file.body.length + file.head, 0),
});

function line(files, what, budget) {
  const { body, all } = sum(files);
  const end = budget ? `; budget ${budget}: ${body <= budget ? "ok" : `OVER by ${body - budget}`}` : "";
  console.log(`${String(body).padStart(9)}  ${what} (${all} with headers)${end}`);
}

function report(name, files, budget) {
  console.log(`\n${name}`);
  for (const file of files) {
    const how = file.headers["content-encoding"] ?? "not compressed";
    console.log(`${String(file.body.length).padStart(9)}  ${file.kind.padEnd(5)} ${how.padEnd(14)} ${file.path}`);
  }
  const still = files.filter((file) => !SCRIPTS.has(file.kind));
  line(still, "scripts off", budget?.still);
  if (still.length < files.length) line(files, "scripts on", budget?.live);
}

async function measure(port) {
  report("start page", await weigh(port, "/", ""));

  const check = await weigh(port, "/check", "");
  report("benefit check", check);
  const rules = (file) => /\/engine\.|\/wetten\.bin/.test(file.path);
  line(check.filter(rules), "rules engine, glue and laws", BUDGET.rules);

  const cookie = await signIn(port, "resident:plieger");
  const draft = (await must(303, port, "/aanvragen/bijstand", { cookie, form: "" })).headers.location;
  const tasks = (await must(200, port, draft, { cookie })).body.toString();
  const first = tasks.match(new RegExp(`href="(${draft}/vraag/[^"]+)"`))[1];
  report("first form page of the application for assistance", await weigh(port, first, cookie), BUDGET);

  let shown;
  for (let number = 0; number < TASKS; number += 1) {
    const who = RESIDENTS[number % RESIDENTS.length];
    const path = await apply(port, await signIn(port, `resident:${who}`));
    if (who === "plieger") shown = path;
  }
  const staff = await signIn(port, "staff:amsterdam-reviewer");
  const queue = await full(port, staff);
  report("overview", await weigh(port, "/overzicht", cookie));
  report("case page", await weigh(port, shown, cookie));
  report(`staff queue with ${queue} tasks`, await weigh(port, "/werk", staff));
}

/** Waits until the worker has made a task of every application. */
async function full(port, cookie) {
  for (let look = 0; look < 600; look += 1) {
    const page = (await must(200, port, "/werk", { cookie })).body.toString();
    const tasks = new Set(page.match(/\/werk\/taken\/[0-9a-f-]{36}/g)).size;
    if (tasks >= TASKS) return tasks;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the applications did not become tasks");
}

await withProgram(process.argv[2], measure, (data) => several(data, "inkomenstoeslag"));
