// Staff work by keyboard alone: every screen by Tab, and where scripts run a list to go somewhere and single keys.
import { complete, send } from "./answers.js";
import { another, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, signIn, test } from "./server.js";

const ANSWERS = { "pers.klopt": "yes", "bijz.heeft": "yes", "bijz.uitleg": "Ik ben ziek.", words: "Ja" };

/** Presses Tab through the page, and tells what never got the focus or did not show it. */
async function unreached(page) {
  await page.evaluate(() => {
    const stops = "a[href],button,input:not([type=hidden]),select,textarea,summary";
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled;
    let at = 0;
    for (const one of document.querySelectorAll(stops)) if (seen(one)) one.dataset.stop = String(at++);
    document.activeElement?.blur();
    window.getSelection()?.removeAllRanges();
  });
  const all = await page.locator("[data-stop]").count();
  const reached = new Set();
  for (let presses = 0; presses < all + 5; presses++) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(() => {
      const one = document.activeElement;
      const style = getComputedStyle(one);
      const shown = one.matches(":focus-visible") && (style.outlineStyle !== "none" || style.boxShadow !== "none");
      return { stop: one.dataset.stop, shown };
    });
    if (now.stop !== undefined && now.shown) reached.add(now.stop);
  }
  return page.evaluate((reached) => {
    // Of a group of radio buttons one has the focus; arrows go to the others.
    const of = (one) => (one.type === "radio" ? document.querySelectorAll(`input[type=radio][name="${one.name}"]`) : [one]);
    return [...document.querySelectorAll("[data-stop]")]
      .filter((one) => ![...of(one)].some((other) => reached.includes(other.dataset.stop)))
      .map((one) => one.outerHTML.slice(0, 120));
  }, [...reached]);
}

/** A resident's application, and the team lead at their work. */
async function office({ page, site, browser, javaScriptEnabled: scripts }, info) {
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  await complete(page, draft, ANSWERS, scripts, { looks: false });
  await send(page);
  const number = await numberOf(page);
  const lead = await another(browser, site, info, "amsterdam", /Kwame Mensah/);
  await openTask(lead, site, "amsterdam", number, "Recht beoordelen");
  return { lead, number };
}

test("every screen of staff is reached by Tab, and a task is taken and given back by Enter", async ({ page, site, browser, javaScriptEnabled }, info) => {
  const { lead } = await office({ page, site, browser, javaScriptEnabled }, info);
  const task = lead.url();
  const press = async (name) => {
    await lead.getByRole("button", { name }).focus();
    await lead.keyboard.press("Enter");
  };
  await press("Taak pakken");
  await expect(lead.getByRole("button", { name: "Teruggeven" })).toBeVisible();
  expect(await unreached(lead)).toEqual([]);
  const screens = ["/werk", "/werk/zoeken", "/werk/team", "/werk/steekproef", "/werk/export", "/werk/export/sjablonen?bron=taken", "/werk/toetsen"];
  for (const screen of screens) {
    await lead.goto(site("amsterdam", screen));
    expect(await unreached(lead), screen).toEqual([]);
  }
  await accessible(lead, javaScriptEnabled);
  await lead.setViewportSize({ width: 320, height: 640 });
  await fits(lead);
  await lead.goto(task);
  await press("Teruggeven");
  await expect(lead).toHaveURL(/\/werk$/);
  await lead.goto(task);
  await expect(lead.getByRole("button", { name: "Taak pakken" })).toBeVisible();
});

test("the list of keys stands on a page, and its links work", async ({ page, site }) => {
  await signIn(page, site, "amsterdam", /Kwame Mensah/);
  await page.goto(site("amsterdam", "/werk/toetsen"));
  await page.getByRole("main").getByRole("link", { name: "Team" }).click();
  await expect(page).toHaveURL(/\/werk\/team$/);
  await page.goto(site("amsterdam", "/werk/toetsen"));
  await page.getByRole("button", { name: "Losse toetsen uitzetten" }).click();
  await expect(page.locator("main")).toContainText("Losse toetsen staan uit.");
});

