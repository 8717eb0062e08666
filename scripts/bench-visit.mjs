// Prints how long a first visit takes from the start page of a city to the receipt of its city pass: what the machine takes is
// measured, on a phone with a slow network and processor; what a person takes is reckoned. Nothing sleeps.
//
//   node scripts/bench-visit.mjs PROGRAM
//
// The person is a model, and each of its numbers an assumption, not a measurement of people:
// - reads 180 words a minute, all that stands in the page from the top to what is pressed, and nothing twice;
// - presses in 1.2 s: pointing (1.1 s) and pressing (0.1 s) of the Keystroke-Level Model (Card, Moran and Newell 1980), made for a
//   mouse and a practised user. Its 1.35 s of thinking before an act are left out, because reading is reckoned apart;
// - types a character in 0.4 s, on the glass of a phone;
// - signs in with DigiD in 20 s. The demonstration lists its test persons there, which nobody reads in production.
// Not reckoned: scrolling, doubt, mistakes, looking for papers.
//
// Beside it stands the sum for somebody who skims: of the words on a page at most 28 % are read (Nielsen 2008, "How Little Do Users
// Read?", of pages to browse, not of forms). People are somewhere between the two.

import { chromium } from "@playwright/test";
import { browser as executablePath } from "./browser.mjs";
import { apply, hand } from "./lib/applicant.mjs";
import { withProgram } from "./lib/program.mjs";

/** Seconds. */
const BUDGET = 180;
const MODEL = { word: 60 / 180, press: 1.2, character: 0.4, sign_in: 20, skims: 0.28 };
/** The "3G" of WebPageTest: 1.6 Mbit/s down, 768 kbit/s up, 300 ms there and back, for every request. */
const NETWORK = { offline: false, latency: 300, downloadThroughput: 1_600_000 / 8, uploadThroughput: 768_000 / 8 };
const SLOWER = 4;

/** Who applies where; all live on assistance, as most who ask for a pass at the low price. */
const VISITS = [
  ["amsterdam", "stadspas", "plieger"],
  ["rotterdam", "rotterdampas", "zwaantje-zaal"],
  ["denhaag", "ooievaarspas", "maaike"],
  ["utrecht", "u-pas", "jan-boer"],
];
const ANSWERS = { "pers.klopt": "yes", "pas.voor": "ik", "uitk.bijstand": "yes" };
/** The longer way: without assistance, with an income to tell. */
const LONGER = { ...ANSWERS, "uitk.bijstand": "no", "pas.inkomen_jaar": "14000" };

/** The pieces of text of the page from the top to what is pressed, or all of it. */
function textUntil(target) {
  const pieces = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.trim();
    if (!text || !node.parentElement.checkVisibility() || node.parentElement.closest("option, .vh")) continue;
    const after = target && target.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING && !target.contains(node);
    if (!after) pieces.push(text);
  }
  return pieces;
}

const words = (pieces) => pieces.join(" ").split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** A person who is reckoned, and the pages that they saw with the seconds of each. */
class Visitor {
  seen = new Set();
  pages = [];

  constructor(page) {
    this.page = page;
  }

  /** Opens a page: a press, an address; what it takes until everything has loaded is of the machine. */
  async opens(act) {
    const began = performance.now();
    await act();
    await this.page.waitForLoadState();
    this.pages.push({ path: new URL(this.page.url()).pathname, machine: (performance.now() - began) / 1000, words: 0, characters: 0, presses: 0, apart: 0 });
  }

  get now() {
    return this.pages.at(-1);
  }

  /** Reads what is new to them, from the top to `control`. */
  async reads(control) {
    const pieces = control ? await control.evaluate(textUntil) : await this.page.evaluate(textUntil);
    const fresh = pieces.filter((piece) => !this.seen.has(piece));
    for (const piece of fresh) this.seen.add(piece);
    this.now.words += words(fresh);
  }

  /** How they use a form: see `lib/applicant.mjs`. */
  hand = {
    press: async (control) => {
      await this.reads(control);
      this.now.presses += 1;
      await this.opens(() => hand.press(control));
    },
    tick: async (control) => {
      await this.reads(control);
      this.now.presses += 1;
      await hand.tick(control);
    },
    type: async (control, text) => {
      await this.reads(control);
      this.now.presses += 1;
      this.now.characters += text.length;
      await hand.type(control, text);
    },
    // To open the list, and to press in it.
    choose: async (control, value) => {
      await this.reads(control);
      this.now.presses += 2;
      await hand.choose(control, value);
    },
  };
}

const reading = ({ words }) => words * MODEL.word;
const doing = ({ characters, presses, apart }) => characters * MODEL.character + presses * MODEL.press + apart;
const human = (page) => reading(page) + doing(page);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const seconds = (number, width = 6) => number.toFixed(1).padStart(width);

async function visit(browser, port, [city, pass, who], answers) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
    locale: "nl-NL",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const visitor = new Visitor(page);
  const { press } = visitor.hand;

  await visitor.opens(() => page.goto(`http://${city}.localhost:${port}/`));
  await press(page.locator(`main a[href="/aanvragen/${pass}"]`).first());
  // Whoever is not signed in meets signing in on the way.
  await press(page.locator(`main a[href^="/inloggen"], main form[action="/aanvragen/${pass}"] button`).first());
  await visitor.reads(page.locator("main h1"));
  visitor.now.apart = MODEL.sign_in;
  await visitor.opens(() => hand.press(page.locator(`form:has(input[name="persona"][value="resident:${who}"]) button`)));
  if (new URL(page.url()).pathname === `/aanvragen/${pass}`) await press(page.locator(`main form[action="/aanvragen/${pass}"] button`));
  await apply(page, answers, visitor.hand);
  await visitor.reads();
  await context.close();
  return visitor.pages;
}

function told(name, pages) {
  console.log(`\n${name}\n machine  person  words typed presses`);
  for (const page of pages) {
    const path = page.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…");
    const counts = [page.words, page.characters, page.presses].map((number) => String(number).padStart(6)).join("");
    console.log(`${seconds(page.machine)} s${seconds(human(page))} s${counts}  ${path}${page.apart ? `, with ${page.apart} s for DigiD` : ""}`);
  }
  const parts = [(page) => page.machine, reading, doing].map((part) => sum(pages.map(part)));
  console.log(beside(parts, `${sum(pages.map(({ words }) => words))} words, ${sum(pages.map(({ presses }) => presses))} presses`));
  return [name, parts];
}

const verdict = (total) => `${total.toFixed(0)} s: ${total <= BUDGET ? "ok" : `OVER by ${(total - BUDGET).toFixed(0)}`}`;

/** The sums beside the budget. */
function beside([machine, reading, doing], name) {
  const all = machine + reading + doing;
  const skimmed = machine + reading * MODEL.skims + doing;
  return `${seconds(machine)} s machine +${seconds(reading)} s reading +${seconds(doing)} s doing = ${verdict(all)}; skimming ${verdict(skimmed)}  ${name}`;
}

/** Visits every city once; each visit is the first of its person. */
async function visits(port, how, answers) {
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  try {
    const all = [];
    for (const one of VISITS) {
      const [city, pass] = one;
      all.push(told(`${city}, ${pass}, ${how}`, await visit(browser, port, one, answers)));
    }
    return all;
  } finally {
    await browser.close();
  }
}

const all = [];
for (const [how, answers] of [["with assistance", ANSWERS], ["without assistance", LONGER]]) {
  all.push(...(await withProgram(process.argv[2], (port) => visits(port, how, answers))));
}
console.log(`\nbudget ${BUDGET} s`);
for (const [name, parts] of all) console.log(beside(parts, name));
