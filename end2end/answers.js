// Filling in forms as a person does: what the page shows, in order, until the application is complete.
import { accessible, expect, fits } from "./server.js";

/** What is typed in a required field of which a journey says nothing, by the end of its name. */
const USUAL = [
  [/iban$/, "NL91ABNA0417164300"],
  [/bsn$/, "999993793"],
  [/kvk$/, "69599084"],
  [/vestiging$/, "000038509504"],
  [/loonheffing$/, "123456782L01"],
  [/kenteken$/, "XX-99-99"],
  [/-postcode$/, "1012 JS"],
  [/-number$/, "1"],
  [/-day$/, "1"],
  [/-month$/, "2"],
  [/-year$/, "2020"],
];

/** What is typed by the kind of control, where its name says nothing. */
const BY_KIND = { email: "bewoner@loket.example", tel: "0612345678", decimal: "10", numeric: "12" };

/** What the pages say to who fills in, in Dutch; a journey in another language brings its own words as `say`. */
const DUTCH = {
  next: "Verder",
  optional: "niet verplicht",
  done: "Klaar",
  file: "Bestand sturen",
  later: "Ik stuur dit later",
  change: "Wijzig",
  send: /^(Aanvraag v|V)ersturen$/,
};

const spoken = (answers) => answers?.say ?? DUTCH;

/** The value of a control that a journey names, else the usual one. */
function wanted({ name, type, inputmode }, answers, field) {
  if (answers[name] !== undefined) return String(answers[name]);
  if (typeof answers[field] === "string") return answers[field];
  const usual = [...(answers.usual ?? []), ...USUAL].find(([ending]) => ending.test(name))?.[1];
  return usual ?? BY_KIND[type] ?? BY_KIND[inputmode] ?? answers.words ?? "0";
}

/** What every field that is shown holds, read in one go: asking the browser control by control is slow. */
const read = (page, { optional }) =>
  page.locator("main form [data-veld]:visible").evaluateAll((boxes, optional) =>
    boxes.map((box) => ({
      field: box.dataset.veld,
      optional: box.textContent.includes(optional),
      list: box.querySelector("select")?.value,
      controls: [...box.querySelectorAll("input, textarea")].map((one) => ({
        name: one.name,
        type: one.type,
        inputmode: one.inputMode,
        value: one.value,
        checked: one.checked,
        fixed: one.hasAttribute("readonly"),
        required: one.getAttribute("aria-required") === "true",
      })),
    })), optional);

/** Whether a control is chosen rather than typed in. */
const chosen = ({ type }) => type === "radio" || type === "checkbox";

/** Which radio buttons or check boxes to choose: what the journey says, what stands there, "no", or the first. */
function choices({ field, optional, controls }, answers) {
  const said = [answers[field] ?? []].flat();
  if (said.length || controls.some((one) => one.checked)) return said;
  if (controls[0].type === "checkbox") return optional ? [] : [controls[0].value];
  return [(controls.find((one) => one.value === "no") ?? controls[0]).value];
}

/** Answers one field of the form; whether another may have appeared or gone by it. */
async function answer(box, shown, answers) {
  const { field, list, controls } = shown;
  if (controls.some(chosen)) {
    const values = choices(shown, answers);
    for (const value of values) await box.locator(`input[value="${value}"]`).check();
    return values.length > 0;
  }
  if (list !== undefined) {
    if (!answers[field] && list) return false;
    await box.locator("select").selectOption(answers[field] ?? { index: 1 });
    return true;
  }
  let typed = false;
  for (const control of controls) {
    const said = answers[control.name] !== undefined || answers[field] !== undefined;
    if (control.fixed || (!said && (control.value || !control.required))) continue;
    await box.locator(`[name="${control.name}"]`).fill(wanted(control, answers, field));
    typed = true;
  }
  return typed;
}

/** Answers every field that is shown, also those that appear because of an answer. */
export async function fill(page, answers = {}) {
  const done = new Set();
  for (let changed = true; changed; ) {
    changed = false;
    for (const shown of await read(page, spoken(answers))) {
      if (done.has(shown.field)) continue;
      done.add(shown.field);
      changed = await answer(page.locator(`main form [data-veld="${shown.field}"]`), shown, answers);
      if (changed) break;
    }
  }
}

