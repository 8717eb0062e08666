// What one sees, reaches and hears of a page, measured in the browser. Each gives what is wrong, in words; nothing is good.
// Nothing here waits for a script of the page, so that it works where scripts are off.

/** What has the focus, whether its mark is seen, and whether something lies over it. */
const FOCUSED = () => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return null;
  const style = getComputedStyle(one);
  const colours = (text) => [...text.matchAll(/rgba?\(([^)]+)\)/g)].map(([, parts]) => parts.split(/[ ,/]+/).map(Number));
  const light = ([r, g, b]) => {
    const [red, green, blue] = [r, g, b].map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const [line] = colours(style.outlineColor);
  const [halo] = colours(style.boxShadow);
  // A line with a halo around it: on whatever ground, one of both stands out, for they stand out from each other.
  const marked = one.matches(":focus-visible") && style.outlineStyle === "solid" && Number.parseFloat(style.outlineWidth) >= 2 && halo !== undefined && contrast(line, halo) >= 3;
  const boxes = [...one.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const seen = boxes.some((box) => {
    for (const down of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      for (const across of [0.05, 0.25, 0.5, 0.75, 0.95]) {
        const [x, y] = [box.left + box.width * across, box.top + box.height * down];
        const top = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight ? document.elementFromPoint(x, y) : null;
        // A label is pressed in the place of its control.
        if (top && (one.contains(top) || (top.contains(one) && top.closest("label")))) return true;
      }
    }
    return false;
  });
  const controls = new Set(["INPUT", "SELECT", "TEXTAREA"]);
  window.stops ??= new Map();
  if (!window.stops.has(one)) window.stops.set(one, window.stops.size);
  return {
    stop: window.stops.get(one),
    markup: one.outerHTML.slice(0, 140),
    id: one.id,
    tag: one.tagName,
    type: one.type ?? "",
    name: one.name ?? "",
    value: controls.has(one.tagName) ? one.value : "",
    checked: Boolean(one.checked),
    required: one.getAttribute("aria-required") === "true" || one.closest("fieldset")?.getAttribute("aria-required") === "true",
    text: one.innerText?.trim() ?? "",
    inMain: Boolean(one.closest("main")),
    marked,
    seen,
  };
};

/** The element with the focus; null when none has it. */
export const focused = (page) => page.evaluate(FOCUSED);

/** 2.1.2, 2.4.7, 1.4.11, 2.4.11: every stop of Tab is another one, has a mark, and does not lie under something else. */
export async function stops(page) {
  const wrong = [];
  await page.evaluate(() => {
    document.activeElement?.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  let last = null;
  let first = null;
  for (let presses = 0; presses < 250; presses += 1) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(FOCUSED);
    // The end of the page, or its beginning again.
    if (now === null || now.stop === first) return wrong;
    first ??= now.stop;
    if (now.stop === last) wrong.push(`held at ${now.markup}`);
    last = now.stop;
    if (!now.marked) wrong.push(`no mark on ${now.markup}`);
    if (!now.seen) wrong.push(`nothing is seen of ${now.markup}`);
  }
  return [...wrong, "Tab comes to no end"];
}

/** 1.4.10: nothing scrolls sideways, but what may: a table in its own frame. */
export const sideways = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    // A word may stick out of a box that fits. What is named is what holds nothing else that sticks out.
    const room = document.createRange();
    const out = [...document.querySelectorAll("body *")].filter((one) => {
      if (!one.checkVisibility() || one.closest(".vh, thead, svg")) return false;
      room.selectNodeContents(one.matches("details:not([open])") ? one.firstElementChild : one);
      const [box, words] = [one.getBoundingClientRect(), room.getBoundingClientRect()];
      return Math.max(box.right, words.right) > clientWidth || Math.min(box.left, words.left) < 0;
    });
    const inmost = out.filter((one) => !out.some((other) => other !== one && one.contains(other)));
    return [`${scrollWidth} of ${clientWidth}`, ...inmost.slice(-3).map((one) => one.outerHTML.slice(0, 140))];
  });

/** 1.4.4, 1.4.12: what is cut off by the edge of a box, and words that lie over other words. */
export const cut = (page) =>
  page.evaluate(() => {
    // Words for the ear alone are cut away on purpose: so are the headings of a table that stands as cards.
    const unseen = new Set([...document.querySelectorAll(".vh, thead")].filter((one) => getComputedStyle(one).clipPath !== "none"));
    const heard = (one) => one !== null && (unseen.has(one) || heard(one.parentElement));
    const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && !heard(one) && !one.closest(".utrecht-skip-link, dialog:not([open])");
    const wrong = [];
    for (const one of document.querySelectorAll("body *:not(svg, svg *)")) {
      const { overflowX, overflowY } = getComputedStyle(one);
      const hides = (value) => value === "hidden" || value === "clip";
      if (!shown(one) || (!hides(overflowX) && !hides(overflowY))) continue;
      const high = hides(overflowY) && one.scrollHeight > one.clientHeight + 1;
      const wide = hides(overflowX) && one.scrollWidth > one.clientWidth + 1;
      if (high || wide) wrong.push(`cut off: ${one.outerHTML.slice(0, 140)}`);
    }
    const words = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const around = text.parentElement;
      if (!text.data.trim() || !shown(around) || around.closest("svg, script, option, textarea, .line-state")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) if (box.width > 2 && box.height > 2) words.push({ box, text });
    }
    words.sort((one, other) => one.box.top - other.box.top);
    words.forEach(({ box, text }, place) => {
      for (const { box: next, text: other } of words.slice(place + 1)) {
        if (next.top >= box.bottom) break;
        const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
        const down = Math.min(box.bottom, next.bottom) - next.top;
        // Letters have room above and below them, which lines of a heading share.
        if (text !== other && across > 3 && down > 0.4 * Math.min(box.height, next.height)) wrong.push(`“${text.data.trim().slice(0, 40)}” over “${other.data.trim().slice(0, 40)}”`);
      }
    });
    return wrong;
  });

