//! The names of the served files. Each address changes with the content, so that browsers may keep it for ever.

mod installed;
mod loader;

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

pub use installed::{IconFile, Installed, Logo, Theme};
use loader::Files;
use serde::Deserialize;

use crate::paths::FILES;

/// Why the names are not known.
#[derive(Debug)]
pub enum AssetsError {
    /// A file is not there: something was not built.
    Missing(PathBuf, std::io::Error),
    /// The list of style sheets cannot be read as such.
    Broken(PathBuf, serde_json::Error),
}

impl std::fmt::Display for AssetsError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing(path, _) => write!(out, "cannot read {}: was everything built?", path.display()),
            Self::Broken(path, _) => write!(out, "{} is not the list of style sheets", path.display()),
        }
    }
}

impl std::error::Error for AssetsError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Missing(_, cause) => Some(cause),
            Self::Broken(_, cause) => Some(cause),
        }
    }
}

/// Where style sheets, font, icon and islands are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    portal: String,
    screens: String,
    staff: String,
    samples: String,
    font: String,
    icon: String,
    line: String,
    worker: String,
    cities: BTreeMap<String, Installed>,
    themes: BTreeMap<String, Theme>,
    questions: Files,
    islands: Files,
    desk: Files,
    engine: Files,
}

/// The islands that a page fetches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// The live page of questions.
    Questions,
    /// Uploads and status of a case, of residents and companies: islands of the framework.
    Portal,
    /// Keys and progress of staff.
    Staff,
    /// The benefit check: the live page of questions, and the rules engine beside it.
    Check,
}

/// The list as `style/build.mjs` writes it, each name relative to the folder of the site.
#[derive(Deserialize)]
struct Names {
    portal: String,
    screens: String,
    staff: String,
    samples: String,
    font: String,
    line: String,
    cities: BTreeMap<String, Installed>,
}

impl Assets {
    /// Reads the names out of the built folder of the site, which is served under [`FILES`].
    ///
    /// # Errors
    /// When a file is missing or the list is broken.
    pub fn load(site: &Path) -> Result<Self, AssetsError> {
        let list = site.join("assets.json");
        let text =
            std::fs::read_to_string(&list).map_err(|cause| AssetsError::Missing(list.clone(), cause))?;
        let names: Names = serde_json::from_str(&text).map_err(|cause| AssetsError::Broken(list, cause))?;
        let bundle = |name: &str| -> Result<Files, AssetsError> {
            Ok((versioned(site, &format!("pkg/{name}.js"))?, versioned(site, &format!("pkg/{name}.wasm"))?))
        };
        let worker = site.join("worker.js");
        let worker = std::fs::read_to_string(&worker).map_err(|cause| AssetsError::Missing(worker, cause))?;
        let mut cities = names.cities;
        for icon in cities.values_mut().flat_map(|city| &mut city.icons) {
            icon.src.insert_str(0, FILES);
        }
        Ok(Self {
            portal: format!("{FILES}{}", names.portal),
            screens: format!("{FILES}{}", names.screens),
            staff: format!("{FILES}{}", names.staff),
            samples: format!("{FILES}{}", names.samples),
            font: format!("{FILES}{}", names.font),
            icon: versioned(site, "icon.svg")?,
            line: format!("{FILES}{}", names.line),
            worker,
            cities,
            themes: BTreeMap::new(),
            questions: bundle("questions")?,
            islands: bundle("loket")?,
            desk: bundle("staff")?,
            engine: bundle("engine")?,
        })
    }

    /// Names for a page that is looked at without a server, in the folder `base`; without islands.
    #[must_use]
    pub fn unhashed(base: &str) -> Self {
        Self {
            portal: format!("{base}portal.css"),
            screens: format!("{base}screens.css"),
            staff: format!("{base}staff.css"),
            samples: format!("{base}samples.css"),
            font: format!("{base}loket-kop-600.woff2"),
            icon: format!("{base}icon.svg"),
            ..Self::default()
        }
    }

    /// With the official looks that cities mounted, by slug.
    #[must_use]
    pub fn with_themes(mut self, themes: BTreeMap<String, Theme>) -> Self {
        self.themes = themes;
        self
    }

    /// The official look of a city, when it mounted one.
    #[must_use]
    pub fn theme(&self, city: &str) -> Option<&Theme> {
        self.themes.get(city)
    }

    /// What an installed site shows of a city.
    #[must_use]
    pub fn installed(&self, city: &str) -> Option<&Installed> {
        self.cities.get(city)
    }

    /// The colour of a city around the page, on a light and on a dark screen.
    #[must_use]
    pub fn colours(&self, city: &str) -> Option<(&str, &str)> {
        let (own, theme) = (self.cities.get(city)?, self.themes.get(city));
        let light = theme.and_then(|theme| theme.light.as_deref()).unwrap_or(&own.light);
        let dark = theme.and_then(|theme| theme.dark.as_deref()).unwrap_or(&own.dark);
        Some((light, dark))
    }

    /// Whether the content behind this address never changes: what follows from its content stands in it.
    #[must_use]
    pub fn is_lasting(&self, address: &str) -> bool {
        let bundles = [&self.questions, &self.islands, &self.desk, &self.engine];
        let names =
            [&self.portal, &self.screens, &self.staff, &self.samples, &self.font, &self.icon, &self.line];
        names.into_iter().any(|name| name == address)
            || bundles.into_iter().any(|(script, wasm)| script == address || wasm == address)
            || self.cities.values().flat_map(|city| &city.icons).any(|icon| icon.src == address)
    }

    /// The extra style sheet of the style page.
    #[must_use]
    pub fn samples(&self) -> &str {
        &self.samples
    }

    /// The small script of every page; empty where there is no server.
    #[must_use]
    pub fn line(&self) -> &str {
        &self.line
    }

    /// The text of the service worker.
    #[must_use]
    pub fn worker(&self) -> &str {
        &self.worker
    }

    /// The style sheet of every page.
    #[must_use]
    pub fn portal(&self) -> &str {
        &self.portal
    }

    /// The extra style sheet of every page but those of questions.
    #[must_use]
    pub fn screens(&self) -> &str {
        &self.screens
    }

    /// The extra style sheet of staff pages.
    #[must_use]
    pub fn staff(&self) -> &str {
        &self.staff
    }

    /// The font of headings.
    #[must_use]
    pub fn font(&self) -> &str {
        &self.font
    }

    /// The mark in the tab of the browser.
    #[must_use]
    pub fn icon(&self) -> &str {
        &self.icon
    }

    /// The elements that load a bundle and wake its islands, for one answer with this nonce.
    #[must_use]
    pub fn loader(&self, bundle: Bundle, nonce: &str) -> String {
        match bundle {
            // A page that is looked at without a server has none.
            Bundle::Staff if self.desk.0.is_empty() => String::new(),
            Bundle::Staff => loader::elements(&self.desk, None, nonce),
            Bundle::Questions => loader::elements(&self.questions, None, nonce),
            Bundle::Portal => loader::elements(&self.islands, None, nonce),
            Bundle::Check => loader::elements(&self.questions, Some(&self.engine), nonce),
        }
    }
}

/// The address of a file, with a number that follows from its content.
fn versioned(site: &Path, name: &str) -> Result<String, AssetsError> {
    let path = site.join(name);
    let bytes = std::fs::read(&path).map_err(|cause| AssetsError::Missing(path, cause))?;
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    Ok(format!("{FILES}/{name}?v={:016x}", hasher.finish()))
}
