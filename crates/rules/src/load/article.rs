use std::rc::Rc;

use super::Need;
use super::build::Build;
use super::field::{FIELD, field, legal_basis, type_spec};
use super::keys::{Keys, scalar};
use super::operation::{ACTION, Cited, Expr};
use super::reference::{Place, Scope};
use crate::model::{
    Action, Article, Definition, Fault as Broken, Hook, Implements, Input, Kids, OpenTerm, Override, Promise,
    Source, TermAction, Untranslatable,
};
use crate::value::Value;
use crate::yaml::{Body, Fault, Node, fault};

const MACHINE: &[&str] = &[
    "execution",
    "definitions",
    "open_terms",
    "implements",
    "hooks",
    "overrides",
    "untranslatables",
    "markings",
    "competent_authority",
    "endpoint",
    "requires",
    "enables",
];

/// Operations that an action takes under `value` only, never with their operands beside `output`.
const NOT_INLINE: &[&str] = &[
    "IF",
    "SWITCH",
    "LIST",
    "FOREACH",
    "AGE",
    "DATE",
    "DATE_ADD",
    "DATE_DIFF",
    "DATE_PART",
    "DAY_OF_WEEK",
    "START_OF",
];

/// Compiles one article. `law` is the law's own id.
pub(super) fn article(build: &mut Build, node: &Node, law: &str) -> Result<Article, Fault> {
    let keys = Keys::open(
        node,
        "an article",
        &["number", "text", "url", "machine_readable", "references", "placement"],
    )?;
    let mut article = Article { number: keys.need_text("number")?, ..Article::default() };
    for (key, target) in [("text", &mut article.text), ("url", &mut article.url)] {
        match keys.text(key)? {
            Some(text) => *target = text,
            None => build.problem(keys.line, format!("article {} lacks `{key}`", article.number)),
        }
    }
    let Some(node) = keys.get("machine_readable") else { return Ok(article) };
    let machine = Keys::open(node, "machine_readable", MACHINE)?;
    definitions(build, &machine, &mut article)?;
    terms(build, &machine, &mut article)?;
    statements(build, &machine, &mut article)?;
    if let Some(node) = machine.get("execution") {
        execution(build, node, &mut article, law)?;
    }
    term_defaults(build, &machine, &mut article)?;
    unread(build, &machine, &article)?;
    super::units::check(build, &mut article, keys.line);
    super::types::check(build, &article, keys.line);
    super::cases::check(build, &article, keys.line);
    Ok(article)
}

fn definitions(build: &mut Build, machine: &Keys<'_>, article: &mut Article) -> Result<(), Fault> {
    for (name, line, node) in machine.map("definitions")? {
        if name.starts_with('$') {
            return fault(*line, format!("`{name}` is not a name"));
        }
        let (value, spec) = match (&node.body, node.get("value")) {
            (Body::Map(_), Some(value)) => {
                let known = &["value", "type", "type_spec", "legal_basis", "nullable"];
                let keys = Keys::open(node, "a definition", known)?;
                (value.value()?, type_spec(build, keys.get("type_spec"))?)
            }
            _ => (node.value()?, type_spec(build, None)?),
        };
        match &value {
            Value::Text(text) if text.starts_with('$') => {
                build.problem(*line, format!("definition `{name}` is the text `{text}`, not a reference"));
            }
            Value::Object(fields) if fields.contains_key("operation") => {
                build.problem(*line, format!("definition `{name}` holds an operation, which is never run"));
            }
            _ => {}
        }
        if let Some(number) = value.as_decimal() {
            let low = spec.min.filter(|low| number < *low).map(|low| format!("below its min {low}"));
            let high = spec.max.filter(|high| number > *high).map(|high| format!("above its max {high}"));
            if let Some(beyond) = low.or(high) {
                build.problem(*line, format!("definition `{name}` is {number}, {beyond}"));
            }
        }
        let definition =
            Definition { name: build.name(name), constant: build.constant(&value), spec, unconfirmed: None };
        article.definitions.push(definition);
    }
    Ok(())
}

