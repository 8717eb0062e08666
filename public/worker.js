// The service worker of the portal. It keeps two things: files whose address changes with their content, and public pages that were
// opened before. What the server marks `no-store` or `private` is never kept, and it marks so whatever is made for who is signed in.
//
// The server writes `self.site` before this text:
//   version  changes with every build; what an older version kept is thrown away
//   files    addresses of the style sheet and the like, kept beforehand
//   folders  beginnings of addresses of such files
//   pages    addresses of public pages; one that ends in a slash stands for all below it
//   language what is spoken to who did not choose
//   offline  by language: the page without internet, and the page of a form that was not sent; those of a language are kept once
//            somebody reads it
//   words    by language: what is said on a kept page, and on the page of such a form

const SHELL = `shell-${self.site.version}`;
const PAGES = `pages-${self.site.version}`;
const FILES = `files-${self.site.version}`;
const CACHES = [SHELL, PAGES, FILES];
/** Where the language of the last page stands. */
const LANGUAGE = "/worker.js?language";
/** How many pages are kept: the newest. */
const MOST = 40;
/** After this a kept page is shown while the network still tries, in milliseconds. */
const PATIENCE = 6000;
/** From this length on a typed text is shown, so that it can be copied. */
const LONG = 30;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (request.method === "GET") event.respondWith(visit(event, url));
    // A form of another site goes its own way: what the server decides about it must not depend on us.
    else if (request.method === "POST" && request.referrer.startsWith(`${location.origin}/`)) event.respondWith(send(request));
  } else if (request.method === "GET" && self.site.folders.some((folder) => url.pathname.startsWith(folder))) {
    event.respondWith(file(request));
  }
});

async function install() {
  const cache = await caches.open(SHELL);
  await cache.addAll([...self.site.files, ...Object.values(self.site.offline[self.site.language])].map(bare));
  await self.skipWaiting();
}

/** Asks without cookies, so that nothing in the answer is made for somebody. */
const bare = (url) => new Request(url, { credentials: "omit" });

