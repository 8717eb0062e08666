// Asks a running program as a browser without scripts does: one request at a time, to the site of Amsterdam.
import { request } from "node:http";

/** One request to the site of Amsterdam; `body` is the bytes as they came. */
export function ask(port, path, { cookie = "", form, encodings = "" } = {}) {
  const headers = { host: `amsterdam.localhost:${port}` };
  if (cookie) headers.cookie = cookie;
  if (encodings) headers["accept-encoding"] = encodings;
  if (form !== undefined) headers["content-type"] = "application/x-www-form-urlencoded";
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method: form === undefined ? "GET" : "POST", headers });
    sent.on("error", reject);
    sent.on("response", (answer) => {
      const pieces = [];
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("end", () => {
        // Name, colon, space, value, end of line: the head as it came.
        const fields = answer.rawHeaders.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, 0);
        const status = `HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`.length + 4;
        resolve({ status: answer.statusCode, headers: answer.headers, head: status + fields, body: Buffer.concat(pieces) });
      });
    });
    sent.end(form);
  });
}

/** The answer, which must have this status. */
export async function must(expected, ...question) {
  const answer = await ask(...question);
  if (answer.status !== expected) throw new Error(`${question[1]} answered ${answer.status}`);
  return answer;
}

/** The cookie of a test person who signed in. */
export async function signIn(port, persona) {
  const answer = await must(303, port, "/inloggen", { form: `persona=${persona}&naar=/` });
  return answer.headers["set-cookie"][0].split(";")[0];
}