/** The one button that goes on. */
export const onwards = (page, answers) => page.getByRole("button", { name: spoken(answers).next, exact: true });

/** A small PDF, as a bank would give one. */
export const statement = (name = "afschrift.pdf") => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"),
});

/** Adds what the journey has for the repeating group on this page, and completes what is there. */
async function group(page, answers, look) {
  const id = await page.locator("main h1").getAttribute("id");
  const here = page.url();
  for (const item of answers.groups?.[id] ?? []) {
    await page.locator('main form[action*="/toevoegen/"] button').click();
    await look(page);
    await one(page, { ...answers, ...item }, here);
  }
  for (;;) {
    const open = page.locator("main li", { has: page.locator(".utrecht-status-badge") }).first();
    if (!(await open.count())) return;
    await open.getByRole("link", { name: spoken(answers).change }).click();
    await one(page, answers, here);
  }
}

/** One item of a repeating group, until it is back at `here`. */
async function one(page, answers, here) {
  for (let turn = 0; turn < 4 && page.url() !== here; turn += 1) {
    await fill(page, answers);
    await onwards(page, answers).click();
  }
  expect(page.url(), await page.locator("main").innerText()).toBe(here);
}

/** Sends a file for the documents that the journey names, and promises the others for later. */
async function documents(page, answers) {
  for (const code of answers.documents ?? []) {
    const form = page.locator(`main form[action$="/${code}"][enctype]`);
    await form.locator("input[name=bestand]").setInputFiles(statement(`${code}.pdf`));
    await form.getByRole("button", { name: spoken(answers).file }).click();
    await expect(page.getByRole("link", { name: `${code}.pdf` })).toBeVisible();
  }
  const open = page.locator("main li", { has: page.locator('form[action*="/later/"] input[value="ja"]') });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().getByRole("button", { name: spoken(answers).later }).click();
    await expect(open).toHaveCount(left - 1);
  }
}

/** From the task list until all answers are there and the page to check them is open. */
export async function complete(page, draft, answers, scripts, { looks = true } = {}) {
  const look = async (page) => {
    if (!looks) return;
    await accessible(page, scripts);
    await fits(page);
  };
  for (let turn = 0; turn < 120; turn += 1) {
    const address = page.url();
    if (address.endsWith("/controleren")) return;
    if (!address.includes("/vraag/")) {
      if (address !== draft) await page.goto(draft);
      await look(page);
      const check = page.locator('main a[href$="/controleren"]');
      if (await check.count()) await check.first().click();
      else await page.locator(".tasks a").nth(await unfinished(page, answers)).click();
      continue;
    }
    await look(page);
    if (await page.locator('main form[action*="/toevoegen/"], main ul .entry a').count()) await group(page, answers, look);
    else if (await page.locator("main input[name=bestand], main form[action*='/later/']").count()) await documents(page, answers);
    else await fill(page, answers);
    await onwards(page, answers).click();
    if (page.url() === address) {
      // Without scripts a question that follows from an answer comes with the next look.
      await fill(page, answers);
      await onwards(page, answers).click();
      expect(page.url(), await page.locator("main").innerText()).not.toBe(address);
    }
  }
  throw new Error("the application does not come to an end");
}

/** Place of the first part of the task list that is not done. */
async function unfinished(page, answers) {
  const rows = await page.locator(".tasks li", { has: page.locator("a") }).allTextContents();
  const place = rows.findIndex((text) => !text.includes(spoken(answers).done));
  expect(place, rows.join(" | ")).toBeGreaterThanOrEqual(0);
  return place;
}

/** Agrees with every declaration and sends; gives the address of the case. */
export async function send(page, answers) {
  for (const box of await page.locator("main input[type=checkbox]").all()) await box.check();
  await page.getByRole("button", { name: spoken(answers).send }).click();
  await expect(page).toHaveURL(/\/zaken\/.+\/ontvangst$/);
  return page.url().replace("/ontvangst", "");
}

/** A day from now, as the parts of a date field. */
export function inDays(field, days) {
  const day = new Date(Date.now() + days * 86_400_000);
  return { [`${field}-day`]: day.getDate(), [`${field}-month`]: day.getMonth() + 1, [`${field}-year`]: day.getFullYear() };
}