fn terms(build: &mut Build, machine: &Keys<'_>, article: &mut Article) -> Result<(), Fault> {
    for node in machine.list("open_terms")? {
        let keys = Keys::open(node, "an open term", FIELD)?;
        let field = field(build, &keys, "id", true)?;
        if matches!(field.kind, crate::model::Kind::Object | crate::model::Kind::Array) {
            return fault(keys.line, "an open term cannot be an object or an array");
        }
        let delegation_type = keys.word("delegation_type")?;
        article.terms.push(OpenTerm { field, delegation_type, default: None });
    }
    Ok(())
}

fn term_defaults(build: &mut Build, machine: &Keys<'_>, article: &mut Article) -> Result<(), Fault> {
    for (at, node) in machine.list("open_terms")?.iter().enumerate() {
        let Some(default) = node.get("default").filter(|default| !default.is_null()) else { continue };
        let keys = Keys::open(default, "a default", &["actions"])?;
        let start = super::build::count(&article.extras);
        for node in keys.list("actions")? {
            let target = Keys::any(node, "an action")?.need_text("output")?;
            let inline = node.get("operation").is_some();
            let place = Place::Default { first: usize::try_from(start).unwrap_or(0) };
            let mut cited = Cited::new();
            let body = action_body(build, article, node, place, &mut cited)?;
            article.cited.extend(cited);
            article.extras.push(TermAction { target: build.name(&target), body, inline });
        }
        let len = super::build::count(&article.extras) - start;
        if let Some(term) = article.terms.get_mut(at) {
            term.default = Some(Kids { start, len });
        }
    }
    Ok(())
}

fn statements(build: &mut Build, machine: &Keys<'_>, article: &mut Article) -> Result<(), Fault> {
    for node in machine.list("implements")? {
        let keys = Keys::open(node, "implements", &["law", "article", "open_term", "gelet_op"])?;
        let (law, number, term) =
            (keys.need_text("law")?, keys.need_text("article")?, keys.need_text("open_term")?);
        build.need(keys.line, Need::Term { law: law.clone(), article: number.clone(), term: term.clone() });
        article.implements.push(Implements { law, article: number, term });
    }
    for node in machine.list("hooks")? {
        let keys = Keys::open(node, "a hook", &["hook_point", "applies_to"])?;
        let known = &["legal_character", "decision_type", "stage"];
        let applies = Keys::open(keys.need("applies_to")?, "applies_to", known)?;
        article.hooks.push(Hook {
            point: keys.need_word("hook_point")?,
            character: applies.need_word("legal_character")?,
            decision_type: applies.word("decision_type")?,
            stage: applies.text("stage")?,
        });
    }
    for node in machine.list("overrides")? {
        let keys =
            Keys::open(node, "an override", &["law", "article", "output", "voids", "quotation", "gelet_op"])?;
        let voids = match (keys.flag("voids", false)?, keys.text("quotation")?) {
            (true, None) => return fault(keys.line, "`voids` needs a `quotation` of the words that say so"),
            (true, quotation) => quotation,
            (false, _) => None,
        };
        let (law, number, output) =
            (keys.need_text("law")?, keys.need_text("article")?, keys.need_text("output")?);
        build.need(
            keys.line,
            Need::Overridden { law: law.clone(), article: number.clone(), output: output.clone() },
        );
        article.overrides.push(Override { law, article: number, output, voids });
    }
    untranslatables(machine, article)
}

