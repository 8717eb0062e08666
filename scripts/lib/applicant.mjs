// Fills in an application in a browser, page by page, as somebody would who has nothing special to tell. How a hand presses, types
// and chooses is for the caller: one that counts it, or one that just does it.

/** What is typed in a required field that nothing is said of, by the end of its name. */
const USUAL = [[/iban$/, "NL91 ABNA 0417 1643 00"], [/naam$/, "R. Plieger"], [/telefoon$/, "0612345678"], [/email$/, "bewoner@loket.example"]];

/** A hand that does what is asked. */
export const hand = {
  press: (control) => control.click(),
  tick: (control) => control.check(),
  type: (control, text) => control.fill(text),
  choose: (control, value) => control.selectOption(value),
};

/** What every field that is shown holds. */
const read = (page) =>
  page.locator("main form [data-veld]:visible").evaluateAll((boxes) =>
    boxes.map((box) => ({
      field: box.dataset.veld,
      optional: box.textContent.includes("niet verplicht"),
      list: box.querySelector("select")?.value,
      controls: [...box.querySelectorAll("input, textarea")].map((one) => ({
        name: one.name,
        value: one.value,
        kind: one.type,
        checked: one.checked,
        open: !one.value && !one.hasAttribute("readonly") && one.getAttribute("aria-required") === "true",
      })),
    })),
  );

const isChoice = ({ kind }) => kind === "radio" || kind === "checkbox";

/** Answers one field; whether another may have appeared by it. */
async function one(box, { field, optional, list, controls }, answers, hand) {
  if (list !== undefined) {
    if (list) return false;
    await hand.choose(box.locator("select"), answers[field] ?? { index: 1 });
    return true;
  }
  if (controls.some(isChoice)) {
    const known = controls.some(({ checked }) => checked);
    const usual = controls.find(({ value }) => value === "no" || value === "nee") ?? controls[0];
    const wanted = answers[field] ?? (known || optional ? undefined : usual.value);
    if (wanted === undefined || controls.some(({ checked, value }) => checked && value === wanted)) return false;
    await hand.tick(box.locator(`input[value="${wanted}"]`));
    return true;
  }
  let typed = false;
  for (const { name, open } of controls) {
    if (!open) continue;
    const text = answers[name] ?? answers[field] ?? USUAL.find(([ending]) => ending.test(name))?.[1] ?? "0";
    await hand.type(box.locator(`[name="${name}"]`), text);
    typed = true;
  }
  return typed;
}

/** Answers what a page of questions asks, also what appears because of an answer. */
export async function fill(page, answers = {}, how = hand) {
  const done = new Set();
  for (let changed = true; changed; ) {
    changed = false;
    for (const shown of await read(page)) {
      if (done.has(shown.field)) continue;
      done.add(shown.field);
      changed = await one(page.locator(`main form [data-veld="${shown.field}"]`), shown, answers, how);
      if (changed) break;
    }
  }
}

/** Promises for later what is asked on a page of documents. */
async function later(page, how) {
  const open = page.locator('main form[action*="/later/"]:has(input[value="ja"]) button');
  for (let left = await open.count(); left > 0; left -= 1) {
    await how.press(open.first());
    await page.waitForLoadState();
  }
}

/** From the list of tasks to the receipt. */
export async function apply(page, answers = {}, how = hand) {
  for (let turn = 0; turn < 80; turn += 1) {
    const { pathname } = new URL(page.url());
    if (pathname.endsWith("/ontvangst")) return;
    if (pathname.endsWith("/controleren")) {
      for (const box of await page.locator("main input[type=checkbox]").all()) await how.tick(box);
      await how.press(page.locator("main form[action$='/controleren'] button[type=submit]").last());
    } else if (pathname.includes("/vraag/")) {
      if (await page.locator("main form[action*='/later/']").count()) await later(page, how);
      else await fill(page, answers, how);
      await how.press(page.getByRole("button", { name: "Verder", exact: true }));
      await page.waitForLoadState();
      if (new URL(page.url()).pathname === pathname) throw new Error(`${pathname} stays: ${await page.locator("main").innerText()}`);
    } else {
      const check = page.locator('main a[href$="/controleren"]');
      const unfinished = page.locator(".tasks li:has(a)").filter({ hasNotText: "Klaar" });
      await how.press((await check.count()) ? check.first() : unfinished.first().locator("a"));
    }
    await page.waitForLoadState();
  }
  throw new Error("the application does not come to an end");
}
