// Builds the style sheets and gathers what the server serves as files.
//
//   node style/build.mjs          style/dist/site (files) and style/dist/site/assets.json (names)
//
// Load order: tokens, NL Design System components, portal; staff pages add staff.css.
// Of the components only rules stay whose classes occur in the sources of the app.

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "lightningcss";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const site = join(here, "dist", "site");

/** In this order, because later rules win. */
const COMPONENTS = [
  "root", "skip-link", "heading-1", "heading-2", "heading-3", "paragraph", "button", "form-label", "form-field",
  "form-field-description", "form-field-error-message", "textbox", "textarea", "select", "checkbox", "radio-button",
  "alert", "status-badge", "badge-counter", "data-list", "table",
];

const read = (...path) => readFileSync(join(...path), "utf8");
const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 12);

/** All files below `folder` with extension `ext`. */
function filesBelow(folder, ext) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) === ext)
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Every word in the sources that could be a class name. */
function wordsInSources() {
  const words = new Set();
  for (const file of filesBelow(join(root, "app", "src"), ".rs")) {
    for (const word of read(file).match(/[A-Za-z][A-Za-z0-9_-]*/g) ?? []) words.add(word);
  }
  return words;
}

/** Component rules whose classes are all used. */
function components(used) {
  const all = COMPONENTS.map((name) => read(root, "node_modules", `@utrecht/${name}-css`, "dist", "index.css")).join("\n");
  const classesOf = (selector) =>
    selector.flatMap((part) => {
      if (part.type === "class") return [part.name];
      return (part.selectors ?? []).flatMap(classesOf);
    });
  const isUsed = (selector) => classesOf(selector).every((name) => used.has(name));
  return transform({
    filename: "components.css",
    code: Buffer.from(all),
    minify: true,
    visitor: {
      // Nothing is handed back changed: values with custom properties do not survive the way through JavaScript.
      Rule: { style: (rule) => (rule.value.selectors.some(isUsed) ? undefined : []) },
      Selector: (selector) => (isUsed(selector) ? undefined : []),
    },
  }).code.toString();
}

const minify = (name, code) => transform({ filename: name, code: Buffer.from(code), minify: true }).code;

rmSync(site, { recursive: true, force: true });
mkdirSync(join(site, "style"), { recursive: true });
cpSync(join(root, "public"), site, { recursive: true });

const font = readFileSync(join(root, "public", "fonts", "loket-kop-600.woff2"));
const fontName = `/fonts/loket-kop-600.${hashOf(font)}.woff2`;
rmSync(join(site, "fonts", "loket-kop-600.woff2"));
writeFileSync(join(site, fontName), font);

const portal = minify(
  "portal.css",
  [read(here, "tokens.css"), components(wordsInSources()), read(here, "portal.css").replace("fonts/loket-kop-600.woff2", `..${fontName}`)].join("\n"),
);
const staff = minify("staff.css", read(here, "staff.css"));

const assets = { font: fontName };
for (const [name, code] of [["portal", portal], ["staff", staff]]) {
  assets[name] = `/style/${name}.${hashOf(code)}.css`;
  writeFileSync(join(site, assets[name]), code);
}
writeFileSync(join(site, "assets.json"), `${JSON.stringify(assets, null, 2)}\n`);
console.log(`portal.css ${portal.length} bytes, staff.css ${staff.length} bytes, font ${font.length} bytes`);
