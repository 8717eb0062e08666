// Builds and serves, and does so again when a source changes. A build that fails leaves the last program serving.
//
//   node scripts/watch.mjs [options of `loket serve`]

import { spawn } from "node:child_process";
import { existsSync, watch } from "node:fs";
import { join } from "node:path";

const folders = ["app", "server", "crates", "catalog", "style", "public"].filter((folder) => existsSync(folder));
const files = ["Cargo.toml", "Cargo.lock", "package-lock.json"];
const program = join(process.env.CARGO_TARGET_DIR ?? "target", "debug", "loket");
const say = (words) => console.log(`\x1b[1m• ${words}\x1b[0m`);

/** Runs a command to its end; whether it worked. */
const run = (command, args) =>
  new Promise((resolve) => spawn(command, args, { stdio: "inherit" }).on("exit", (code) => resolve(code === 0)));

let server;
/** Stops the program that serves, if there is one. */
function stop() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  return ended;
}

async function build() {
  say("Building what the browser gets, and the program");
  if (!(await run("scripts/build-web.sh", []))) return say("What the browser gets does not build");
  if (!(await run("cargo", ["build", "--quiet", "--package", "server", "--bin", "loket"]))) return say("The program does not build");
  await stop();
  const seed = ["seed", "--cases", "240", "--residents", "120"];
  for (const command of [["migrate"], seed]) if (!(await run(program, command))) return say(`loket ${command[0]} failed`);
  server = spawn(program, ["serve", ...process.argv.slice(2)], { stdio: "inherit" });
}

let changed = false;
let busy = false;
/** One build at a time; what changes meanwhile is built after it. */
async function again() {
  changed = true;
  if (busy) return;
  busy = true;
  while (changed) {
    changed = false;
    await build();
  }
  busy = false;
}

// Editors write a file in several steps: wait until it is quiet for a moment.
let quiet;
function notice(name) {
  // What the build itself writes, and what editors leave behind, is no change.
  if (name && (/(^|\/)dist(\/|$)/.test(name) || /(^|\/)\.|~$/.test(name))) return;
  clearTimeout(quiet);
  quiet = setTimeout(again, 200);
}
for (const folder of folders) watch(folder, { recursive: true }, (_, name) => notice(name));
for (const file of files) watch(file, () => notice(file));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop().then(() => process.exit(0)));
await again();
