// Keeps what a run tested, so that the page about accessibility shows it: of the last run of all journeys, or with `everywhere` of
// the last time that every page was judged in every look and language. Refuses a part of them, and what found a fault.
import { readFileSync, writeFileSync } from "node:fs";
import { RESULT } from "./accessible-reporter.js";
import { EVERYWHERE } from "./everywhere-reporter.js";

const KEPT = "catalog/accessible.json";

/** Fewer journeys than this were not all. */
const ALL = 60;

const refused = (reason) => {
  console.error(reason);
  process.exit(1);
};

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const { everywhere, ...run } = read(KEPT);

if (process.argv[2] === "everywhere") {
  const found = read(EVERYWHERE);
  if (!found.whole) refused("not everything was judged, or a journey failed; the page shows what all of them found");
  if (found.violations > 0) refused(`${found.violations} violations; they are to be mended first`);
  const { day, routes, states, looks, languages, combinations } = found;
  keep({ ...run, everywhere: { day, routes, states, looks, languages, combinations } });
  console.log(`kept: ${combinations} combinations judged`);
} else {
  const found = read(RESULT);
  const { journeys, judged, widths } = found;
  if (journeys < ALL) refused(`only ${journeys} journeys ran; the page shows what all of them found`);
  keep(everywhere ? { ...found, everywhere } : found);
  console.log(`kept: ${journeys} journeys, ${judged} pages judged, widths ${widths.join(", ")}`);
}

function keep(result) {
  writeFileSync(KEPT, `${JSON.stringify(result, null, 2)}\n`);
}
