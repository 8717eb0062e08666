use std::collections::BTreeSet;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::article::article;
use super::build::{Build, count};
use super::keys::{Keys, scalar};
use crate::date;
use crate::model::{
    Article, LawVersion, Layer, Level, Procedure, Source, Spelled, Stage, Territory, Unconfirmed,
};
use crate::yaml::{Fault, Node, fault};

/// Compiles one file.
pub(super) fn compile(root: &Node, text: &str) -> Result<(LawVersion, Build), Fault> {
    let keys = Keys::any(root, "a law file")?;
    let level = level(&keys)?;
    let mut build = Build::new(level);
    let id = keys.need_text("$id")?;
    if id.is_empty() || !id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '/' | '.')) {
        return fault(keys.line, format!("`$id: {id}` is not an id"));
    }
    let layer: Layer = keys.need_word("regulatory_layer")?;
    metadata(&mut build, &keys, layer)?;
    shapes(&mut build, &keys)?;
    keys.need("articles")?;
    let mut articles: Vec<Article> = Vec::new();
    let mut numbers = BTreeSet::new();
    for node in keys.list("articles")? {
        let next = article(&mut build, node, &id)?;
        if !numbers.insert(next.number.clone()) {
            build.problem(node.line, format!("article {} stands here twice", next.number));
        }
        articles.push(next);
    }
    let mut version = LawVersion {
        id,
        name: keys.text("name")?.filter(|name| !name.starts_with('#')),
        layer,
        level,
        valid_from: date_or_reference(&mut build, &keys, "valid_from")?,
        valid_to: last_day(&mut build, &keys)?,
        url: keys.text("url")?.unwrap_or_default(),
        bwb_id: keys.text("bwb_id")?,
        sha256: hash(text),
        territory: territory(&keys)?,
        names: Vec::new(),
        consts: Vec::new(),
        ops: Vec::new(),
        kids: Vec::new(),
        faults: Vec::new(),
        articles,
        outputs: Vec::new(),
        unconfirmed: Vec::new(),
        procedures: procedures(&mut build, &keys)?,
    };
    build.gap_told = keys.text("gap")?.is_some_and(|reason| !reason.trim().is_empty());
    unconfirmed(&mut build, &keys, &mut version)?;
    outputs(&build, &keys, &mut version)?;
    own_sources(&mut build, &mut version);
    version.names = std::mem::take(&mut build.names);
    version.consts = std::mem::take(&mut build.consts);
    version.ops = std::mem::take(&mut build.ops);
    version.kids = std::mem::take(&mut build.kids);
    version.faults = std::mem::take(&mut build.faults);
    Ok((version, build))
}

fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The `/vX.Y.Z` part of `$schema`.
fn level(keys: &Keys<'_>) -> Result<Level, Fault> {
    let Some(node) = keys.get("$schema") else { return Ok(Level::BASE) };
    let url = scalar(node, "$schema")?;
    let parsed = url.split('/').find_map(|part| {
        let mut numbers = part.strip_prefix('v')?.split('.').map(|number| number.parse::<u16>().ok());
        let level = Level(numbers.next()??, numbers.next()??, numbers.next()??);
        numbers.next().is_none().then_some(level)
    });
    match parsed {
        Some(level) if Level::KNOWN.contains(&level) => Ok(level),
        _ => fault(node.line, format!("unknown schema version: {url}")),
    }
}

/// A date, or nothing for a `#output` reference, which is never resolved, and for what is no date at all.
fn date_or_reference(build: &mut Build, keys: &Keys<'_>, key: &str) -> Result<Option<NaiveDate>, Fault> {
    let Some(node) = keys.get(key) else { return Ok(None) };
    let text = scalar(node, key)?;
    if text.starts_with('#') {
        return Ok(None);
    }
    let date = date::parse(&text);
    if date.is_none() {
        build.problem(node.line, format!("`{key}: {text}` is not a date and counts as none"));
    }
    Ok(date)
}

