//! What a phone shows of a city's site that somebody installed, and what a mounted theme changes.

use serde::{Deserialize, Serialize};

/// The colours and icons of a city, as `style/build.mjs` writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Installed {
    /// Colour on a light screen.
    pub light: String,
    /// Colour on a dark screen.
    pub dark: String,
    /// Icons, each with an address.
    pub icons: Vec<IconFile>,
}

/// An icon as a web manifest names it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct IconFile {
    /// Address.
    pub src: String,
    /// `192x192`.
    pub sizes: String,
    /// Type of the file.
    #[serde(rename = "type")]
    pub kind: String,
    /// `any`, or `maskable` when the device may cut off its edges.
    pub purpose: String,
}

/// The official look of a city, mounted beside the program: addresses of what was read and checked at the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// The style sheet, after ours.
    pub sheet: Option<String>,
    /// The logo, in the place of our mark.
    pub logo: Option<Logo>,
    /// The font of headings, when the theme brings one.
    pub font: Option<String>,
    /// Colour on a light screen, when the theme sets it.
    pub light: Option<String>,
    /// Colour on a dark screen, when the theme sets it.
    pub dark: Option<String>,
}

/// A logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// Address.
    pub address: String,
    /// Width for a height of 40, so that nothing moves when it arrives.
    pub width: u32,
}
