//! The names of the served files: with a hash of their content, so that browsers may keep them for ever.

use std::path::Path;

use leptos::config::LeptosOptions;
use leptos::hydration::HydrationScripts;
use leptos::nonce::Nonce;
use leptos::prelude::*;
use serde::Deserialize;

/// Stands in the prepared loader where the nonce of each answer goes.
const NONCE_MARK: &str = "LOKETNONCE";

/// Why the names are not known.
#[derive(Debug)]
pub enum AssetsError {
    /// The list is not there: the style sheets were not built.
    Missing(std::path::PathBuf, std::io::Error),
    /// The list cannot be read as such.
    Broken(std::path::PathBuf, serde_json::Error),
}

impl std::fmt::Display for AssetsError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing(path, _) => write!(out, "cannot read {}: build the style sheets first", path.display()),
            Self::Broken(path, _) => write!(out, "{} is not the list of built files", path.display()),
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

/// Where style sheets, font and the islands' loader are.
#[derive(Clone, Debug)]
pub struct Assets {
    portal: String,
    staff: String,
    font: String,
    loader: String,
}

/// The list as `style/build.mjs` writes it.
#[derive(Deserialize)]
struct Names {
    portal: String,
    staff: String,
    font: String,
}

impl Assets {
    /// Reads `assets.json` in the folder of the site and prepares the loader of the islands.
    ///
    /// # Errors
    /// When the list is missing or broken.
    pub fn load(options: &LeptosOptions) -> Result<Self, AssetsError> {
        let path = Path::new(&*options.site_root).join("assets.json");
        let text = std::fs::read_to_string(&path).map_err(|cause| AssetsError::Missing(path.clone(), cause))?;
        let names: Names = serde_json::from_str(&text).map_err(|cause| AssetsError::Broken(path, cause))?;
        Ok(Self { portal: names.portal, staff: names.staff, font: names.font, loader: loader(options) })
    }

    /// Names for a page that is looked at without a server, relative to `base`.
    #[must_use]
    pub fn unhashed(base: &str) -> Self {
        Self {
            portal: format!("{base}portal.css"),
            staff: format!("{base}staff.css"),
            font: format!("{base}loket-kop-600.woff2"),
            loader: String::new(),
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

    /// The elements that load the islands, for one answer.
    #[must_use]
    pub fn loader(&self, nonce: &str) -> String {
        self.loader.replace(NONCE_MARK, nonce)
    }
}

/// Written once at start: the framework reads the file with hashes each time it is asked.
fn loader(options: &LeptosOptions) -> String {
    let owner = Owner::new();
    let options = options.clone();
    let html = owner.with(|| {
        provide_context(Nonce::from_value(NONCE_MARK));
        view! { <HydrationScripts options=options islands=true/> }.to_html()
    });
    owner.cleanup();
    // The nonce belongs on the script alone; as `crossorigin` it would be readable for style sheets.
    html.replace(&format!("crossorigin=\"{NONCE_MARK}\""), "crossorigin")
}