/// The last day in force. A reference, which is never resolved, would leave the version without an end.
fn last_day(build: &mut Build, keys: &Keys<'_>) -> Result<Option<NaiveDate>, Fault> {
    let date = date_or_reference(build, keys, "valid_to")?;
    if let (None, Some(node)) = (date, keys.get("valid_to"))
        && scalar(node, "valid_to")?.starts_with('#')
    {
        build.problem(node.line, "`valid_to` is a date, and a reference counts as none");
    }
    Ok(date)
}

/// Codes of one form: how they begin, and how many digits follow.
const CODES: [(&str, &str, usize); 4] = [
    ("bwb_id", "BWBR", 7),
    ("gemeente_code", "GM", 4),
    ("provincie_code", "PV", 2),
    ("waterschap_code", "WS", 4),
];

/// Reports what stands at the root in another form than the format gives it: a code that nothing will equal.
fn shapes(build: &mut Build, keys: &Keys<'_>) -> Result<(), Fault> {
    for (key, start, digits) in CODES {
        let Some(node) = keys.get(key) else { continue };
        let code = scalar(node, key)?;
        let rest = code.strip_prefix(start).unwrap_or_default();
        if rest.len() != digits || !rest.bytes().all(|byte| byte.is_ascii_digit()) {
            build.problem(node.line, format!("`{key}: {code}` is not {start} with {digits} digits"));
        }
    }
    if let Some(node) = keys.get("publication_date") {
        let day = scalar(node, "publication_date")?;
        if date::parse(&day).is_none() {
            build.problem(node.line, format!("`publication_date: {day}` is not a date"));
        }
    }
    Ok(())
}

fn metadata(build: &mut Build, keys: &Keys<'_>, layer: Layer) -> Result<(), Fault> {
    let by_layer: &[&str] = match layer {
        Layer::Act | Layer::Order | Layer::Ministerial | Layer::Constitution => &["bwb_id"],
        Layer::EuRegulation | Layer::EuDirective => &["celex_nummer"],
        Layer::Treaty => &["tractatenblad_id"],
        Layer::Municipal => &["gemeente_code", "officiele_titel"],
        Layer::Provincial => &["provincie_code", "officiele_titel"],
        Layer::WaterAuthority => &["waterschap_code", "officiele_titel"],
        Layer::RoyalDecree | Layer::Policy | Layer::Practice => &[],
    };
    for key in ["publication_date", "url"].iter().chain(by_layer) {
        if keys.text(key)?.is_none() {
            build.problem(keys.line, format!("`{key}` is required for {}", layer.word()));
        }
    }
    Ok(())
}

fn territory(keys: &Keys<'_>) -> Result<Vec<(Territory, String)>, Fault> {
    let mut codes = Vec::new();
    for kind in [Territory::Gemeente, Territory::Provincie, Territory::Waterschap] {
        codes.extend(keys.text(kind.word())?.map(|code| (kind, code)));
    }
    Ok(codes)
}

fn procedures(build: &mut Build, keys: &Keys<'_>) -> Result<Vec<Procedure>, Fault> {
    let mut procedures = Vec::new();
    for node in keys.list("procedure")? {
        let keys = Keys::open(node, "a procedure", &["id", "name", "default", "applies_to", "stages"])?;
        let character = match keys.get("applies_to") {
            None => None,
            Some(node) => Keys::open(node, "applies_to", &["legal_character"])?.word("legal_character")?,
        };
        if character.is_none() {
            build.problem(keys.line, "a procedure lacks the `legal_character` it applies to");
        }
        let mut stages = Vec::new();
        for node in keys.list("stages")? {
            let stage = Keys::open(node, "a stage", &["name", "requires"])?;
            let mut requires = Vec::new();
            for node in stage.list("requires")? {
                let need = Keys::open(node, "a required input", &["name", "type"])?;
                requires.push((need.need_text("name")?, need.need_word("type")?));
            }
            stages.push(Stage { name: stage.need_text("name")?, requires });
        }
        procedures.push(Procedure {
            id: keys.need_text("id")?,
            default: keys.flag("default", false)?,
            character,
            stages,
        });
    }
    Ok(procedures)
}

