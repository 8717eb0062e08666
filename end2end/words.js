// What pages say in other languages than Dutch, read where it is written, and choosing such a language.
import { readFileSync } from "node:fs";

/** A text of the interface in a language: `said("ar", "common", "next")`. */
export function said(lang, area, name) {
  const file = readFileSync(new URL(`../app/src/texts/${lang}/${area}.rs`, import.meta.url), "utf8");
  const text = file.match(new RegExp(`^ +${name}(?:\\([^)]*\\))? = "((?:[^"\\\\]|\\\\.)*)";$`, "m"))?.[1];
  if (text === undefined) throw new Error(`${area}.${name} is not there in ${lang}`);
  return text.replace(/\\u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))).replace(/\\(["\\])/g, "$1");
}

/** Chooses a language in the header, by the name its speakers give it. */
export async function chooseLanguage(page, name) {
  const list = page.locator("header nav details");
  if (await list.count()) await list.locator("summary").click();
  await page.locator("header nav").getByRole("button", { name }).click();
}
