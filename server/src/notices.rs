//! What a city says about its site: a folder with a file per city, read while the program runs.
//!
//! `<slug>.yaml` holds `kind` (`storing` or `onderhoud`) and `text` in every language. A file that is not there, or is taken
//! away, is no notice. One that cannot be read changes nothing: what was said stays, and the log tells file, line and reason.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use app::shell::Notice;
use domain::Lang;

/// How often the folder is looked at.
const LOOK: Duration = Duration::from_secs(5);

/// The longest text, in characters: more belongs on a page of its own.
const LONGEST: usize = 300;

/// A file that is no notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeProblem {
    file: PathBuf,
    line: Option<u64>,
    reason: String,
}

impl fmt::Display for NoticeProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(out, "{}:{line}: {}", self.file.display(), self.reason),
            None => write!(out, "{}: {}", self.file.display(), self.reason),
        }
    }
}

/// The notices of now.
#[derive(Debug, Default)]
pub struct Notices {
    folder: Option<PathBuf>,
    now: RwLock<BTreeMap<String, Arc<Notice>>>,
}

impl Notices {
    /// The notices in a folder; none without one. They are read with [`Self::read_again`].
    #[must_use]
    pub fn at(folder: Option<PathBuf>) -> Self {
        Self { folder, now: RwLock::default() }
    }

    /// The notice of a city.
    #[must_use]
    pub fn of(&self, slug: &str) -> Option<Arc<Notice>> {
        // Only whole maps are put in, so what a panic elsewhere left behind is sound.
        self.now.read().unwrap_or_else(PoisonError::into_inner).get(slug).map(Arc::clone)
    }

    /// Looks at the folder; what cannot be read is told, and keeps what it said before.
    pub fn read_again(&self) -> Vec<NoticeProblem> {
        let Some(folder) = &self.folder else { return Vec::new() };
        let before = self.now.read().unwrap_or_else(PoisonError::into_inner).clone();
        let mut problems = Vec::new();
        let mut now = BTreeMap::new();
        for file in files(folder, &mut problems) {
            let Some(slug) = file.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned) else {
                continue;
            };
            match read(&file) {
                Ok(notice) => {
                    now.insert(slug, Arc::new(notice));
                }
                Err(problem) => {
                    problems.push(problem);
                    if let Some(kept) = before.get(&slug) {
                        now.insert(slug, Arc::clone(kept));
                    }
                }
            }
        }
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = now;
        problems
    }

    /// Looks at the folder for as long as the program runs. A problem is told once, until it is another.
    pub async fn watch(self: Arc<Self>) {
        let mut told = Vec::new();
        loop {
            let notices = Arc::clone(&self);
            match tokio::task::spawn_blocking(move || notices.read_again()).await {
                Ok(problems) => {
                    if problems != told {
                        for problem in &problems {
                            tracing::error!(%problem, "a notice cannot be read; what was said before stays");
                        }
                        told = problems;
                    }
                }
                Err(problem) => {
                    tracing::error!(error = &problem as &dyn std::error::Error, "notices cannot be read");
                }
            }
            tokio::time::sleep(LOOK).await;
        }
    }
}

/// The files of a folder. A folder that is not there yet holds none.
fn files(folder: &Path, problems: &mut Vec<NoticeProblem>) -> Vec<PathBuf> {
    let found = match std::fs::read_dir(folder) {
        Ok(found) => found,
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => return Vec::new(),
        Err(fault) => {
            problems.push(NoticeProblem { file: folder.to_owned(), line: None, reason: fault.to_string() });
            return Vec::new();
        }
    };
    let mut files: Vec<_> = found
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "yaml"))
        .collect();
    files.sort();
    files
}

fn read(file: &Path) -> Result<Notice, NoticeProblem> {
    let fault = |line: Option<u64>, reason: String| NoticeProblem { file: file.to_owned(), line, reason };
    let text = std::fs::read_to_string(file).map_err(|problem| fault(None, problem.to_string()))?;
    let options = serde_saphyr::options! { with_snippet: false };
    let notice: Notice = serde_saphyr::from_str_with_options(&text, options).map_err(|problem| {
        fault(problem.location().map(|place| place.line()).filter(|line| *line > 0), problem.to_string())
    })?;
    for lang in [Lang::Nl, Lang::En] {
        let said = notice.text.get(lang).trim();
        if said.is_empty() {
            return Err(fault(None, format!("there is no text in \"{}\"", lang.as_str())));
        }
        if said.chars().count() > LONGEST {
            return Err(fault(
                None,
                format!("the text in \"{}\" is longer than {LONGEST} signs", lang.as_str()),
            ));
        }
    }
    Ok(notice)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "kind: storing\ntext: {nl: \"Inloggen lukt niet.\", en: \"Signing in fails.\"}\n";

    #[test]
    fn a_notice_comes_goes_and_survives_a_broken_file() {
        let folder = tempfile::tempdir().unwrap();
        let notices = Notices::at(Some(folder.path().join("not-there-yet")));
        assert_eq!(notices.read_again(), []);

        let file = folder.path().join("utrecht.yaml");
        let notices = Notices::at(Some(folder.path().to_owned()));
        std::fs::write(&file, GOOD).unwrap();
        assert_eq!(notices.read_again(), []);
        assert_eq!(notices.of("utrecht").unwrap().text.get(Lang::En), "Signing in fails.");
        assert_eq!(notices.of("rotterdam"), None);

        std::fs::write(&file, "kind: storing\nkleur: rood\n").unwrap();
        let problems = notices.read_again();
        assert!(problems[0].to_string().contains("utrecht.yaml:2:"), "{problems:?}");
        assert!(notices.of("utrecht").is_some(), "what was said stays");

        std::fs::remove_file(&file).unwrap();
        assert_eq!(notices.read_again(), []);
        assert_eq!(notices.of("utrecht"), None);
    }

    #[test]
    fn a_notice_is_short_and_in_every_language() {
        let folder = tempfile::tempdir().unwrap();
        let long = "x".repeat(LONGEST + 1);
        for (name, text) in [
            ("a", "kind: storing\ntext: {nl: \"Iets.\", en: \"\"}\n".to_owned()),
            ("b", format!("kind: onderhoud\ntext: {{nl: \"{long}\", en: \"x\"}}\n")),
            ("c", "kind: feest\ntext: {nl: \"x\", en: \"x\"}\n".to_owned()),
        ] {
            std::fs::write(folder.path().join(format!("{name}.yaml")), text).unwrap();
        }
        let notices = Notices::at(Some(folder.path().to_owned()));
        assert_eq!(notices.read_again().len(), 3);
        assert!(["a", "b", "c"].iter().all(|slug| notices.of(slug).is_none()));
    }
}