/** 2.5.8: what is pressed is 24 by 24, or lies so far from the next that a finger does not meet it; but for links in a sentence. */
export const narrow = (page) =>
  page.evaluate(() => {
    const inSentence = (one) => {
      if (!getComputedStyle(one).display.startsWith("inline") || one.tagName === "INPUT") return false;
      const block = one.closest("p, li, dd, td, th, small, legend, label, h1, h2, h3");
      return block !== null && block.textContent.replace(/\s+/g, "").length > one.textContent.replace(/\s+/g, "").length;
    };
    const pressed = "a[href], button, input:not([type=hidden]), select, textarea, summary";
    const targets = [...document.querySelectorAll(pressed)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".utrecht-skip-link, dialog:not([open])"))
      .map((one) => ({ one, box: (one.closest("label") ?? one).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    const small = ({ box }) => box.width < 24 || box.height < 24;
    const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
    const away = ([x, y], box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    return targets
      .filter((target) => small(target) && !inSentence(target.one))
      .filter((target) =>
        targets.some((other) => {
          if (other.one === target.one || other.one.contains(target.one) || target.one.contains(other.one)) return false;
          const [here, there] = [middle(target.box), middle(other.box)];
          return away(here, other.box) < 12 || (small(other) && Math.hypot(here[0] - there[0], here[1] - there[1]) < 24);
        }),
      )
      .map(({ one, box }) => `${Math.round(box.width)} by ${Math.round(box.height)}: ${one.outerHTML.slice(0, 140)}`);
  });

/** 3.2.6: the ways to get help, in the order in which they stand, and where. */
export const help = (page) =>
  page.evaluate(() => {
    const place = document.querySelector("footer .help");
    const after = place && document.querySelector("main").compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
    const ways = { call: 'a[href^="tel:"]', visit: 'use[href="#map-pin"]', interpreter: 'use[href="#language"]' };
    const found = Object.entries(ways).map(([way, what]) => [way, place?.querySelector(what)]);
    const order = found.filter(([, there]) => there).sort(([, one], [, other]) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    return { afterMain: Boolean(after), order: order.map(([way]) => way), words: [...(place?.querySelectorAll("p") ?? [])].map((one) => one.textContent.trim()) };
  });

/** 1.3.2: what is read later stands lower or in a next column, never above what was read before. What narrows a list stands beside it. */
export const order = (page) =>
  page.evaluate(() => {
    const mirrored = getComputedStyle(document.documentElement).direction === "rtl";
    const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const wrong = [];
    let before = null;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const around = text.parentElement;
      if (!text.data.trim() || !around.checkVisibility({ visibilityProperty: true }) || around.closest(".vh, svg, option, textarea, thead, .filters")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const [box] = range.getClientRects();
      if (!box?.width) continue;
      const beside = before && (mirrored ? box.right <= before.box.left + 1 : box.left >= before.box.right - 1);
      if (before && box.bottom <= before.box.top && !beside) wrong.push(`“${text.data.trim().slice(0, 40)}” stands above “${before.words}”`);
      before = { box, words: text.data.trim().slice(0, 40) };
    }
    return wrong;
  });

/** 1.4.12: lines, letters, words and paragraphs as far apart as a reader may set them. The policy of the site lets no style element in. */
export const spread = (page, on) =>
  page.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }");
    document.adoptedStyleSheets = on ? [sheet] : [];
  }, on);

/** 1.4.4: letters as large as a reader sets them in the browser; 16 is what it begins with. */
export async function letters(page, size) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.enable");
  await browser.send("Page.setFontSizes", { fontSizes: { standard: size, fixed: size } });
  await browser.detach();
}

/** The tree that is read out, without what is left out of it. */
export async function heard(page) {
  // A click ends when the next page begins.
  await page.waitForLoadState();
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send("Accessibility.getFullAXTree");
  await browser.detach();
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const around = ({ parentId }) => (known.get(parentId)?.ignored ? around(known.get(parentId)) : parentId);
  const opens = new Set(nodes.filter((node) => node.role?.value === "DisclosureTriangle").map(around));
  return nodes
    .filter((node) => !node.ignored)
    .map(({ nodeId, role, name, description, properties = [] }) => ({
      // What is folded away is a group to the browser, named by what unfolds it.
      role: opens.has(nodeId) ? "folded" : (role?.value ?? ""),
      name: (name?.value ?? "").trim(),
      description: description?.value ?? "",
      ...Object.fromEntries(properties.map(({ name, value }) => [name, value.value])),
    }));
}
