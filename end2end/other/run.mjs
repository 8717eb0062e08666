// Journeys in Firefox and WebKit, where the machine has them: node end2end/other/run.mjs. What fails is listed at the end.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { withProgram } from "../../scripts/lib/program.mjs";
import { firefox, until, webkit } from "./drivers.mjs";

const program = process.env.LOKET_BIN ?? join(process.env.CARGO_TARGET_DIR ?? "target", "debug", "loket");
const PHONE = { width: 500, height: 900 };
const DESKTOP = { width: 1280, height: 900 };
const where = (name, folders) => folders.map((folder) => join(folder, name)).find(existsSync);
const FIREFOX = process.env.LOKET_FIREFOX ?? where("firefox-esr", ["/usr/bin"]);
const WEBKIT = process.env.LOKET_WEBKIT ?? where("WebKitWebDriver", ["/usr/bin", "/usr/libexec/webkit2gtk-4.1"]);

const BROWSERS = [
  ["Firefox, phone, scripts on", FIREFOX, (file) => firefox(file, { scripts: true, size: PHONE })],
  ["Firefox, desktop, scripts off", FIREFOX, (file) => firefox(file, { scripts: false, size: DESKTOP })],
  ["WebKit, phone, scripts on", WEBKIT, (file) => webkit(file, { size: PHONE })],
  ["WebKit, desktop, scripts on", WEBKIT, (file) => webkit(file, { size: DESKTOP })],
];

const heading = (browser) => browser.ask(() => document.querySelector("h1")?.innerText ?? "");

function check(holds, what) {
  if (!holds) throw new Error(what);
}

/** Nothing sticks out to the right, and the page has a name, a language and one heading. */
async function sound(browser) {
  const found = await browser.ask(() => ({
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    title: document.title,
    lang: document.documentElement.lang,
    headings: [...document.querySelectorAll("h1")].filter((one) => one.offsetParent).length,
  }));
  const at = await browser.url();
  check(found.over <= 0, `${at}: ${found.over} px stick out`);
  check(found.title && found.lang === "nl" && found.headings === 1, `${at}: ${JSON.stringify(found)}`);
}

/** The fields of the form that are still to be answered, in order: a css path to press or type in, and the text. */
const open = () => {
  const boxes = [...document.querySelectorAll("main form [data-veld]")].filter((box) => box.offsetParent);
  const steps = [];
  for (const box of boxes) {
    const controls = [...box.querySelectorAll("input, textarea, select")];
    const path = (one) => `main form [data-veld="${box.dataset.veld}"] [name="${one.name}"]`;
    const [first] = controls;
    if (!first || box.textContent.includes("niet verplicht")) continue;
    if (first.type === "radio" || first.type === "checkbox") {
      if (controls.some((one) => one.checked)) continue;
      const wish = first.name === "pers.klopt" ? "yes" : "no";
      const one = controls.find(({ value }) => value === wish) ?? first;
      steps.push({ press: `${path(one)}[value="${one.value}"]` });
    } else if (first.localName === "select") {
      if (!first.value) steps.push({ choose: path(first) });
    } else {
      for (const one of controls.filter(({ value, readOnly }) => !value && !readOnly)) {
        if (one.getAttribute("aria-required") !== "true") continue;
        const usual = { day: "5", month: "1", year: "2020", iban: "NL91ABNA0417164300" };
        steps.push({ type: path(one), text: usual[one.name.match(/[a-z]+$/)[0]] ?? (one.inputMode === "decimal" ? "0" : "Ja") });
      }
    }
  }
  return steps;
};

/** Answers a page until nothing is left to answer on it. */
async function fill(browser) {
  for (const done = new Set(); ; ) {
    const at = (step) => step.press ?? step.choose ?? step.type;
    const step = (await browser.ask(open)).find((step) => !done.has(at(step)));
    if (!step) return;
    done.add(at(step));
    if (step.press) await browser.click(step.press);
    else if (step.choose) await browser.down(step.choose);
    else await browser.type(step.type, step.text);
  }
}

