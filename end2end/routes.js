// Every page of the portal, read where the server mounts it: an address that is added there is a page to look at, until it is
// said here that it gives a file.
import { readFileSync } from "node:fs";

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

/** What is fetched and is no page, and what only leads to one. */
const FILES = new Set([
  "/andere-stad",
  "/check/wetten.bin",
  "/manifest.webmanifest",
  "/worker.js",
  "/vraag/{question}",
  "/zaken/{case}/kopie.pdf",
  "/zaken/{case}/kopie/{number}",
  "/zaken/{case}/besluit.pdf",
  "/zaken/{case}/brieven/{letter}/pdf",
  "/documenten/{document}",
  "/werk/documenten/{document}",
  "/werk/advies/{advice}/documenten/{document}",
  "/werk/taken/{task}/berekening.json",
]);

/** The names of addresses, by constant. */
const NAMES = Object.fromEntries([...read("app/src/paths.rs").matchAll(/^pub const (\w+): &str = "([^"]*)";/gm)].map(([, name, path]) => [name, path]));

/** Every address, as its pattern, and whether it is read. */
const ADDRESSES = (() => {
  const text = read("app/src/routes.rs");
  const routes = [...text.matchAll(/\.route\(\s*(?:paths::(\w+)|"([^"]+)"),\s*(get|post)\(/g)];
  if (routes.length !== text.split(".route(").length - 1) throw new Error("app/src/routes.rs has routes that are not understood");
  return routes.map(([, name, path, method]) => [path ?? NAMES[name], method === "get"]);
})();

const READ = ADDRESSES.filter(([, reads]) => reads).map(([path]) => path);

/** The pages, as patterns: `/zaken/{case}`. */
export const PAGES = READ.filter((path) => !FILES.has(path));

for (const file of FILES) if (!READ.includes(file)) throw new Error(`${file} is no address of the portal any more`);

// What stands in a pattern as it is goes before what a pattern leaves open.
const PATTERNS = ADDRESSES.map(([path]) => [path, new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`)])
  .toSorted(([one], [other]) => one.split("{").length - other.split("{").length);

/** The pattern at a path, also of an address that only writes: what is wrong with a form is shown there. */
export const patternAt = (path) => PATTERNS.find(([, pattern]) => pattern.test(path))?.[0];
