// Writes what a run tested of accessibility: the page about it shows these numbers. `npm run e2e:accessible` keeps them.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
/** Beside the results of the run. */
export const RESULT = join(here, "test-results", "accessible.json");

export default class {
  judged = new Set();
  fitted = 0;
  widths = new Set();
  browsers = new Set();
  journeys = 0;
  failed = 0;

  printsToStdio() {
    return false;
  }

  onTestEnd(_test, result) {
    if (result.status === "skipped") return;
    this.journeys += 1;
    if (result.status !== "passed") this.failed += 1;
    for (const { type, description } of result.annotations ?? []) {
      if (type === "judged") this.judged.add(description);
      if (type === "browser") this.browsers.add(description);
      if (type === "fitted") {
        this.fitted += 1;
        this.widths.add(Number(description));
      }
    }
  }

  onEnd() {
    const { version } = JSON.parse(readFileSync(join(here, "..", "node_modules", "axe-core", "package.json"), "utf8"));
    const result = {
      day: new Date().toISOString().slice(0, 10),
      journeys: this.journeys,
      failed: this.failed,
      judged: this.judged.size,
      fitted: this.fitted,
      rules: version,
      browser: [...this.browsers].sort().join(", "),
      widths: [...this.widths].sort((a, b) => a - b),
    };
    mkdirSync(dirname(RESULT), { recursive: true });
    writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  }
}
