// Builds the style sheets and gathers what the server serves as files.
//
//   node style/build.mjs          style/dist/site (files) and style/dist/site/assets.json (names)
//
// Load order: tokens, NL Design System components, portal; all pages but those of questions add screens.css, then those of staff
// staff.css.
// Of the components only rules stay whose classes occur in the sources of the app.

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "lightningcss";
import { icons } from "./icons-of-city.mjs";

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

/** The sources of the style page: it alone shows components in states that a page never asks for by name. */
const isStylePage = (file) => /\/pages\/style(\/|\.rs$)/.test(file);

/** Every word in the sources that could be a class name: of the site, or of the style page. */
function wordsInSources(ofStylePage) {
  const words = new Set();
  for (const file of filesBelow(join(root, "app", "src"), ".rs").filter((file) => isStylePage(file) === ofStylePage)) {
    for (const word of read(file).match(/[A-Za-z][A-Za-z0-9_-]*/g) ?? []) words.add(word);
  }
  return words;
}

/** Component rules whose classes are all used, without those that another sheet has already. */
function components(used, had = new Set()) {
  const all = COMPONENTS.map((name) => read(root, "node_modules", `@utrecht/${name}-css`, "dist", "index.css")).join("\n");
  const classesOf = (selector) =>
    selector.flatMap((part) => {
      if (part.type === "class") return [part.name];
      // What an element is not, it need not be anywhere.
      if (part.type === "pseudo-class" && part.kind === "not") return [];
      return (part.selectors ?? []).flatMap(classesOf);
    });
  const isUsed = (selector) => {
    const classes = classesOf(selector);
    return classes.every((name) => used.has(name) || had.has(name)) && (had.size === 0 || classes.some((name) => !had.has(name)));
  };
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

const used = wordsInSources(false);
const portal = minify(
  "portal.css",
  [read(here, "tokens.css"), components(used), read(here, "portal.css").replace("fonts/loket-kop-600.woff2", `..${fontName}`)].join("\n"),
);
const screens = minify("screens.css", read(here, "screens.css"));
const staff = minify("staff.css", read(here, "staff.css"));
const samples = minify("samples.css", [components(wordsInSources(true), used), read(here, "samples.css")].join("\n"));

const assets = { font: fontName };
for (const [name, code] of [["portal", portal], ["screens", screens], ["staff", staff], ["samples", samples]]) {
  assets[name] = `/style/${name}.${hashOf(code)}.css`;
  writeFileSync(join(site, assets[name]), code);
}

// The small script of every page, without what it tells its reader.
const line = Buffer.from(read(root, "public", "line.js").replace(/^\s*(\/\/.*\n)?/gm, ""));
assets.line = `/line.${hashOf(line)}.js`;
rmSync(join(site, "line.js"));
writeFileSync(join(site, assets.line), line);

// What a phone shows for an installed site: a colour and icons, in the colours of the city.
assets.cities = {};
mkdirSync(join(site, "icons"));
for (const [city, face] of Object.entries(icons(read(here, "tokens.css"), read(root, "public", "icon.svg")))) {
  const made = face.icons.map(({ bytes, size, purpose }) => {
    const src = `/icons/${city}-${purpose}-${size}.${hashOf(bytes)}.png`;
    writeFileSync(join(site, src), bytes);
    return { src, sizes: `${size}x${size}`, type: "image/png", purpose };
  });
  assets.cities[city] = { light: face.light, dark: face.dark, icons: made };
}
writeFileSync(join(site, "assets.json"), `${JSON.stringify(assets, null, 2)}\n`);
console.log(`portal.css ${portal.length} bytes, screens.css ${screens.length} bytes, staff.css ${staff.length} bytes, font ${font.length} bytes`);
