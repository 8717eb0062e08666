// The icons of an installed site, drawn from public/icon.svg in the colours of each city.
//
// A mask of the device may cut off all but the middle 80 % of a maskable icon, so the mark stands within it, in white on the
// colour of the city.

import { Resvg } from "@resvg/resvg-js";

/** Sizes that installing asks for. */
const SIZES = [192, 512];
/** The colours in public/icon.svg: mark, window, decoration. */
const MARK = "#3d4a5c";
const WINDOW = "#fff";
const FLAIR = "#d19900";

/** The value of a token in the block of a city. */
function token(tokens, city, name) {
  const block = tokens.split("}").find((block) => block.includes(`[data-city="${city}"]`));
  const value = block?.match(new RegExp(`--city-${name}:\\s*(#[0-9a-f]+)`))?.[1];
  if (!value) throw new Error(`tokens.css has no --city-${name} for ${city}`);
  return value;
}

const png = (svg, size) => Buffer.from(new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng());

/** By city: its colour, light and dark, and its icons. `loket` is the portal without a city. */
export function icons(tokens, icon) {
  const cities = [...new Set([...tokens.matchAll(/\[data-city="([a-z]+)"\]/g)].map((match) => match[1]))];
  const inner = icon.slice(icon.indexOf(">") + 1, icon.lastIndexOf("</svg>"));
  return Object.fromEntries(
    cities.map((city) => {
      const [light, dark, flair] = ["accent-l", "accent-d", "flair"].map((name) => token(tokens, city, name));
      const any = icon.replaceAll(MARK, light).replaceAll(FLAIR, flair);
      const mark = inner.replaceAll(WINDOW, light).replaceAll(MARK, "#ffffff").replaceAll(FLAIR, flair);
      const maskable = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-14 -12 64 64"><rect x="-14" y="-12" width="64" height="64" fill="${light}"/>${mark}</svg>`;
      const made = [["any", any], ["maskable", maskable]].flatMap(([purpose, svg]) => SIZES.map((size) => ({ purpose, size, bytes: png(svg, size) })));
      return [city, { light, dark, icons: made }];
    }),
  );
}
