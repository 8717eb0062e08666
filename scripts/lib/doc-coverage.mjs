// Compares what is documented, and what has an example, with the shares that were reached before.
//
//   rustdoc … --show-coverage --output-format json | node scripts/lib/doc-coverage.mjs DOCUMENTED EXAMPLES CRATE.json
//
// rustdoc's own count passes over the methods of types that a private module holds and the crate re-exports. So every item
// is also looked up in the description of the crate that rustdoc writes as JSON.
import { readFileSync } from "node:fs";

const [documented, examples, file] = process.argv.slice(2);
const crate = JSON.parse(readFileSync(file, "utf8"));

/** What can carry an example of its own. */
const SHOWN = ["module", "struct", "enum", "trait", "function", "macro"];

/** Every public item with its path, each once. */
function items() {
  const found = new Map();
  const visit = (id, path) => {
    const item = crate.index[id];
    if (!item || item.crate_id !== 0 || found.has(id)) return;
    const [[kind, inner]] = Object.entries(item.inner);
    const all = (ids, below = path) => ids.forEach((one) => visit(one, below));
    if (kind === "use") return visit(inner.id, path);
    if (kind === "impl") return inner.trait || inner.is_synthetic ? undefined : all(inner.items);
    const own = path ? `${path}::${item.name}` : item.name;
    const fields = inner.kind?.plain?.fields ?? inner.kind?.struct?.fields ?? [];
    found.set(id, { kind, path: own, docs: item.docs ?? "" });
    all([...(inner.items ?? []), ...(inner.variants ?? []), ...(inner.impls ?? []), ...fields], own);
  };
  visit(crate.root, "");
  return [...found.values()];
}

/** Whether a text holds an example that runs and can fail. */
function shows(docs) {
  let code, runs;
  for (const line of docs.split("\n")) {
    const fence = line.match(/^\s*```(.*)$/);
    if (!fence && code !== undefined) code += `${line}\n`;
    if (!fence) continue;
    if (code === undefined) {
      code = "";
      runs = /^(rust)?$/.test(fence[1].trim());
    } else {
      if (runs && /\bassert(_eq|_ne)?!/.test(code)) return true;
      code = undefined;
    }
  }
  return false;
}

const files = Object.values(JSON.parse(readFileSync(0, "utf8")));
const sum = (key) => files.reduce((total, one) => total + one[key], 0);
const all = items();
const shown = all.filter((item) => SHOWN.includes(item.kind));
const mute = all.filter((item) => !item.docs.trim());
const bare = shown.filter((item) => !shows(item.docs));

let failed = false;
function hold(what, good, of, share) {
  console.log(`${good} of ${of} ${what}`);
  // Nothing to count is no success: then rustdoc tells its counts in another form.
  if (of > 0 && good * 100 >= of * share) return;
  console.error(`docs: fewer than ${share} % ${what}`);
  failed = true;
}
hold("items documented, as rustdoc counts", sum("with_docs"), sum("total"), documented);
hold("examples, as rustdoc counts", sum("with_examples"), sum("total_examples"), examples);
hold("items documented", all.length - mute.length, all.length, documented);
hold("items with an example that asserts something", shown.length - bare.length, shown.length, examples);
for (const item of mute) console.error(`docs: no words with ${item.kind} ${item.path}`);
for (const item of bare) console.error(`docs: no example with ${item.kind} ${item.path}`);
process.exit(failed ? 1 : 0);