fn untranslatables(machine: &Keys<'_>, article: &mut Article) -> Result<(), Fault> {
    for node in machine.list("untranslatables")? {
        let known = &["construct", "reason", "suggestion", "legal_text_excerpt", "accepted"];
        let keys = Keys::open(node, "an untranslatable", known)?;
        article.untranslatables.push(Untranslatable {
            construct: keys.need_text("construct")?,
            reason: keys.need_text("reason")?,
            accepted: keys.flag("accepted", false)?,
            targets: Vec::new(),
        });
    }
    for node in machine.list("markings")? {
        let known = &[
            "about",
            "reason",
            "resolution",
            "resolved_by",
            "target",
            "legal_text_excerpt",
            "accepted",
            "suggestion",
        ];
        let keys = Keys::open(node, "a marking", known)?;
        // A target is a name, or a map that gives one; what names nothing touches the whole article.
        let named =
            |node: &Node| node.get("output").or_else(|| node.get("name")).map(|n| scalar(n, "target"));
        let target = |node: &Rc<Node>| match &node.body {
            Body::Map(_) => named(node),
            _ => Some(scalar(node, "target")),
        };
        let targets = keys.list("target")?.iter().filter_map(target).collect::<Result<_, _>>()?;
        article.untranslatables.push(Untranslatable {
            construct: keys.need_text("about")?,
            reason: keys.text("reason")?.unwrap_or_default(),
            accepted: keys.flag("accepted", false)? || keys.get("resolved_by").is_some(),
            targets,
        });
    }
    Ok(())
}

fn execution(build: &mut Build, node: &Node, article: &mut Article, law: &str) -> Result<(), Fault> {
    let keys = Keys::open(node, "execution", &["produces", "parameters", "input", "output", "actions"])?;
    if let Some(node) = keys.get("produces") {
        let known = &["legal_character", "decision_type", "procedure_id"];
        let produces = Keys::open(node, "produces", known)?;
        article.character = produces.word("legal_character")?;
        article.decision_type = produces.word("decision_type")?;
        article.procedure = produces.text("procedure_id")?;
    }
    for node in keys.list("parameters")? {
        let keys = Keys::open(node, "a parameter", FIELD)?;
        let field = field(build, &keys, "name", false)?;
        if article.params.iter().any(|other| other.name == field.name) {
            twice(build, keys.line, "parameter", field.name);
            continue;
        }
        article.params.push(field);
    }
    for node in keys.list("input")? {
        let keys = Keys::open(node, "an input", FIELD)?;
        let field = field(build, &keys, "name", false)?;
        if article.inputs.iter().any(|other| other.field.name == field.name) {
            return fault(keys.line, format!("input `{}` stands here twice", build.text(field.name)));
        }
        article.inputs.push(Input { field, source: Source::Outside });
    }
    let mut lines = Vec::new();
    for node in keys.list("output")? {
        let keys = Keys::open(node, "an output", FIELD)?;
        let field = field(build, &keys, "name", false)?;
        if article.outputs.iter().any(|other| other.field.name == field.name) {
            twice(build, keys.line, "output", field.name);
            continue;
        }
        lines.push(keys.line);
        article.outputs.push(Promise { field, slot: None, unconfirmed: None });
    }
    for node in keys.list("actions")? {
        let action = Keys::any(node, "an action")?;
        let target = action.need_text("output")?;
        let basis = legal_basis(build, action.get("legal_basis"))?;
        let inline = node.get("operation").is_some();
        article.actions.push(Action { target: build.name(&target), body: 0, inline, basis });
    }
    sources(build, &keys, article, law)?;
    bodies(build, &keys, article)?;
    promises(build, article, &lines);
    Ok(())
}

/// Reports definitions that nothing in the article reads.
fn unread(build: &mut Build, machine: &Keys<'_>, article: &Article) -> Result<(), Fault> {
    let read = std::mem::take(&mut build.read);
    for ((name, line, _), definition) in machine.map("definitions")?.iter().zip(&article.definitions) {
        if !read.contains(&definition.name) {
            build.problem(*line, format!("article {}: nothing reads definition `{name}`", article.number));
        }
    }
    Ok(())
}

/// Reports a name that one list of an article holds twice; the first counts.
fn twice(build: &mut Build, line: usize, what: &str, name: u32) {
    let reason = format!("{what} `{}` stands here twice; the first counts", build.text(name));
    build.problem(line, reason);
}