const next = () => {
  const mark = (element) => {
    document.querySelectorAll("[data-hier]").forEach((one) => delete one.dataset.hier);
    element.dataset.hier = "";
    return true;
  };
  const links = [...document.querySelectorAll(".tasks li")].filter((row) => row.querySelector("a") && !/Klaar/.test(row.innerText));
  const check = document.querySelector('main a[href$="/controleren"]');
  const later = document.querySelector('main form[action*="/later/"] input[value="ja"]')?.form.querySelector("button");
  const onwards = [...document.querySelectorAll("main button")].find((one) => /^(Verder|Aanvraag versturen)$/.test(one.innerText.trim()));
  const one = later ?? onwards ?? check ?? links[0]?.querySelector("a");
  return one ? mark(one) : false;
};

/** From the start page of a product to the receipt. */
async function apply(browser, site) {
  await browser.go(`${site}/inloggen?naar=/aanvragen/stadspas`);
  await browser.ask(() => {
    [...document.querySelectorAll("button")].find((one) => /Rodney/.test(one.innerText)).dataset.hier = "";
  });
  await browser.follow("[data-hier]");
  await sound(browser);
  await browser.ask(() => {
    [...document.querySelectorAll("main button")].find((one) => /^Start/.test(one.innerText.trim())).dataset.hier = "";
  });
  await browser.follow("[data-hier]");
  for (let turn = 0; turn < 60; turn += 1) {
    if (/\/ontvangst$/.test(await browser.url())) return;
    await sound(browser);
    if (/\/vraag\/|\/controleren$/.test(await browser.url())) {
      await fill(browser);
      const ticks = await browser.ask(() => [...document.querySelectorAll("main input[name=verklaring]:not(:checked)")].map(({ value }) => value));
      for (const value of ticks) await browser.click(`main input[name=verklaring][value="${value}"]`);
    }
    check(await browser.ask(next), `${await browser.url()}: nothing leads on`);
    await browser.follow("[data-hier]");
  }
  throw new Error(`the application does not end: ${await browser.url()}, ${await heading(browser)}`);
}

const JOURNEYS = {
  "home, products and the benefit check open": async (browser, site) => {
    for (const path of ["/", "/aanvragen", "/check", "/aanvragen/bijstand"]) {
      await browser.go(`${site}${path}`);
      await sound(browser);
    }
  },
  "a resident applies for the city pass, gets a receipt and sees it": async (browser, site) => {
    await apply(browser, site);
    const receipt = await browser.ask(() => document.querySelector("main").innerText);
    const number = receipt.match(/\d\d-\d{6}-[\dX]/)?.[0];
    check(number, "no number on the receipt");
    await browser.go(`${site}/overzicht`);
    await sound(browser);
    await until("the overview", () => browser.ask((number) => document.body.innerText.includes(number), number));
  },
  "staff open their queue": async (browser, site) => {
    await browser.go(`${site}/inloggen?naar=/werk`);
    await browser.ask(() => {
      [...document.querySelectorAll("button")].find((one) => /Samir Bakkali/.test(one.innerText)).dataset.hier = "";
    });
    await browser.follow("[data-hier]");
    await sound(browser);
    check(/\/werk/.test(await browser.url()), await browser.url());
  },
};

const failed = [];
for (const [name, file, start] of BROWSERS) {
  if (!file) {
    console.log(`${name}: not on this machine`);
    continue;
  }
  await withProgram(program, async (port) => {
    for (const [what, journey] of Object.entries(JOURNEYS)) {
      let browser;
      try {
        browser = await start(file);
        await journey(browser, `http://amsterdam.localhost:${port}`);
        console.log(`${name}: ${what}: ok`);
      } catch (error) {
        failed.push(`${name}: ${what}: ${error.message}`);
        console.log(failed.at(-1));
      } finally {
        await browser?.stop();
      }
    }
  });
}
console.log(failed.length ? `failed: ${failed.length}\n${failed.join("\n")}` : "all journeys work");
process.exitCode = failed.length ? 1 : 0;
