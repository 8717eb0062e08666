//! Laws that call, depart from and fill in each other, made of any row of bytes: for a property and for a fuzz target.

use chrono::NaiveDate;
use rules::{Corpus, EvalError, Request};

use super::text::{NEW, OLD, article, head};

/// Choices, one byte each; when they run out it is always the first.
struct Dice<'b>(std::slice::Iter<'b, u8>);

impl Dice<'_> {
    /// A number below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % sides.max(1)
    }

    /// True now and then.
    fn seldom(&mut self, sides: usize) -> bool {
        self.roll(sides) + 1 == sides
    }

    fn of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts.get(self.roll(texts.len())).copied().unwrap_or_default()
    }
}

/// An article: its law and its place there.
type Place = (usize, usize);

/// The files of one to four laws of one to three articles each. Article `a` of law `l` makes the number `u{l}_{a}`, and has
/// an open term `t{l}_{a}`; facts are `x` and `y`, numbers, and `gemeente_code`.
pub fn web(bytes: &[u8]) -> Vec<String> {
    let mut dice = Dice(bytes.iter());
    let laws = 1 + dice.roll(4);
    let counts: Vec<usize> = (0..laws).map(|_| 1 + dice.roll(3)).collect();
    let all: Vec<Place> =
        counts.iter().enumerate().flat_map(|(law, count)| (0..*count).map(move |at| (law, at))).collect();
    let one = |(law, count): (usize, &usize), dice: &mut Dice<'_>| {
        let level = if dice.seldom(6) { OLD } else { NEW };
        let dates = match dice.roll(10) {
            9 => "valid_from: 2027-01-01",
            8 => "valid_from: 2020-01-01\nvalid_to: 2025-12-31",
            _ => "valid_from: 2020-01-01",
        };
        let place = dice.of(&["", "", "", "\ngemeente_code: GM0363", "\ngemeente_code: GM0599"]);
        let doubt = if dice.seldom(4) { "\nunconfirmed: [{article: '1', name: d, reason: r}]" } else { "" };
        let layer = dice.of(&["WET", "AMVB", "BELEIDSREGEL"]);
        let root = head(level, &format!("wet{law}"), &format!("{dates}{place}{doubt}"));
        let articles = (0..*count).map(|at| article(&(at + 1).to_string(), &machine(dice, (law, at), &all)));
        root.replace("regulatory_layer: WET", &format!("regulatory_layer: {layer}"))
            + &articles.collect::<String>()
    };
    counts.iter().enumerate().map(|law| one(law, &mut dice)).collect()
}