test("the list opens by keys, goes where one says, and gives the focus back", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  test.skip(!scripts, "without scripts the same list is a page");
  const { lead, number } = await office({ page, site, browser, javaScriptEnabled: scripts }, info);
  const task = lead.url();
  const list = lead.locator("dialog.palette");
  const awake = () => expect(lead.locator('header a[href="/werk/toetsen"]')).toHaveAttribute("aria-haspopup", "dialog");
  const lines = list.locator("li:not([hidden]) [data-key]");
  await awake();

  // Open and close: the focus is where it was.
  const take = lead.getByRole("button", { name: "Taak pakken" });
  await take.focus();
  await lead.keyboard.press("Control+k");
  await expect(list).toBeVisible();
  await expect(list.getByRole("textbox")).toBeFocused();
  await accessible(lead, scripts);
  await fits(lead);
  await lead.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(take).toBeFocused();
  await lead.keyboard.press("/");
  await expect(list).toBeVisible();

  // Single keys do nothing here; words leave what fits, arrows and Enter choose.
  await lead.keyboard.type("team");
  await expect(lines).toHaveCount(1);
  await expect(list.getByRole("status")).toHaveText("Gevonden: 1");
  await lead.keyboard.press("ArrowDown");
  await expect(list.getByRole("link", { name: "Team" })).toBeFocused();
  await lead.keyboard.press("Enter");
  await expect(lead).toHaveURL(/\/werk\/team$/);

  // The button of the menu opens it as well; a number is looked for.
  await awake();
  await lead.getByRole("navigation").getByRole("link", { name: "Toetsen" }).click();
  await expect(list).toBeVisible();
  await lead.keyboard.type(number);
  await expect(lines).toHaveCount(0);
  await lead.keyboard.press("Enter");
  await expect(lead.getByRole("main").getByRole("link", { name: number })).toBeVisible();

  // On a task its buttons have keys, and the key to the decision goes there.
  await lead.goto(task);
  await awake();
  await lead.keyboard.press("p");
  await expect(lead.getByRole("button", { name: "Teruggeven" })).toBeVisible();
  await awake();
  await lead.keyboard.press("b");
  await expect(lead.locator('input[name="besluit"]').first()).toBeFocused();
  // Figures still choose within the form.
  await lead.keyboard.press("2");
  await expect(lead.locator('input[name="besluit"]').nth(1)).toBeChecked();
  // Who types is left alone.
  await lead.locator('textarea[name="redenen"]').focus();
  await lead.keyboard.type("wx/");
  await expect(lead.locator('textarea[name="redenen"]')).toHaveValue("wx/");
  await expect(list).toBeHidden();

  // Turned off, and remembered: only Ctrl and K is left.
  await lead.goto(site("amsterdam", "/werk/toetsen"));
  await lead.getByRole("button", { name: "Losse toetsen uitzetten" }).click();
  await lead.goto(task);
  await awake();
  await lead.keyboard.press("w");
  await lead.keyboard.press("/");
  await expect(list).toBeHidden();
  await lead.keyboard.press("Control+k");
  await expect(list).toBeVisible();
  await expect(lead).toHaveURL(task);
});

test("an act on tasks shows by itself how far it is", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  test.skip(!scripts, "without scripts a link looks again");
  const { lead, number } = await office({ page, site, browser, javaScriptEnabled: scripts }, info);
  await lead.goto(site("amsterdam", "/werk"));
  await lead.getByLabel(new RegExp(`zaak ${number}`)).check();
  await lead.getByRole("button", { name: "Gekozen taken samen doen" }).click();
  await lead.getByLabel("Ik pak ze zelf").check();
  await lead.getByRole("button", { name: "Doen", exact: true }).click();
  await expect(lead.locator("#voortgang")).toHaveText("1 van de 1 gedaan");
  await expect(lead.getByRole("button", { name: "Terugdraaien" })).toBeVisible();
  await accessible(lead, scripts);
});
