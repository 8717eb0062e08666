// Firefox and WebKit as Debian has them, each by the protocol that it speaks itself: Marionette over a socket, WebDriver over HTTP.
// The same few commands for both, by their names in the WebDriver standard.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** How long one waits for a browser to start or a page to come, in milliseconds. */
const PATIENCE = 60_000;
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Asks until the answer is something. */
export async function until(what, ask) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(50)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`${what}: waited in vain`);
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** What a journey does with a browser, whatever carries the commands. `command` sends one and gives its value. */
class Browser {
  constructor(command, stop) {
    Object.assign(this, { command, stop });
  }

  go(url) {
    return this.command("Navigate", { url });
  }

  url() {
    return this.command("GetCurrentURL", {});
  }

  /** What a function says in the page; it must stand by itself. */
  ask(script, ...args) {
    return this.command("ExecuteScript", { script: `return (${script})(...arguments)`, args });
  }

  async #find(css) {
    return (await this.command("FindElement", { using: "css selector", value: css }))[ELEMENT];
  }

  /** Does something with the element at a path; what goes wrong names the path. */
  async #with(css, ...commands) {
    try {
      const id = await this.#find(css);
      // WebKit does not scroll far by itself.
      await this.ask((css) => document.querySelector(css).scrollIntoView({ block: "center", behavior: "instant" }), css);
      for (const [name, more] of commands) await this.command(name, { id, ...more });
    } catch (error) {
      const text = await this.ask((css) => document.querySelector(css)?.outerHTML.slice(0, 200), css).catch(() => "");
      throw new Error(`${css}: ${error.message} ${text}`);
    }
  }

  type(css, text) {
    return this.#with(css, ["ElementClear"], ["ElementSendKeys", { text }]);
  }

  /** Goes one choice down in a list, by the key. */
  down(css) {
    return this.#with(css, ["ElementSendKeys", { text: "\uE015" }]);
  }

  click(css) {
    return this.#with(css, ["ElementClick"]);
  }

  /** Presses what leads to another page and waits until that is there. */
  async follow(css) {
    await this.ask(() => void (document.documentElement.dataset.before = "yes"));
    await this.click(css);
    const there = () => document.readyState === "complete" && !document.documentElement.dataset.before;
    // While one page makes way for the other there is none to ask.
    await until(`after ${css}`, () => this.ask(there).catch(() => false));
  }
}

/** A Firefox without windows. */
export async function firefox(program, { scripts, size }) {
  const profile = mkdtempSync(join(tmpdir(), "loket-firefox-"));
  const settings = {
    "marionette.port": 0,
    "javascript.enabled": scripts,
    "network.dns.localDomains": "amsterdam.localhost,utrecht.localhost",
    // A first visit is answered in the language of the browser.
    "intl.accept_languages": "nl",
  };
  const lines = Object.entries(settings).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const child = spawn(program, ["--headless", "--marionette", "--profile", profile, `--width=${size.width}`, `--height=${size.height}`]);
  const file = join(profile, "MarionetteActivePort");
  const port = await until("Firefox", () => existsSync(file) && Number(readFileSync(file, "utf8")));
  const socket = connect(port, "127.0.0.1");
  const waiting = new Map();
  let read = Buffer.alloc(0);
  socket.on("data", (piece) => {
    read = Buffer.concat([read, piece]);
    for (;;) {
      const colon = read.indexOf(":");
      const length = colon < 0 ? NaN : Number(read.subarray(0, colon));
      if (!(read.length >= colon + 1 + length)) return;
      const message = JSON.parse(read.subarray(colon + 1, colon + 1 + length));
      read = read.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message;
      const { resolve, reject } = waiting.get(id);
      if (error) reject(new Error(`${error.error}: ${error.message}`));
      else resolve(value && "value" in value ? value.value : value);
    }
  });
  let next = 0;
  const command = (name, params) =>
    new Promise((resolve, reject) => {
      next += 1;
      waiting.set(next, { resolve, reject });
      const text = JSON.stringify([0, next, `WebDriver:${name}`, params]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  await command("NewSession", {});
  await command("SetWindowRect", size);
  return new Browser(command, async () => {
    const ended = new Promise((resolve) => child.on("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    rmSync(profile, { recursive: true, force: true });
  });
}

/** The paths of the commands in the WebDriver standard. */
const PATHS = {
  Navigate: () => ["POST", "/url"],
  GetCurrentURL: () => ["GET", "/url"],
  ExecuteScript: () => ["POST", "/execute/sync"],
  FindElement: () => ["POST", "/element"],
  SetWindowRect: () => ["POST", "/window/rect"],
  ElementClick: ({ id }) => ["POST", `/element/${id}/click`],
  ElementClear: ({ id }) => ["POST", `/element/${id}/clear`],
  ElementSendKeys: ({ id }) => ["POST", `/element/${id}/value`],
};

/** The engine of WebKitGTK, in its small browser, on a screen that nobody sees. */
export async function webkit(program, { size }) {
  const port = await freePort();
  const child = spawn("xvfb-run", ["--auto-servernum", program, `--port=${port}`], { detached: true });
  const call = async (method, path, body) => {
    const sent = { method, headers: { "content-type": "application/json" }, body: method === "POST" ? JSON.stringify(body) : undefined };
    const answer = await (await fetch(`http://127.0.0.1:${port}${path}`, sent)).json();
    if (answer.value?.error) throw new Error(`${answer.value.error}: ${answer.value.message}`);
    return answer.value;
  };
  await until("WebKit", () => call("GET", "/status").catch(() => false));
  const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch: {} } });
  const command = (name, params) => {
    const [method, path] = PATHS[name](params);
    return call(method, `/session/${sessionId}${path}`, params);
  };
  await command("SetWindowRect", size).catch(() => {});
  return new Browser(command, async () => {
    await call("DELETE", `/session/${sessionId}`).catch(() => {});
    const ended = new Promise((resolve) => child.on("exit", resolve));
    // The driver and its screen are one group.
    process.kill(-child.pid, "SIGTERM");
    await ended;
  });
}
