// Starts the program for a measurement, on a free loopback port, with a database of its own.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of the catalogue in which one person may have several applications of a product open: for a full queue. */
export function several(data, product) {
  const file = `products/${product}.yaml`;
  const folder = join(data, "catalog");
  mkdirSync(join(folder, "products"), { recursive: true });
  writeFileSync(join(folder, file), `${readFileSync(join("catalog", file), "utf8")}\nseveral: true\n`);
  return ["--catalog", folder];
}

/** The running program: its process and its port. `more` are options besides. */
export function start(program, data, more = []) {
  const child = spawn(program, [
    ...["serve", "--address", "127.0.0.1:0", "--data", data, "--database", `sqlite:${join(data, "loket.db")}`],
    ...more,
  ]);
  return new Promise((resolve, reject) => {
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
      const port = out.match(/http:\/\/localhost:(\d+)/)?.[1];
      if (port) resolve({ child, port: Number(port) });
    });
    child.stderr.on("data", (chunk) => process.stderr.write(chunk));
    child.on("exit", (code) => reject(new Error(`${program} ended with ${code}`)));
  });
}

/** Calls `measure` with the port of a program that was started for it, and cleans up. `options` gives more, by data folder. */
export async function withProgram(program, measure, options = () => []) {
  const data = mkdtempSync(join(tmpdir(), "loket-bench-"));
  const { child, port } = await start(program, data, options(data));
  child.removeAllListeners("exit");
  try {
    return await measure(port);
  } finally {
    const ended = new Promise((resolve) => child.on("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}
