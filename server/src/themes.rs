//! The official look of a city, mounted beside the program: read and checked at the start, served under addresses that follow from
//! the content.
//!
//! `<folder>/<city>/theme.css` sets tokens and fonts (see `sheet`), `logo.svg` stands in the place of our mark (see
//! `logo`), and `fonts/` holds what the sheet names. Nothing is built, and the program brings no city's logo or fonts.

mod colour;
mod contrast;
mod logo;
mod sheet;
mod tokens;

use std::collections::BTreeMap;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use app::shell::{Logo, Theme};
use axum::body::Bytes;
use axum::extract::Path as Segments;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::layers::KEPT_FOR_EVER;

/// A font larger than this makes the first page too heavy, in bytes.
const LARGEST_FONT: usize = 60_000;

/// What every WOFF2 file begins with.
const WOFF2: &[u8] = b"wOF2";

/// Policy of a served file: whatever stands in it, it loads and runs nothing.
const POLICY: HeaderValue =
    HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox");

/// A fault in a mounted file; each one stops the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeProblem {
    file: PathBuf,
    line: Option<usize>,
    reason: String,
}

impl fmt::Display for ThemeProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(out, "{}:{line}: {}", self.file.display(), self.reason),
            None => write!(out, "{}: {}", self.file.display(), self.reason),
        }
    }
}

/// A fault at a line, before the file is known.
pub(crate) type Fault = (Option<usize>, String);

#[derive(Clone, Debug)]
struct File {
    kind: HeaderValue,
    bytes: Bytes,
}

/// The looks of all cities that mounted one.
#[derive(Clone, Debug, Default)]
pub struct Themes {
    faces: BTreeMap<String, Theme>,
    files: BTreeMap<String, File>,
    unread: BTreeMap<String, usize>,
}

impl Themes {
    /// Reads the folder of each city.
    ///
    /// # Errors
    /// Every fault of every file.
    pub fn load(folder: &Path, cities: &[String]) -> Result<Self, Vec<ThemeProblem>> {
        let mut themes = Self::default();
        let mut problems = Vec::new();
        match std::fs::read_dir(folder) {
            Ok(found) => {
                for entry in found.filter_map(Result::ok).filter(|entry| entry.path().is_dir()) {
                    let name = entry.file_name().to_string_lossy().into_owned();
                    if cities.contains(&name) {
                        themes.read_city(&entry.path(), &name, &mut problems);
                    } else {
                        let reason = format!("there is no city \"{name}\"");
                        problems.push(ThemeProblem { file: entry.path(), line: None, reason });
                    }
                }
            }
            Err(fault) => {
                problems.push(ThemeProblem {
                    file: folder.to_owned(),
                    line: None,
                    reason: fault.to_string(),
                });
            }
        }
        problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        if problems.is_empty() { Ok(themes) } else { Err(problems) }
    }

    /// What pages show of each.
    #[must_use]
    pub const fn faces(&self) -> &BTreeMap<String, Theme> {
        &self.faces
    }

    /// By city, how many tokens of other design systems were left out, as no page reads them.
    pub fn unread(&self) -> impl Iterator<Item = (&str, usize)> {
        self.unread.iter().map(|(city, count)| (city.as_str(), *count))
    }

    /// `GET /thema/{city}/{file}`.
    pub fn file(&self, Segments((city, file)): Segments<(String, String)>) -> Response {
        let Some(file) = self.files.get(&format!("/thema/{city}/{file}")) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let headers = [
            (header::CONTENT_TYPE, file.kind.clone()),
            (header::CACHE_CONTROL, KEPT_FOR_EVER),
            (header::CONTENT_SECURITY_POLICY, POLICY),
        ];
        (headers, file.bytes.clone()).into_response()
    }

    fn read_city(&mut self, folder: &Path, city: &str, problems: &mut Vec<ThemeProblem>) {
        let mut face = Theme::default();
        let fonts = self.read_fonts(&folder.join("fonts"), city, problems);
        let file = folder.join("theme.css");
        match read(&file) {
            Ok(None) => {}
            Ok(Some(text)) => match sheet::Sheet::parse(&text, city) {
                Ok(sheet) => {
                    let faults = contrast::faults(&sheet, city).into_iter().chain(sheet.missing(&fonts));
                    problems.extend(faults.map(|fault| at(&file, fault)));
                    let css = sheet.written(city, &fonts);
                    face.sheet =
                        Some(self.keep(city, "theme", "css", "text/css; charset=utf-8", css.into_bytes()));
                    face.font = sheet.heading_font(&fonts).map(str::to_owned);
                    face.light = sheet.value("--city-accent-l").map(str::to_owned);
                    face.dark = sheet.value("--city-accent-d").map(str::to_owned);
                    if sheet.unread > 0 {
                        self.unread.insert(city.to_owned(), sheet.unread);
                    }
                }
                Err(faults) => problems.extend(faults.into_iter().map(|fault| at(&file, fault))),
            },
            Err(problem) => problems.push(problem),
        }
        let file = folder.join("logo.svg");
        match read(&file) {
            Ok(None) => {}
            Ok(Some(text)) => match logo::width(&text) {
                Ok(width) => {
                    let address = self.keep(city, "logo", "svg", "image/svg+xml", text.into_bytes());
                    face.logo = Some(Logo { address, width });
                }
                Err(faults) => problems.extend(faults.into_iter().map(|fault| at(&file, fault))),
            },
            Err(problem) => problems.push(problem),
        }
        self.faces.insert(city.to_owned(), face);
    }

