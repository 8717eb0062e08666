//! Checks that need all laws side by side.

use std::collections::{BTreeMap, BTreeSet};

use crate::load::{Loaded, Need};
use crate::model::{Article, HookPoint, LawVersion, Territory};
use crate::problem::LoadProblem;

/// The same law with the same first day counts once; the last path wins.
pub(super) fn distinct(loaded: Vec<Loaded>, problems: &mut Vec<LoadProblem>) -> Vec<Loaded> {
    let mut by_version: BTreeMap<(String, Option<chrono::NaiveDate>), Loaded> = BTreeMap::new();
    for next in loaded {
        let key = (next.version.id.clone(), next.version.valid_from);
        let name = next.file.clone();
        if let Some(earlier) = by_version.insert(key, next) {
            problems.push(LoadProblem {
                file: earlier.file,
                line: 1,
                reason: format!("{name} holds the same version of `{}`; that one counts", earlier.version.id),
                left_out: true,
            });
        }
    }
    by_version.into_values().collect()
}

/// References to other laws that lead nowhere.
pub(super) fn together(loaded: &[Loaded], problems: &mut Vec<LoadProblem>) {
    let mut laws: BTreeMap<&str, Vec<&LawVersion>> = BTreeMap::new();
    for item in loaded {
        laws.entry(&item.version.id).or_default().push(&item.version);
    }
    let hooked = hook_names(loaded);
    rivals(loaded, problems);
    gaps(loaded, problems);
    super::circles::check(loaded, problems);
    super::unfilled::check(loaded, problems);
    for item in loaded {
        for pending in &item.pending {
            if let Some(reason) = unmet(&pending.what, &item.version, &laws, &hooked) {
                let (file, line) = (item.file.clone(), pending.line);
                problems.push(LoadProblem { file, line, reason, left_out: false });
            }
        }
    }
}

/// Regulations of one rank and day that fill the same term for the same place: no one could choose.
fn rivals(loaded: &[Loaded], problems: &mut Vec<LoadProblem>) {
    let mut seen: BTreeMap<(&str, &str, &str), Vec<&Loaded>> = BTreeMap::new();
    for item in loaded {
        let terms = item.version.articles.iter().flat_map(|article| &article.implements);
        for term in terms {
            let key = (term.law.as_str(), term.article.as_str(), term.term.as_str());
            let earlier = seen.entry(key).or_default();
            for other in earlier.iter() {
                let (a, b) = (&item.version, &other.version);
                let elsewhere = |(kind, code): &(Territory, String)| {
                    b.territory.iter().any(|(other, there)| other == kind && there != code)
                };
                let overlap = !a.territory.iter().any(elsewhere);
                if a.id != b.id && a.layer == b.layer && a.valid_from == b.valid_from && overlap {
                    problems.push(LoadProblem {
                        file: item.file.clone(),
                        line: 0,
                        reason: format!(
                            "fills the open term `{}` at the same rank and day as {}",
                            term.term, other.file
                        ),
                        left_out: false,
                    });
                }
            }
            earlier.push(item);
        }
    }
}

/// Days between the end of one version and the start of the next, on which the law would have no text.
fn gaps(loaded: &[Loaded], problems: &mut Vec<LoadProblem>) {
    for item in loaded {
        let version = &item.version;
        let Some(last) = version.valid_to else { continue };
        let mut report = |reason: String| {
            problems.push(LoadProblem { file: item.file.clone(), line: 0, reason, left_out: false });
        };
        if version.valid_from.is_some_and(|from| from > last) {
            report(format!("valid_to {last} lies before valid_from"));
        }
        let others = loaded.iter().filter(|other| other.version.id == version.id);
        let next = others
            .filter_map(|other| other.version.valid_from)
            .filter(|from| Some(*from) > version.valid_from)
            .min();
        if let Some(next) = next
            && last.succ_opt().is_some_and(|day| day < next)
            && !item.gap_told
        {
            report(format!("no version of `{}` holds between {last} and {next}", version.id));
        }
    }
}

/// Names that hooks make visible to the articles they run before.
fn hook_names(loaded: &[Loaded]) -> BTreeSet<&str> {
    let before = |article: &&Article| article.hooks.iter().any(|hook| hook.point == HookPoint::Pre);
    loaded
        .iter()
        .flat_map(|item| {
            let names = item.version.articles.iter().filter(before).flat_map(|article| &article.outputs);
            names.map(|promise| name(&item.version, promise.field.name))
        })
        .collect()
}

fn name(law: &LawVersion, id: u32) -> &str {
    usize::try_from(id).ok().and_then(|at| law.names.get(at)).map_or("", String::as_str)
}

fn unmet(
    need: &Need,
    own: &LawVersion,
    laws: &BTreeMap<&str, Vec<&LawVersion>>,
    hooked: &BTreeSet<&str>,
) -> Option<String> {
    let versions = |law: &str| laws.get(law).map_or(&[][..], Vec::as_slice);
    let lists = |version: &&LawVersion, output: &str| {
        version.outputs.iter().any(|(id, _)| name(version, *id) == output)
    };
    match need {
        Need::Name { name: wanted, article } => {
            let known = own.articles.iter().any(|article| {
                article.params.iter().any(|field| name(own, field.name) == wanted)
                    || article.inputs.iter().any(|input| name(own, input.field.name) == wanted)
            });
            (!known && !hooked.contains(wanted.as_str()))
                .then(|| format!("article {article}: `${wanted}` is not declared"))
        }
        Need::Output { law, output } => match versions(law) {
            [] => Some(format!("law `{law}` is not there")),
            versions if versions.iter().any(|version| lists(version, output)) => None,
            _ => Some(format!("no article of `{law}` gives `{output}`")),
        },
        Need::Term { law, article, term } => match versions(law) {
            [] => Some(format!("implements: law `{law}` is not there")),
            versions => {
                let known = versions.iter().any(|version| {
                    let articles = version.articles.iter().filter(|other| other.number == *article);
                    articles
                        .flat_map(|other| &other.terms)
                        .any(|other| name(version, other.field.name) == term)
                });
                (!known)
                    .then(|| format!("implements: article {article} of `{law}` has no open term `{term}`"))
            }
        },
        Need::Overridden { law, article, output } => match versions(law) {
            [] => Some(format!("overrides: law `{law}` is not there")),
            versions => {
                let known = versions.iter().any(|version| {
                    let articles = version.articles.iter().filter(|other| other.number == *article);
                    articles
                        .flat_map(|other| &other.outputs)
                        .any(|other| name(version, other.field.name) == output)
                });
                (!known).then(|| format!("overrides: article {article} of `{law}` has no output `{output}`"))
            }
        },
    }
}
