// Keeps what the last run of all journeys tested, so that the page about accessibility shows it. Refuses a part of them.
import { copyFileSync, readFileSync } from "node:fs";
import { RESULT } from "./accessible-reporter.js";

/** Fewer journeys than this were not all. */
const ALL = 60;

const { journeys, judged, widths } = JSON.parse(readFileSync(RESULT, "utf8"));
if (journeys < ALL) {
  console.error(`only ${journeys} journeys ran; the page shows what all of them found`);
  process.exit(1);
}
copyFileSync(RESULT, "catalog/accessible.json");
console.log(`kept: ${journeys} journeys, ${judged} pages judged, widths ${widths.join(", ")}`);
