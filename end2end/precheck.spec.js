// "Waar heb ik recht op?": answered in the browser with nothing sent, and by the server for who has no scripts.
import { accessible, expect, fits, test } from "./server.js";

/** Someone alone, 41 years old, with wages and little money, for years. */
const ANSWERS = {
  "pc.geboortedatum-day": "27", "pc.geboortedatum-month": "3", "pc.geboortedatum-year": "1985",
  "pc.partner": "no", "pc.kind": "no", "pc.huisgenoten": "0", "pc.loon": "650", "pc.overig": "0", "pc.bezit": "1200",
  "pc.schulden": "0", "pc.eigen_huis": "no", "pc.lang_laag": "lang", "pc.student": "no", "pc.toeslag_gehad": "no",
};

async function fill(page, answers) {
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`main form [name="${name}"]`).first();
    if ((await field.getAttribute("type")) === "radio") await page.locator(`main form [name="${name}"][value="${value}"]`).check();
    else await field.fill(value);
  }
}

const part = (page, name) => page.locator(`[data-deel="${name}"]`);
const results = (page) => part(page, "uitkomst");

/** The check once it computes in the browser. */
async function awake(page, site, city = "utrecht") {
  await page.goto(site(city, "/check"));
  await expect(part(page, "hier")).toBeVisible();
}

/** What the server says to the same answers: the text of the outcome. By number, as in `fetched`. */
async function byServer(page, answers) {
  const url = new URL(page.url());
  const answer = await page.request.post(`http://127.0.0.1:${url.port}/check`, {
    headers: { host: url.host, origin: url.origin, "sec-fetch-site": "same-origin" },
    form: answers,
  });
  const html = await answer.text();
  return page.evaluate((html) => {
    const there = new DOMParser().parseFromString(html, "text/html");
    return there.querySelector('[data-deel="uitkomst"]').innerHTML;
  }, html);
}

test("without scripts the server gives the outcome, and says what is missing", async ({ page, site, javaScriptEnabled: scripts }) => {
  test.skip(scripts, "with scripts the browser answers");
  await page.goto(site("utrecht", "/check"));
  await fits(page);
  await expect(part(page, "hier")).toBeHidden();
  await page.getByRole("button", { name: "Bekijk wat u kunt krijgen" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await fill(page, ANSWERS);
  await page.locator('main form [name="als"]').fill("900");
  await page.getByRole("button", { name: "Bekijk wat u kunt krijgen" }).click();
  await expect(page.getByText("Uw uitkomst staat klaar")).toBeVisible();
  await expect(results(page).locator(".result")).toHaveCount(2);
  await expect(results(page)).toContainText("Grote kans");
  await expect(results(page)).toContainText("per maand");
  await expect(part(page, "vergelijking")).toContainText("900,00");
  await expect(page.locator('main form [name="pc.loon"]')).toHaveValue(/650/);
});

test("every answer counts at once, and not a byte is sent", async ({ page, site, javaScriptEnabled: scripts }) => {
  test.skip(!scripts, "without scripts the server answers");
  await awake(page, site);
  await fits(page);
  const sent = [];
  page.on("request", (request) => sent.push(`${request.method()} ${request.url()}`));
  await expect(results(page)).toContainText("Nog niet bekend");

  const partner = page.locator('[data-veld="pc.partner_geboortedatum"]');
  await page.locator('[name="pc.partner"][value="yes"]').check();
  await expect(partner).toBeVisible();
  await fill(page, ANSWERS);
  await expect(partner).toBeHidden();
  await expect(results(page)).toContainText("Grote kans");
  await expect(page.getByRole("status").first()).toContainText("Grote kans");
  await accessible(page, true);
  const before = await results(page).locator(".sum").first().innerText();
  await page.locator('[name="pc.loon"]').fill("700");
  await expect(results(page).locator(".sum").first()).not.toHaveText(before);

  // A calculation that is folded open stays open while the amounts change.
  await results(page).locator("details summary").first().click();
  await expect(results(page).locator("details").first()).toHaveAttribute("open");
  const slider = page.locator('[name="als"]');
  await expect(slider).toHaveAttribute("type", "range");
  await slider.fill("900");
  await expect(part(page, "vergelijking")).toContainText("900,00");
  await page.locator('[name="pc.loon"]').fill("650");
  await expect(results(page).locator(".sum").first()).toHaveText(before);
  await expect(results(page).locator("details").first()).toHaveAttribute("open");

  await page.locator('[name="pc.loon"]').fill("veel");
  await page.locator('[name="pc.loon"]').blur();
  await expect(page.locator('[data-veld="pc.loon"]')).toContainText("Vul een bedrag in");
  await page.locator('[name="pc.loon"]').fill("650");
  await page.getByRole("button", { name: "Bekijk wat u kunt krijgen" }).click();
  await expect(page.locator("#uitkomst")).toBeFocused();
  expect(sent).toEqual([]);
});

test("the browser says in every city exactly what the server says", async ({ page, site, javaScriptEnabled: scripts }) => {
  test.skip(!scripts, "compares what the browser computes");
  const situations = [
    ANSWERS,
    { ...ANSWERS, "pc.loon": "2500" },
    { ...ANSWERS, "pc.huisgenoten": "2", "pc.kind": "yes" },
    { ...ANSWERS, "pc.bezit": "90000" },
    { ...ANSWERS, "pc.student": "yes" },
    { ...ANSWERS, "pc.eigen_huis": "yes" },
    { ...ANSWERS, "pc.geboortedatum-year": "2006" },
    { ...ANSWERS, "pc.geboortedatum-year": "1950" },
  ];
  for (const city of ["amsterdam", "rotterdam", "denhaag", "utrecht"]) {
    await awake(page, site, city);
    for (const answers of situations) {
      await fill(page, answers);
      const said = await byServer(page, answers);
      await expect.poll(() => results(page).evaluate((part) => part.innerHTML)).toBe(said);
    }
  }
});

test("answers given before the laws arrive count once they are there", async ({ page, site, javaScriptEnabled: scripts }) => {
  test.skip(!scripts, "the laws are fetched by script");
  let release;
  const gate = new Promise((resolve) => (release = resolve));
  await page.route("**/check/wetten.bin*", async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(site("denhaag", "/check"), { waitUntil: "domcontentloaded" });
  await fill(page, ANSWERS);
  await expect(part(page, "hier")).toBeHidden();
  release();
  await expect(results(page)).toContainText("Grote kans");
  await expect(page.locator('[name="pc.loon"]')).toHaveValue("650");
});

test("the check is fetched when it is opened and not before", async ({ page, site, javaScriptEnabled: scripts }) => {
  test.skip(!scripts, "nothing is fetched without scripts");
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const heavy = (path) => path.endsWith(".wasm") || path.endsWith("wetten.bin");
  for (const path of ["/", "/aanvragen", "/inloggen"]) await page.goto(site("utrecht", path));
  expect(fetched.filter(heavy)).toEqual([]);
  await awake(page, site);
  expect(fetched.filter(heavy).sort()).toEqual(["/bestanden/pkg/engine.wasm", "/bestanden/pkg/questions.wasm", "/check/wetten.bin"]);
});

test("the outcome is there in English as well", async ({ page, site, javaScriptEnabled: scripts }) => {
  await page.goto(site("rotterdam", "/check"));
  await page.getByRole("button", { name: "English" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  if (scripts) await expect(part(page, "hier")).toBeVisible();
  await fill(page, ANSWERS);
  await page.getByRole("button", { name: "See what you can get" }).click();
  await expect(results(page)).toContainText("Likely");
  await expect(results(page)).toContainText("How this was calculated");
});