/// What an article says, a key a line.
fn machine(dice: &mut Dice<'_>, (law, at): Place, all: &[Place]) -> String {
    let mut outputs = vec![format!("{{name: u{law}_{at}, type: number, nullable: {}}}", dice.roll(2) == 0)];
    let mut actions = Vec::new();
    let mut out = String::new();
    let mut names: Vec<String> = ["$x", "$y", "$d", "$m", "1", "0", "null"].map(str::to_owned).into();
    let other = |dice: &mut Dice<'_>| all.get(dice.roll(all.len())).copied().unwrap_or_default();
    if dice.seldom(10) {
        out.push_str("untranslatables: [{construct: c, reason: r, accepted: true}]\n");
    }
    let departed = other(dice);
    if dice.seldom(4) && departed != (law, at) {
        let voids = if dice.seldom(6) { ", voids: true, quotation: q" } else { "" };
        let name = format!("u{}_{}", departed.0, departed.1);
        out.push_str(&format!(
            "overrides: [{{law: wet{}, article: '{}', output: {name}{voids}}}]\n",
            departed.0,
            departed.1 + 1
        ));
        // What does not arise need not be promised.
        if voids.is_empty() || dice.roll(2) == 0 {
            outputs.push(format!("{{name: {name}, type: number}}"));
            actions.push(format!("{{output: {name}, value: {}}}", dice.of(&["7", "$x", "$m"])));
        }
    }
    let filled = other(dice);
    if dice.seldom(3) && filled.0 != law {
        let name = format!("t{}_{}", filled.0, filled.1);
        out.push_str(&format!(
            "implements: [{{law: wet{}, article: '{}', open_term: {name}}}]\n",
            filled.0,
            filled.1 + 1
        ));
        outputs.push(format!("{{name: {name}, type: number, nullable: true}}"));
        actions.push(format!("{{output: {name}, value: {}}}", dice.of(&["5", "$y", "$m", "null"])));
    }
    if dice.roll(2) == 1 {
        let default = dice.of(&[
            ", default: {actions: [{output: half, value: $x}, {output: NAME, value: {operation: ADD, values: [$half, 1]}}]}",
            ", default: {actions: [{output: NAME, value: null}]}",
            "",
        ]);
        let (required, wanted) = (dice.roll(2) == 0, dice.of(&["", "", ", delegation_type: AMVB"]));
        let term = format!("{{id: NAME, type: number, required: {required}{default}{wanted}}}");
        out.push_str(&format!("open_terms: [{}]\n", term.replace("NAME", &format!("t{law}_{at}"))));
        names.push(format!("$t{law}_{at}"));
    }
    out.push_str(&format!(
        "definitions: {{d: {{value: {}, type_spec: {{unit: euro}}}}}}\n",
        dice.of(&["2", "0.5", "null"])
    ));
    let spec = |dice: &mut Dice<'_>| {
        let unit = if dice.seldom(12) { "unit: eurocent, " } else { "" };
        format!("nullable: {}, type_spec: {{{unit}max: 9}}", dice.roll(2) == 0)
    };
    let (x, y, need) = (spec(dice), spec(dice), dice.seldom(4));
    let fields = format!("{{name: x, type: number, required: {need}, {x}}}, {{name: y, type: number, {y}}}");
    out.push_str(&format!("execution:\n  parameters: [{fields}, {{name: gemeente_code, type: string}}]\n"));
    let mut inputs = Vec::new();
    for number in 0..dice.roll(3) {
        let from = other(dice);
        inputs.push(input(dice, number, law, from, &mut names));
    }
    out.push_str(&format!("  input: [{}]\n", inputs.join(", ")));
    actions.push(format!("{{output: m, value: {}}}", expression(dice, &names, 2).replace("$m", "4")));
    actions.push(format!("{{output: u{law}_{at}, value: {}}}", expression(dice, &names, 2)));
    if dice.seldom(6) {
        actions.push(format!("{{output: u{law}_{at}, value: {}}}", expression(dice, &names, 1)));
    }
    if dice.seldom(4) {
        actions.reverse();
    }
    out.push_str(&format!("  output: [{}]\n  actions: [{}]", outputs.join(", "), actions.join(", ")));
    out
}

/// An input of an article, from the same law, another one or nowhere; its name can be read from here on.
fn input(
    dice: &mut Dice<'_>,
    number: usize,
    law: usize,
    (other, article): Place,
    names: &mut Vec<String>,
) -> String {
    let output = format!("u{other}_{article}");
    let source = match (dice.roll(5), other == law) {
        (0, _) => "{}".to_owned(),
        (_, true) => format!("{{output: {output}}}"),
        _ => {
            let (x, y) = (names.get(dice.roll(names.len())), names.get(dice.roll(names.len())));
            let (x, y) = (x.map_or("1", String::as_str), y.map_or("1", String::as_str));
            let mapping = match dice.roll(3) {
                0 => format!("x: {x}"),
                1 => format!("x: {x}, y: {y}, gemeente_code: $gemeente_code"),
                _ => String::new(),
            };
            format!("{{regulation: wet{other}, output: {output}, parameters: {{{mapping}}}}}")
        }
    };
    names.push(format!("$i{number}"));
    format!("{{name: i{number}, type: number, nullable: {}, source: {source}}}", dice.roll(2) == 0)
}

/// An expression over these names.
fn expression(dice: &mut Dice<'_>, names: &[String], depth: usize) -> String {
    let leaf = |dice: &mut Dice<'_>| names.get(dice.roll(names.len())).cloned().unwrap_or_default();
    if depth == 0 || dice.seldom(4) {
        return leaf(dice);
    }
    let form = dice.of(&[
        "{operation: ADD, values: [@a, @b]}",
        "{operation: SUBTRACT, values: [@a, @b, 1]}",
        "{operation: MAX, values: [@a, @b]}",
        "{operation: DIVIDE, values: [@a, @b]}",
        "{operation: IF, cases: [{when: {operation: EQUALS, subject: @a, value: 3}, then: @b}], default: @c}",
        "{operation: IF, cases: [{when: {operation: IN, subject: @a, values: [@b, null]}, then: @c}]}",
        "{operation: IF, cases: [{when: {operation: OR, conditions: [{operation: IS_NULL, subject: @a}, {operation: \
         EQUALS, subject: @b, value: 1}]}, then: 2}], default: @c}",
        "{operation: FOREACH, collection: [@a, @b], body: {operation: ADD, values: [$item, @c]}, combine: ADD}",
    ]);
    let (a, b, c) = (expression(dice, names, depth - 1), expression(dice, names, depth - 1), leaf(dice));
    form.replace("@a", &a).replace("@b", &b).replace("@c", &c)
}