fn promises(build: &mut Build, article: &mut Article, lines: &[usize]) {
    let base = article.action_base();
    let mut unmade = Vec::new();
    for (promise, line) in article.outputs.iter_mut().zip(lines) {
        let made = article.actions.iter().rposition(|action| action.target == promise.field.name);
        promise.slot = made.and_then(|at| u32::try_from(base + at).ok());
        if promise.slot.is_none() {
            unmade.push((*line, promise.field.name));
        }
    }
    for (line, name) in unmade {
        let reason = format!("no action makes output `{}` of article {}", build.text(name), article.number);
        build.problem(line, reason);
    }
}

fn sources(build: &mut Build, keys: &Keys<'_>, article: &mut Article, law: &str) -> Result<(), Fault> {
    for (at, node) in keys.list("input")?.iter().enumerate() {
        let Some(source) = node.get("source").filter(|source| !source.is_null()) else {
            if node.get("source").is_none() {
                build.problem(
                    node.line,
                    "an input needs a `source`; write `source: {}` for a fact from outside",
                );
            }
            continue;
        };
        let known =
            &["regulation", "output", "parameters", "description", "endpoint", "delegation", "select_on"];
        let source = Keys::open(source, "a source", known)?;
        if source.get("delegation").or_else(|| source.get("select_on")).is_some() {
            build.problem(source.line, "delegation goes through open terms; here it has no effect");
        }
        let own = article.inputs.get(at).map_or(0, |input| input.field.name);
        let output = source.text("output")?;
        let parsed = match (source.text("regulation")?, output) {
            (Some(other), output) => {
                let output = output.unwrap_or_else(|| build.text(own).to_owned());
                let mut parameters = Vec::new();
                for (name, _, node) in source.map("parameters")? {
                    let mut cited = Cited::new();
                    let scope = Scope { article, place: Place::Mapping(at), element: None };
                    let op = Expr { build, scope, cited: &mut cited }.any(node, 0)?;
                    parameters.push((build.name(name), op));
                }
                if other != law {
                    build.need(source.line, Need::Output { law: other.clone(), output: output.clone() });
                }
                Source::Law { law: build.name(&other), output: build.name(&output), parameters }
            }
            (None, Some(output)) => {
                if source.get("parameters").is_some() {
                    build.problem(source.line, "`parameters` have no effect without `regulation`");
                }
                Source::Own { output: build.name(&output), article: None }
            }
            (None, None) => Source::Outside,
        };
        if let Some(input) = article.inputs.get_mut(at) {
            input.source = parsed;
        }
    }
    Ok(())
}

fn bodies(build: &mut Build, keys: &Keys<'_>, article: &mut Article) -> Result<(), Fault> {
    let mut cited = Cited::new();
    for (at, node) in keys.list("actions")?.iter().enumerate() {
        let body = action_body(build, article, node, Place::Action(at), &mut cited)?;
        if let Some(action) = article.actions.get_mut(at) {
            action.body = body;
        }
    }
    article.cited.extend(cited);
    Ok(())
}

fn action_body(
    build: &mut Build,
    article: &Article,
    node: &Node,
    place: Place,
    cited: &mut Cited,
) -> Result<u32, Fault> {
    let scope = Scope { article, place, element: None };
    let mut expr = Expr { build, scope, cited };
    if let Some(name) = node.get("operation") {
        let name = scalar(name, "operation")?;
        if NOT_INLINE.contains(&name.as_str()) {
            let reason = "stands under `value`, not beside `output`".to_owned();
            expr.build.problem(node.line, format!("{name} {reason}"));
            return Ok(expr.build.fail(Broken::Invalid(name, reason)));
        }
        return expr.operation(node, ACTION, 0);
    }
    let keys = Keys::open(node, "an action", &["output", "value", "legal_basis", "resolve"])?;
    if keys.even_null("value").is_none() && keys.get("resolve").is_some() {
        expr.build.problem(node.line, "`resolve` has no effect; the action makes nothing");
        let reason = "`resolve` has no effect".to_owned();
        return Ok(expr.build.fail(Broken::Invalid("an action".to_owned(), reason)));
    }
    expr.any(keys.need("value")?, 0)
}
