//! The names of the served files. Each address changes with the content, so that browsers may keep it for ever.

mod loader;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

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
    staff: String,
    font: String,
    icon: String,
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
    staff: String,
    font: String,
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
        Ok(Self {
            portal: format!("{FILES}{}", names.portal),
            staff: format!("{FILES}{}", names.staff),
            font: format!("{FILES}{}", names.font),
            icon: versioned(site, "icon.svg")?,
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
            staff: format!("{base}staff.css"),
            font: format!("{base}loket-kop-600.woff2"),
            icon: format!("{base}icon.svg"),
            ..Self::default()
        }
    }

    /// The style sheet of every page.
    #[must_use]
    pub fn portal(&self) -> &str {
        &self.portal
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
