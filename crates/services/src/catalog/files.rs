//! The files of the catalogue: built into the program, each replaced by its namesake in a folder.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;

use super::CatalogProblem;
use super::outline::Outline;

/// Every YAML file this program was built with: path below `catalog/`, text.
const EMBEDDED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/catalog.rs"));

/// A content file of more than this is a mistake, and would slow the start.
const LARGEST: u64 = 2 * 1024 * 1024;

/// One content file.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// Path below the catalogue.
    pub name: String,
    text: Cow<'static, str>,
}

/// All content files by path.
#[derive(Clone, Debug)]
pub(crate) struct Files(BTreeMap<String, File>);

impl Files {
    /// The built-in files, and those below `dir` in their place or beside them.
    pub fn collect(dir: Option<&Path>) -> Result<Self, Vec<CatalogProblem>> {
        let built_in = EMBEDDED.iter().map(|(name, text)| {
            (String::from(*name), File { name: String::from(*name), text: Cow::Borrowed(*text) })
        });
        let mut files = Self(built_in.collect());
        let mut problems = Vec::new();
        if let Some(dir) = dir {
            files.add_folder(dir, "", &mut problems);
        }
        if problems.is_empty() { Ok(files) } else { Err(problems) }
    }

    /// The same with these texts in place of, or beside, the built-in ones.
    #[cfg(test)]
    pub fn with(texts: &[(&str, &str)]) -> Self {
        let mut files = Self::collect(None).unwrap_or_else(|_| Self(BTreeMap::new()));
        for (name, text) in texts {
            files.put(String::from(*name), String::from(*text));
        }
        files
    }

    fn put(&mut self, name: String, text: String) {
        self.0.insert(name.clone(), File { name, text: Cow::Owned(text) });
    }

    fn add_folder(&mut self, folder: &Path, prefix: &str, problems: &mut Vec<CatalogProblem>) {
        let place = |name: &str| if prefix.is_empty() { name.to_owned() } else { format!("{prefix}/{name}") };
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(fault) => {
                let shown =
                    if prefix.is_empty() { folder.to_string_lossy().into_owned() } else { prefix.to_owned() };
                return problems
                    .push(CatalogProblem::of(&shown, format!("the folder cannot be read: {fault}")));
            }
        };
        for entry in entries.flatten() {
            let path = entry.path();
            let name = place(&entry.file_name().to_string_lossy());
            if path.is_dir() {
                self.add_folder(&path, &name, problems);
            } else if path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml") {
                match read(&path) {
                    Ok(text) => self.put(name, text),
                    Err(reason) => problems.push(CatalogProblem::of(&name, reason)),
                }
            }
        }
    }

    /// The file with this path.
    pub fn get(&self, name: &str) -> Option<&File> {
        self.0.get(name)
    }

    /// Every file, in order of path.
    pub fn iter(&self) -> impl Iterator<Item = &File> {
        self.0.values()
    }

    /// The files below `folder`, in order of path.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a File> + 'a {
        self.0
            .values()
            .filter(move |file| file.name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
    }

    /// A fault for every file that stands where nothing reads it: it would be overlooked in silence.
    pub fn strays(&self, folders: &[&str], single: &[&str]) -> Vec<CatalogProblem> {
        self.0
            .keys()
            .filter(|name| !single.contains(&name.as_str()))
            .filter(|name| !folders.iter().any(|folder| name.split('/').next() == Some(*folder)))
            .map(|name| CatalogProblem::of(name, "nothing reads a file in this place; is its path right?"))
            .collect()
    }
}

fn read(path: &Path) -> Result<String, String> {
    let size = fs::metadata(path).map_err(|fault| fault.to_string())?.len();
    if size > LARGEST {
        return Err(format!("the file is {size} bytes; at most {LARGEST} are read"));
    }
    fs::read_to_string(path).map_err(|fault| format!("the file cannot be read: {fault}"))
}

impl File {
    /// What stands in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The file as `T`.
    ///
    /// # Errors
    /// With the line where reading stopped.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, CatalogProblem> {
        let options = serde_saphyr::options! { with_snippet: false };
        serde_saphyr::from_str_with_options(&self.text, options).map_err(|fault| CatalogProblem {
            file: self.name.clone(),
            line: fault
                .location()
                .and_then(|place| usize::try_from(place.line()).ok())
                .filter(|line| *line > 0),
            reason: fault.to_string(),
        })
    }

    /// A fault at the first line that holds `word` as a word of its own.
    pub fn fault(&self, word: &str, reason: impl Into<String>) -> CatalogProblem {
        CatalogProblem { file: self.name.clone(), line: self.line_of(word), reason: reason.into() }
    }

    /// Where things stand in it.
    pub fn outline(&self) -> Outline {
        Outline::of(&self.text)
    }

    fn line_of(&self, word: &str) -> Option<usize> {
        if word.is_empty() {
            return None;
        }
        let part = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
        let whole = |line: &str| {
            line.match_indices(word).any(|(at, _)| {
                let before = line.get(..at).and_then(|text| text.chars().next_back());
                let after = line.get(at + word.len()..).and_then(|text| text.chars().next());
                !before.is_some_and(part) && !after.is_some_and(part)
            })
        };
        self.text.lines().position(|line| !line.trim_start().starts_with('#') && whole(line)).map(|at| at + 1)
    }
}