/// Marks the definitions and outputs that the file calls unconfirmed.
fn unconfirmed(build: &mut Build, keys: &Keys<'_>, version: &mut LawVersion) -> Result<(), Fault> {
    for node in keys.list("unconfirmed")? {
        let keys = Keys::open(node, "unconfirmed", &["article", "name", "reason"])?;
        let mark = Unconfirmed {
            article: keys.need_text("article")?,
            name: keys.need_text("name")?,
            reason: keys.need_text("reason")?,
        };
        let at = count(&version.unconfirmed);
        let name = build.name(&mark.name);
        let mut found = false;
        for article in version.articles.iter_mut().filter(|article| article.number == mark.article) {
            for definition in article.definitions.iter_mut().filter(|definition| definition.name == name) {
                definition.unconfirmed = Some(at);
                found = true;
            }
            for promise in article.outputs.iter_mut().filter(|promise| promise.field.name == name) {
                promise.unconfirmed = Some(at);
                found = true;
            }
        }
        if !found {
            let reason = format!("unconfirmed: article {} has no `{}`", mark.article, mark.name);
            build.problem(keys.line, reason);
        }
        version.unconfirmed.push(mark);
    }
    Ok(())
}

/// Collects the outputs; two articles that list the same one cannot be told apart.
fn outputs(build: &Build, keys: &Keys<'_>, version: &mut LawVersion) -> Result<(), Fault> {
    let mut outputs = Vec::new();
    for (at, article) in version.articles.iter().enumerate() {
        for promise in &article.outputs {
            // An article that replaces an output of its own law lists it too; the asked one stays the first.
            let name = build.text(promise.field.name);
            if article.overrides.iter().any(|item| item.law == version.id && item.output == name) {
                continue;
            }
            outputs.push((promise.field.name, u32::try_from(at).unwrap_or(u32::MAX)));
        }
    }
    outputs.sort_by_key(|(name, at)| (build.text(*name), *at));
    for pair in outputs.windows(2) {
        if let [(name, first), (other, second)] = pair
            && name == other
            && first != second
        {
            let number = |at: &u32| {
                usize::try_from(*at)
                    .ok()
                    .and_then(|at| version.articles.get(at))
                    .map_or("", |a| a.number.as_str())
            };
            let text = build.text(*name);
            let reason =
                format!("articles {} and {} both list output `{text}`", number(first), number(second));
            return fault(line_of_output(keys, *second, text), reason);
        }
    }
    outputs.dedup();
    version.outputs = outputs;
    Ok(())
}

fn line_of_output(keys: &Keys<'_>, article: u32, name: &str) -> usize {
    let find = || {
        let articles = keys.list("articles").ok()?;
        let article = articles.get(usize::try_from(article).ok()?)?;
        let outputs = article.get("machine_readable")?.get("execution")?.get("output")?;
        let items = super::keys::items(outputs, "output").ok()?;
        let named = items.iter().rfind(|node| {
            node.get("name").and_then(|node| scalar(node, "name").ok()).as_deref() == Some(name)
        })?;
        Some(named.line)
    };
    find().unwrap_or(keys.line)
}

/// Ties inputs from the same law to their article.
fn own_sources(build: &mut Build, version: &mut LawVersion) {
    let mut missing = Vec::new();
    for article in &mut version.articles {
        for input in &mut article.inputs {
            if let Source::Own { output, article: target } = &mut input.source {
                *target = version.outputs.iter().find(|(name, _)| name == output).map(|(_, at)| *at);
                if target.is_none() {
                    missing.push((article.number.clone(), *output));
                }
            }
        }
    }
    for (article, output) in missing {
        let reason =
            format!("article {article} needs `{}`, which no article of this law gives", build.text(output));
        build.problem(0, reason);
    }
}
