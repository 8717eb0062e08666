// No page is forgotten: whoever adds one says which journey looks at it. That it truly does, `npm run axe` tells.
import { readFileSync } from "node:fs";
import { PAGES } from "./routes.js";
import { expect, test } from "./server.js";

/** Which journey holds a page against the rules, where its address has a name of its own in it. The others are all walked past. */
const LOOKED_AT = {
  "/aanvragen/{product}": "company",
  "/aanvraag/{draft}": "bijstand",
  "/aanvraag/{draft}/vraag/{page}": "bijstand",
  "/aanvraag/{draft}/vraag/{page}/{item}": "bijstand",
  "/aanvraag/{draft}/controleren": "bijstand",
  "/zaken/{case}": "bijstand",
  "/zaken/{case}/ontvangst": "bijstand",
  "/zaken/{case}/ontvangst/{number}": "corrections",
  "/zaken/{case}/besluit": "bijstand",
  "/zaken/{case}/bewijs": "complaint",
  "/zaken/{case}/brieven/{letter}": "objection",
  "/ondertekenen/{case}": "sign",
  "/werk/zaken/{case}": "revise",
  "/werk/zaken/{case}/persoon": "advice",
  "/werk/taken/{task}": "staff",
  "/werk/taken/{task}/berekening": "staff",
  "/werk/taken/{task}/gegevens/{fact}": "rules",
  "/werk/taken/{task}/bestreden-besluit": "objection",
  "/werk/advies/{advice}": "advice",
  "/werk/samen/{batch}": "spread",
  "/werk/export/sjablonen/{template}": "export",
};

test("every page is looked at by a journey or by the walk @once", () => {
  const named = PAGES.filter((page) => page.includes("{"));
  expect(Object.keys(LOOKED_AT).sort()).toEqual(named.sort());
  for (const journey of new Set(Object.values(LOOKED_AT))) {
    expect(readFileSync(`end2end/${journey}.spec.js`, "utf8")).toContain("accessible(");
  }
  expect(readFileSync("end2end/everywhere.walk.js", "utf8")).toContain('PAGES.filter((path) => !path.includes("{"))');
});