async function activate() {
  const old = (await caches.keys()).filter((name) => !CACHES.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  // The page that brought us was there before us.
  const open = (await self.clients.matchAll()).map((client) => new URL(client.url)).filter(isPublic);
  await Promise.all(open.map(async (url) => {
    const answer = await fetch(url).catch(() => undefined);
    if (!answer || !isKeepable(answer)) return;
    await remember(answer.headers.get("content-language"));
    await keep(url, answer);
  }));
}

const isPublic = (url) =>
  !url.search && self.site.pages.some((page) => url.pathname === page || (page.length > 1 && page.endsWith("/") && url.pathname.startsWith(page)));

/** Whether an answer may be kept: whole, ours, and marked by the server as for everyone. */
function isKeepable(answer) {
  const control = answer.headers.get("cache-control") ?? "no-store";
  return answer.status === 200 && answer.type === "basic" && !answer.redirected && !/no-store|private/.test(control);
}

async function file(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (isKeepable(answer)) await (await caches.open(FILES)).put(request, answer.clone());
  return answer;
}

/** A page: from the network; if that fails or takes long the kept one, which says so. */
async function visit(event, url) {
  const kept = isPublic(url) ? await (await caches.open(PAGES)).match(url, { ignoreVary: true }) : undefined;
  const fresh = network(event, url);
  if (!kept) return fresh.catch(() => offline());
  const shown = fresh.catch(() => old(kept));
  event.waitUntil(shown);
  return Promise.race([shown, new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(() => old(kept))]);
}

async function network(event, url) {
  const answer = (await event.preloadResponse) ?? (await fetch(event.request));
  if (isPublic(url) && isKeepable(answer)) event.waitUntil(keep(url, answer.clone()));
  event.waitUntil(remember(answer.headers.get("content-language")));
  return answer;
}

async function keep(url, answer) {
  const cache = await caches.open(PAGES);
  await cache.delete(url, { ignoreVary: true });
  await cache.put(url, answer);
  const all = await cache.keys();
  await Promise.all(all.slice(0, -MOST).map((one) => cache.delete(one, { ignoreVary: true })));
}

/** Keeps in which language one reads, with its pages; where they do not come, the next page tries again. */
async function remember(language) {
  if (!(language in self.site.offline) || language === (await spoken())) return;
  const cache = await caches.open(SHELL);
  const pages = cache.addAll(Object.values(self.site.offline[language]).map(bare));
  await pages.then(() => cache.put(LANGUAGE, new Response(language)), () => {});
}

/** The language of the last page. */
async function spoken() {
  const said = await (await (await caches.open(SHELL)).match(LANGUAGE))?.text();
  return said in self.site.offline ? said : self.site.language;
}

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A kept answer with other text; it is itself not to be kept. */
function changed(answer, text, status) {
  const headers = new Headers(answer.headers);
  for (const name of ["content-length", "content-encoding"]) headers.delete(name);
  headers.set("cache-control", "no-store");
  return new Response(text, { status, headers });
}

/** The kept page, which says of when it is. */
async function old(kept) {
  const language = kept.headers.get("content-language");
  const words = self.site.words[language] ?? self.site.words[await spoken()];
  const when = new Date(kept.headers.get("date")).toLocaleString(language ?? undefined, { dateStyle: "long", timeStyle: "short" });
  const said = `<p class="demo" role="status"><span class="wrap">${escaped(words.kept.replace("{when}", when))}</span></p>`;
  // Through a function: nothing in the replacement is read as a pattern.
  return changed(kept.clone(), (await kept.clone().text()).replace("<main ", () => `${said}<main `), 200);
}

/** The page that says there is no internet, with the pages that can be read. */
async function offline() {
  const cache = await caches.open(PAGES);
  const language = await spoken();
  const page = await (await caches.open(SHELL)).match(self.site.offline[language].page, { ignoreVary: true });
  const links = (await cache.keys()).reverse().map(async (request) => {
    const title = (await (await cache.match(request, { ignoreVary: true })).text()).match(/<title>([^<]*)<\/title>/)?.[1];
    return `<li><a href="${escaped(new URL(request.url).pathname)}">${title ?? ""}</a></li>`;
  });
  const list = (await Promise.all(links)).join("");
  const said = list ? `<ul class="list">${list}</ul>` : `<p>${escaped(self.site.words[language].nothing)}</p>`;
  return changed(page, (await page.text()).replace("<!--kept-->", () => said), 503);
}

/** Sends a form; when that fails what was typed comes back, on a page with a button to send it again. */
async function send(request) {
  // A file is not read into memory twice: who sends one chooses it again.
  const isText = request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded");
  const typed = isText ? request.clone().text() : undefined;
  try {
    return await fetch(request);
  } catch {
    return unsent(request, typed && new URLSearchParams(await typed));
  }
}

async function unsent(request, typed) {
  const language = await spoken();
  const words = self.site.words[language];
  const page = await (await caches.open(SHELL)).match(self.site.offline[language].unsent, { ignoreVary: true });
  const { pathname, search } = new URL(request.url);
  const fields = [...(typed ?? [])];
  const hidden = fields.map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`);
  const texts = fields.filter(([, value]) => value.length > LONG && /\s/.test(value)).map(([, value]) => `<p class="pre card">${escaped(value)}</p>`);
  const form = typed
    ? `<p>${escaped(words.typed)}</p><form method="post" action="${escaped(pathname + search)}">${hidden.join("")}<button class="utrecht-button utrecht-button--primary-action" type="submit">${escaped(words.again)}</button></form>${texts.join("")}`
    : `<p>${escaped(words.choose)}</p><p><a href="${escaped(new URL(request.referrer).pathname)}">${escaped(words.back)}</a></p>`;
  return changed(page, (await page.text()).replace("<!--form-->", () => form), 503);
}
