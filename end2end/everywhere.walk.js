// Everyone who can sign in walks past every page without a name of its own in it, and along the links they find there.
import { readFileSync } from "node:fs";
import { kind } from "./everywhere.js";
import { PAGES, patternAt } from "./routes.js";
import { accessible, expect, test } from "./server.js";

/** Pages of one pattern that one person looks at: enough to see an empty one and a filled one. */
const EACH = 3;

const CITIES = ["amsterdam", "rotterdam", "denhaag", "utrecht"];
const CODES = { "0363": "amsterdam", "0599": "rotterdam", "0518": "denhaag", "0344": "utrecht" };

/** One member of staff for every set of roles, from the city where it comes first. */
function staff() {
  const all = [...readFileSync("catalog/demo/staff.yaml", "utf8").matchAll(/- key: (\S+)\s+city: "(\d+)"/g)];
  const kinds = new Map();
  for (const [, key, code] of all) {
    const persona = `staff:${key}`;
    if (!kinds.has(kind(persona))) kinds.set(kind(persona), [CODES[code], persona]);
  }
  return [...kinds.values()];
}

const WALKERS = [
  ...["", ...CITIES].map((city) => [city, "visitor"]),
  ["amsterdam", "resident:plieger"],
  ["rotterdam", "resident:albert-zaal"],
  ["denhaag", "resident:maaike"],
  ["utrecht", "resident:smit"],
  ["utrecht", "company:dagobert"],
  ["denhaag", "company:donald"],
  ...staff(),
];

for (const [city, persona] of WALKERS) {
  test(`${persona} walks past every page of ${city || "the choice of a city"}`, async ({ page, site }) => {
    if (persona !== "visitor") {
      await page.goto(site(city, "/inloggen"));
      await page.locator(`form:has(input[name="persona"][value="${persona}"]) button`).click();
      await expect(page.locator('form[action="/uitloggen"]')).toBeVisible();
    }
    const waiting = PAGES.filter((path) => !path.includes("{"));
    const seen = new Set();
    const times = new Map();
    while (waiting.length > 0) {
      const path = waiting.shift();
      const pattern = patternAt(path.split(/[?#]/)[0]);
      if (!PAGES.includes(pattern) || seen.has(path) || (times.get(pattern) ?? 0) >= EACH) continue;
      seen.add(path);
      times.set(pattern, (times.get(pattern) ?? 0) + 1);
      await page.goto(site(city, path));
      await accessible(page, true);
      const links = await page.locator("a[href^='/']").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
      waiting.push(...links.map((link) => link.split("#")[0]));
    }
  });
}
