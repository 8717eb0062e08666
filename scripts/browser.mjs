// The browser of the journeys: the one that is named, else what Debian installs.
import { existsSync } from "node:fs";

// The first is the same engine without windows: a third less work for the machine.
const programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser"];

export const browser = process.env.LOKET_CHROMIUM ?? programs.find(existsSync);
