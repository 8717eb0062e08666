// Writes app/src/ui/icon/paths.rs from the icons named below (Tabler Icons, MIT).
//
//   node style/icons.mjs

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const NAMES = `alert-circle alert-triangle arrow-left arrow-right arrows-diff briefcase building-store calendar cash
chart-bar check chevron-right circle-check circle-dashed clock cloud-check coin-euro download equal file-text filter
heart-handshake help history home hourglass id info-circle language list-check lock logout mail map-pin moon pencil
phone player-pause plus printer receipt scale school search send settings shield-check sun ticket trash upload user users
wallet wheelchair x`.split(/\s+/);

const variant = (name) => name.split("-").map((part) => part[0].toUpperCase() + part.slice(1)).join("");

const icons = NAMES.map((name) => {
  const svg = readFileSync(join(root, "node_modules/@tabler/icons/icons/outline", `${name}.svg`), "utf8");
  const inner = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/<path stroke="none"[^>]*>/, "");
  const paths = inner.replace(/<!--.*?-->/gs, "").replace(/\s*\n\s*/g, "").replaceAll('" />', '"/>').trim();
  return { name, variant: variant(name), paths };
});

const lines = (write) => icons.map((icon) => `            ${write(icon)}`).join("\n");

const rust = `//! The drawings of the icons: Tabler Icons 3 (MIT licence, Copyright Paweł Kuna). Written by \`style/icons.mjs\`.

/// An icon. Its drawing is sent once per page, and only when the page uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it: they are the names of the icon set")]
pub enum Sym {
${icons.map((icon) => `    ${icon.variant},`).join("\n")}
}

impl Sym {
    /// Every icon.
    pub const ALL: [Self; ${icons.length}] = [
${icons.map((icon) => `        Self::${icon.variant},`).join("\n")}
    ];

    /// The name, used as id of the drawing in the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
${lines((icon) => `Self::${icon.variant} => "${icon.name}",`)}
        }
    }

    /// The drawing: the inside of an SVG of 24 by 24.
    #[must_use]
    pub const fn paths(self) -> &'static str {
        match self {
${lines((icon) => `Self::${icon.variant} => r#"${icon.paths}"#,`)}
        }
    }
}
`;
mkdirSync(join(root, "app/src/ui/icon"), { recursive: true });
writeFileSync(join(root, "app/src/ui/icon/paths.rs"), rust);
console.log(`${icons.length} icons`);