/// What an error says about the laws and outputs at hand: what is cut away is not there, whatever the reason was.
fn class(kind: &'static str) -> &'static str {
    match kind {
        "LawNotYetInForce" | "LawEnded" | "OutputNotFound" | "ExternalReferenceNotResolved" => "LawNotFound",
        kind => kind,
    }
}

/// Holds laws that were cut down for the outputs of a request to the whole.
///
/// # Panics
/// Where they answer in another way than [`Corpus::lean`] allows: at the older level what nobody reads does not go wrong
/// any more, and nowhere is a fact required or checked that is not read.
pub fn held(whole: &Corpus, lean: &Corpus, request: &Request, older: bool) {
    let cut = |error: &EvalError| match error {
        EvalError::MissingParameter { .. } => true,
        EvalError::TypeMismatch { place, .. } => place.starts_with("`x` of") || place.starts_with("`y` of"),
        _ => false,
    };
    match (lean.evaluate(request), whole.evaluate(request)) {
        (Ok(told), Ok(wanted)) => {
            for name in &request.outputs {
                assert_eq!(told.outputs.get(name), wanted.outputs.get(name), "{request:?}");
            }
            for (name, made) in told.outputs.iter() {
                assert_eq!(Some(made), wanted.outputs.get(name), "{name}: {request:?}");
            }
            if !older {
                assert_eq!(told.outputs, wanted.outputs, "{request:?}");
                assert_eq!(told.trace, wanted.trace, "{request:?}");
            }
        }
        (Err(told), Err(wanted)) if !older && !cut(&wanted.error) => {
            assert_eq!(
                class(told.error.kind()),
                class(wanted.error.kind()),
                "{told} but {wanted}: {request:?}"
            );
        }
        (_, Err(wanted)) => assert!(older || cut(&wanted.error), "{wanted}: {request:?}"),
        (Err(told), Ok(_)) => panic!("{told}: {request:?}"),
    }
}

/// Holds a question that was made ready with other facts to the ordinary way.
///
/// # Panics
/// Where they differ.
fn ready(whole: &Corpus, first: &Request, request: &Request) {
    match (whole.prepare(first).answer(request), whole.evaluate(request)) {
        (Ok(told), Ok(wanted)) => assert_eq!(told, wanted, "{request:?}"),
        (Err(told), Err(wanted)) => assert_eq!(told.error, wanted.error, "{request:?}"),
        (told, wanted) => panic!("{told:?} but {wanted:?}: {request:?}"),
    }
}

/// Cuts the laws down for each of their outputs, and for all together, and holds them to the whole.
pub fn hold_each(files: &[String], date: NaiveDate) {
    let texts = files.iter().zip(0..).map(|(text, at)| (format!("{at}.yaml"), text.clone()));
    let (whole, problems) = Corpus::load(texts);
    if problems.iter().any(|problem| problem.left_out) {
        return;
    }
    let older = files.iter().any(|text| text.contains(OLD));
    let laws: Vec<_> = whole.law_ids().filter_map(|id| whole.law(id, date)).collect();
    let outputs = laws.iter().flat_map(|law| {
        let articles = law.articles.iter().flat_map(|article| &article.outputs);
        articles.map(move |output| (law.id.as_str(), output.as_str()))
    });
    let outputs: Vec<(&str, &str)> = outputs.collect();
    let together = whole.lean(outputs.iter().copied(), date, |_| false);
    for (law, output) in outputs {
        let lean = whole.lean([(law, output)], date, |_| false);
        let mut first =
            Request::new(law, [output], date).with("x", 2).with("y", 3).with("gemeente_code", "GM0363");
        let travelled = Corpus::from_bytes(&lean.to_bytes()).expect("its own form");
        for (x, y, place) in
            [(Some(3), Some(1), Some("GM0363")), (Some(0), None, Some("GM0599")), (None, Some(3), None)]
        {
            let mut request = Request::new(law, [output], date);
            for (name, fact) in [("x", x), ("y", y)] {
                if let Some(fact) = fact {
                    request = request.with(name, fact);
                }
            }
            if let Some(place) = place {
                request = request.with("gemeente_code", place);
            }
            held(&whole, &lean, &request.clone().traced(), older);
            held(&whole, &together, &request, older);
            held(&lean, &travelled, &request, false);
            ready(&whole, &first, &request);
            first = request;
        }
        let absent = Request::new(law, [output], date).with("x", None::<i64>).with("y", 2);
        held(&whole, &lean, &absent, older);
    }
}
