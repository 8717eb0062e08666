// An outage that cannot be written down: the page says what is wrong and leads to it, and keeps what was typed.
import { another } from "./people.js";
import { accessible, expect, fits, signIn, test } from "./server.js";

const FINE = {
  "van-day": "2", "van-month": "11", "van-year": "2026", "van-tijd": "9:05",
  "tot-day": "2", "tot-month": "11", "tot-year": "2026", "tot-tijd": "11.30",
  reden: "Inloggen met DigiD lukte niet.",
};
const DAY = "Vul een dag, een maand en een jaar in.";
const TIME = "Vul een tijd in, zoals 14:30.";
const LONG = "Lang verhaal. ".repeat(300).trim();

/** What is typed instead, where the error leads, and what it says. */
const WRONG = [
  [{ "van-day": "" }, "van-day", DAY],
  [{ "van-tijd": "half tien" }, "van-tijd", TIME],
  [{ "tot-month": "13" }, "tot-day", DAY],
  [{ "tot-tijd": "" }, "tot-tijd", TIME],
  [{ "tot-tijd": "9:05" }, "tot-day", "Het einde ligt na het begin."],
  [{ "van-month": "9" }, "tot-day", "Een storing duurt hier niet langer dan 31 dagen."],
  [{ "van-day": "31", "van-month": "12", "van-year": "2025", "tot-month": "1" }, "van-day", "Voor deze dag is er nog geen regel over storingen."],
  [{ reden: "" }, "reden", "Schrijf op wat er dicht was."],
  [{ reden: LONG }, "reden", "Schrijf het korter op."],
];

const box = (page, name) => page.locator(`form[action="/werk/storingen"] [name="${name}"]`);

/** Writes it down, or tries to. */
async function write(page, typed) {
  for (const [name, value] of Object.entries(typed)) await box(page, name).fill(value);
  await page.getByRole("button", { name: "Opschrijven" }).click();
}

/** Says that there was none, or tries to. */
async function revoke(page, why) {
  await page.getByLabel("Waarom niet?").fill(why);
  await page.getByRole("button", { name: "Er was geen storing" }).click();
}

/** The summary on top says it alone, and its link leads there. */
async function told(page, words, place) {
  await expect(page).toHaveTitle(/^Fout: Storingen/);
  const links = page.getByRole("alert").getByRole("link");
  await expect(links).toHaveText([words]);
  await links.click();
  await expect(page.locator(":target")).toHaveAttribute("id", place);
  await expect(page.locator(":target")).toBeInViewport();
}

const holds = async (page, typed) => {
  for (const [name, value] of Object.entries(typed)) await expect(box(page, name)).toHaveValue(value);
};

test("each error of an outage leads to its field and keeps what was typed", async ({ page, site, javaScriptEnabled: scripts }) => {
  await signIn(page, site, "amsterdam", /Functioneel beheerder/);
  await page.goto(site("amsterdam", "/werk/storingen"));
  for (const [instead, place, words] of WRONG) {
    await write(page, { ...FINE, ...instead });
    await told(page, words, place);
    await expect(page.locator(":target")).toBeFocused();
    await expect(page.locator('[id$="-fout"]')).toContainText(words);
    await holds(page, { ...FINE, ...instead });
    await accessible(page, scripts);
    await fits(page);
  }
  await write(page, FINE);
  await expect(page.getByRole("table", { name: /Storingen/ })).toContainText("Telt mee");
});

test("an error leaves a correction a correction, and what a colleague corrected meanwhile leads to the list", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  await signIn(page, site, "amsterdam", /Functioneel beheerder/);
  await page.goto(site("amsterdam", "/werk/storingen"));
  await write(page, FINE);
  await page.getByRole("link", { name: /^Verbeteren/ }).click();
  const correct = page.getByRole("heading", { name: "Storing verbeteren" });
  await expect(correct).toBeVisible();
  // Two devices more stand on the same page.
  const late = await another(browser, site, info, "amsterdam", /Functioneel beheerder/);
  const later = await late.context().newPage();
  for (const device of [late, later]) await device.goto(page.url());

  for (const [why, words] of [["", "Schrijf op wat er dicht was."], [LONG, "Schrijf het korter op."]]) {
    await revoke(page, why);
    await told(page, words, "vervalt-reden");
    await expect(page.getByLabel("Waarom niet?")).toHaveValue(why);
    await holds(page, { "tot-day": "2", "tot-tijd": "11:30", reden: FINE.reden });
    await accessible(page, scripts);
    await fits(page);
  }
  const wrong = { "tot-tijd": "9:00", reden: "Het duurde langer." };
  await write(page, wrong);
  await told(page, "Het einde ligt na het begin.", "tot-day");
  await holds(page, wrong);
  await expect(correct).toBeVisible();
  await accessible(page, scripts);
  await fits(page);
  await write(page, { "tot-tijd": "12:00" });
  const list = (device) => device.getByRole("table", { name: /Storingen/ });
  await expect(list(page)).toContainText("Verbeterd");

  const [other, none] = ["Iets anders.", "Het was een test."];
  for (const [device, act, kept] of [[late, () => write(late, { reden: other }), other], [later, () => revoke(later, none), none]]) {
    await act();
    await told(device, "Een collega verbeterde deze storing net. Kijk eerst naar de nieuwe regel.", "lijst");
    await expect(list(device)).toContainText("Het duurde langer.");
    await expect(list(device)).not.toContainText("Was er niet");
    // What was typed is kept, with the new line.
    await expect(device.locator("textarea").filter({ hasText: kept })).toHaveCount(1);
    await expect(device.getByRole("heading", { name: "Storing verbeteren" })).toBeVisible();
    await accessible(device, scripts);
    await fits(device);
  }
});