    /// The fonts of a city: name of the file, and its address.
    fn read_fonts(
        &mut self,
        folder: &Path,
        city: &str,
        problems: &mut Vec<ThemeProblem>,
    ) -> BTreeMap<String, String> {
        let mut fonts = BTreeMap::new();
        let Ok(found) = std::fs::read_dir(folder) else { return fonts };
        for path in found.filter_map(Result::ok).map(|entry| entry.path()) {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            // Licences lie beside fonts.
            let Some(stem) = name.strip_suffix(".woff2") else { continue };
            let fault = |reason: String| ThemeProblem { file: path.clone(), line: None, reason };
            match std::fs::read(&path) {
                Err(problem) => problems.push(fault(problem.to_string())),
                Ok(_) if !is_plain(stem) => {
                    problems
                        .push(fault("the name of a font has letters, digits and hyphens alone".to_owned()));
                }
                Ok(bytes) if !bytes.starts_with(WOFF2) => {
                    problems.push(fault("this is no WOFF2 font".to_owned()))
                }
                Ok(bytes) if bytes.len() > LARGEST_FONT => {
                    let reason =
                        format!("the font is {} bytes; at most {LARGEST_FONT} fit a phone", bytes.len());
                    problems.push(fault(reason));
                }
                Ok(bytes) => {
                    let address = self.keep(city, stem, "woff2", "font/woff2", bytes);
                    fonts.insert(name.clone(), address);
                }
            }
        }
        fonts
    }

    /// Keeps a file in memory, and gives its address.
    fn keep(&mut self, city: &str, name: &str, ending: &str, kind: &'static str, bytes: Vec<u8>) -> String {
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        let address = format!("/thema/{city}/{name}.{:016x}.{ending}", hasher.finish());
        let file = File { kind: HeaderValue::from_static(kind), bytes: bytes.into() };
        self.files.insert(address.clone(), file);
        address
    }
}

fn at(file: &Path, (line, reason): Fault) -> ThemeProblem {
    ThemeProblem { file: file.to_owned(), line, reason }
}

/// The text of a file; none when there is no such file.
fn read(file: &Path) -> Result<Option<String>, ThemeProblem> {
    match std::fs::read_to_string(file) {
        Ok(text) => Ok(Some(text)),
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(fault) => Err(at(file, (None, format!("the file cannot be read: {fault}")))),
    }
}

/// Whether a name can stand in an address as it is.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cities() -> Vec<String> {
        vec!["utrecht".to_owned()]
    }

    #[test]
    fn a_mounted_look_becomes_addresses_that_follow_from_its_content() {
        let folder = tempfile::tempdir().unwrap();
        let city = folder.path().join("utrecht");
        std::fs::create_dir_all(city.join("fonts")).unwrap();
        std::fs::write(city.join("fonts/Huis-Bold.woff2"), b"wOF2 font").unwrap();
        std::fs::write(city.join("fonts/OFL.txt"), "licence").unwrap();
        std::fs::write(city.join("logo.svg"), r#"<svg viewBox="0 0 80 40"><path d="M0 0h1"/></svg>"#)
            .unwrap();
        let css = "@font-face { font-family: Huis; src: url(fonts/Huis-Bold.woff2) format(\"woff2\"); font-weight: 600 }\n\
                   .utrecht-theme { --city-accent-l: #123456; --font-head: Huis, sans-serif; --utrecht-unknown-thing: 1px }";
        std::fs::write(city.join("theme.css"), css).unwrap();
        let themes = Themes::load(folder.path(), &cities()).unwrap();
        let face = &themes.faces()["utrecht"];
        assert_eq!(face.logo.as_ref().unwrap().width, 80);
        assert_eq!(face.light.as_deref(), Some("#123456"));
        assert!(face.font.as_deref().unwrap().starts_with("/thema/utrecht/Huis-Bold."), "{face:?}");
        assert_eq!(themes.unread().collect::<Vec<_>>(), [("utrecht", 1)]);
        let sheet = face.sheet.clone().unwrap();
        let text = String::from_utf8(themes.files[&sheet].bytes.to_vec()).unwrap();
        assert!(
            text.contains(face.font.as_deref().unwrap()) && text.contains("font-display:optional"),
            "{text}"
        );
        assert!(
            text.ends_with(
                ":root[data-city=\"utrecht\"]{--city-accent-l:#123456;--font-head:Huis, sans-serif}"
            ),
            "{text}"
        );

        std::fs::write(city.join("theme.css"), css.replace("#123456", "#123457")).unwrap();
        let again = Themes::load(folder.path(), &cities()).unwrap();
        assert_ne!(again.faces()["utrecht"].sheet.as_ref(), Some(&sheet));
    }

    #[test]
    fn every_fault_is_told_with_its_file_and_line() {
        let folder = tempfile::tempdir().unwrap();
        let city = folder.path().join("utrecht");
        std::fs::create_dir_all(city.join("fonts")).unwrap();
        std::fs::create_dir_all(folder.path().join("parijs")).unwrap();
        std::fs::write(city.join("fonts/a.woff2"), b"GIF89a").unwrap();
        std::fs::write(city.join("logo.svg"), "<svg viewBox=\"0 0 80 40\">\n<script>alert(1)</script></svg>")
            .unwrap();
        std::fs::write(city.join("theme.css"), ":root {\n  --city-accent-l: #ffee00;\n}").unwrap();
        let problems = Themes::load(folder.path(), &cities()).unwrap_err();
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        for part in ["parijs: there is no city", "a.woff2: this is no WOFF2", "logo.svg:2: ", "theme.css:2: "]
        {
            assert!(told.iter().any(|line| line.contains(part)), "{part}: {told:#?}");
        }
    }
}
