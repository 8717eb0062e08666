// Tells what `npm run axe` judged and found, and fails when something is broken or a page was not looked at.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { LOOKS } from "./everywhere.js";
import { PAGES } from "./routes.js";

const here = dirname(fileURLToPath(import.meta.url));
/** Beside the results of the run. */
export const EVERYWHERE = join(here, "everywhere-results", "everywhere.json");

/** Fewer journeys and walks than this were not all; then a page that was not looked at says nothing. */
const ALL = 100;

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const kinds = (all) => [...new Set(all)].sort();

export default class {
  judged = [];
  walks = 0;
  began = Date.now();

  printsToStdio() {
    return false;
  }

  onTestEnd(_test, { annotations, status }) {
    if (status !== "skipped") this.walks += 1;
    for (const { type, description } of annotations ?? []) if (type === "everywhere") this.judged.push(JSON.parse(description));
  }

  onEnd({ status }) {
    const all = this.judged;
    const routes = kinds(all.map(({ route }) => route));
    const { version } = JSON.parse(readFileSync(join(here, "..", "node_modules", "axe-core", "package.json"), "utf8"));
    const broken = all.flatMap(({ route, who, state, address, test, violations }) => violations.map((one) => ({ route, who, state, address, test, ...one })));
    const missed = PAGES.filter((page) => !routes.includes(page));
    const result = {
      day: new Date().toISOString().slice(0, 10),
      routes: PAGES.filter((page) => routes.includes(page)).length,
      pages: all.length,
      states: new Set(all.map(({ route, who, state }) => `${route} ${who} ${state}`)).size,
      looks: Math.max(0, ...all.map(({ looks }) => looks)),
      languages: kinds(all.flatMap(({ languages }) => languages)),
      combinations: sum(all.map(({ combinations }) => combinations)),
      violations: broken.length,
      whole: status === "passed" && missed.length === 0 && this.walks >= ALL,
      rules: version,
    };
    mkdirSync(dirname(EVERYWHERE), { recursive: true });
    writeFileSync(EVERYWHERE, `${JSON.stringify(result, null, 2)}\n`);
    writeFileSync(EVERYWHERE.replace(".json", "-all.json"), `${JSON.stringify(all, null, 1)}\n`);

    const untold = all.filter(({ missing }) => missing.length > 0);
    const say = (text) => console.log(text);
    say(`\naxe-core ${version}, in ${Math.round((Date.now() - this.began) / 60_000)} minutes`);
    say(`${result.routes} of ${PAGES.length} routes`);
    say(`${result.states} states: route, for whom (${kinds(all.map(({ who }) => who)).join("; ")}), and ${kinds(all.map(({ state }) => state)).join(", ")}`);
    say(`${all.length} pages judged, ${all.filter(({ looks }) => looks > LOOKS.length).length} of them in every look and language, ${all.filter(({ looks }) => looks === LOOKS.length).length} in every look`);
    say(`${result.looks} looks: ${LOOKS.map(([name]) => name).join("; ")}, each in the colours of every city`);
    say(`${result.languages.length} languages: ${result.languages.join(", ")}`);
    say(`${result.combinations} combinations judged, ${broken.length} violations`);
    say(`${sum(untold.map(({ missing }) => missing.length * LOOKS.length))} combinations not judged: the page, or its state, could not be had again in that language`);
    for (const { route, who, state, missing } of untold) say(`  ${route}, ${who}, ${state}: ${missing.join(" ")}`);
    // One fault shows in many looks and languages: told once, with the first.
    const told = new Map();
    for (const one of broken) {
      const key = `${one.id} ${one.route} ${one.target}`;
      told.set(key, [...(told.get(key) ?? []), one]);
    }
    for (const [one, ...more] of told.values()) {
      say(`BROKEN ${one.id} at ${one.route} (${one.who}, ${one.state}, ${one.lang}, ${one.look}, ${one.city}), and ${more.length} times more`);
      say(`  ${one.target}\n  ${one.html}\n  ${one.told}\n  in: ${one.test}`);
    }
    const forgotten = this.walks >= ALL ? missed : [];
    for (const page of forgotten) say(`NOT LOOKED AT: ${page}`);
    if (broken.length > 0 || forgotten.length > 0) return { status: "failed" };
    return { status };
  }
}
