//! What goes along to a hook and to a rule that departs from another, and what comes back.

use rules::{Corpus, Provenance, Request, UntranslatableMode};

use super::support::{NEW, OLD, article, ask, corpus, head, law, load, shown, today};

const DECISION: &str = "execution:
  produces: {legal_character: BESCHIKKING}
  parameters: [{name: x, type: number}, {name: y, type: number}]
  output: [{name: recht, type: number}]
  actions: [{output: recht, value: 1}]";

/// An article that joins every decision.
fn hook(point: &str, parameters: &str, output: &str, value: &str) -> String {
    format!(
        "hooks: [{{hook_point: {point}, applies_to: {{legal_character: BESCHIKKING}}}}]\nexecution:\n  parameters: \
         [{parameters}]\n  output: [{{name: {output}, type: number}}]\n  actions: [{{output: {output}, value: {value}}}]"
    )
}

/// The state of an output, or the kind of the error.
pub fn told(corpus: &Corpus, output: &str, facts: &[(&str, &str)]) -> String {
    match ask(corpus, &[output], facts) {
        Ok(evaluation) => {
            evaluation.outputs.get(output).map_or("nothing".to_owned(), |made| shown(&made.state))
        }
        Err(failure) => failure.error.kind().to_owned(),
    }
}

#[test]
fn of_two_hooks_of_one_rank_the_later_law_wins() {
    for level in [OLD, NEW] {
        let from = |id: &str, day: &str, value: &str| {
            head(level, id, &format!("valid_from: {day}"))
                + &article("1", &hook("post_actions", "", "termijn", value))
        };
        for (a, b) in [("a", "b"), ("b", "a")] {
            let corpus = corpus(&[
                law(level, "wet", &[("1", DECISION)]),
                from(a, "2020-01-01", "1"),
                from(b, "2021-01-01", "2"),
            ]);
            assert_eq!(ask(&corpus, &["recht"], &[]).unwrap().int("termijn"), Some(2), "{level} {a}");
        }
    }
}

#[test]
fn a_hook_gets_the_facts_it_declares_and_no_others() {
    for (level, without) in [(OLD, "VariableNotFound"), (NEW, r#"unknown {"x"}"#)] {
        for (parameters, expected) in [("{name: x, type: number}", "5"), ("{name: y, type: number}", without)]
        {
            for point in ["pre_actions", "post_actions"] {
                let awb = law(level, "awb", &[("1", &hook(point, parameters, "bericht", "$x"))]);
                let corpus = corpus(&[law(level, "wet", &[("1", DECISION)]), awb]);
                let found = match ask(&corpus, &["recht"], &[("x", "5"), ("y", "6")]) {
                    Ok(evaluation) => shown(&evaluation.outputs["bericht"].state),
                    Err(failure) => failure.error.kind().to_owned(),
                };
                assert_eq!(found, expected, "{level} {point} {parameters}");
            }
        }
    }
}

#[test]
fn a_hook_that_is_itself_such_a_decision_does_not_join_itself() {
    for level in [OLD, NEW] {
        let own = hook("post_actions", "", "bericht", "7")
            .replace("execution:", "execution:\n  produces: {legal_character: BESCHIKKING}");
        let corpus = corpus(&[law(level, "wet", &[("1", DECISION)]), law(level, "awb", &[("1", &own)])]);
        let evaluation = ask(&corpus, &["recht"], &[]).unwrap();
        assert_eq!((evaluation.int("bericht"), evaluation.outputs.len()), (Some(7), 2), "{level}");
    }
}

#[test]
fn a_hook_within_a_call_adds_to_that_call_alone() {
    let caller = "execution:
  input: [{name: r, type: number, source: {regulation: ander, output: recht}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $r}]";
    for level in [OLD, NEW] {
        let seen = DECISION.replace("value: 1}", "value: $vooraf}");
        let files = |after: &str| {
            let hooks = [
                ("1", hook("pre_actions", "", "vooraf", "5")),
                ("2", hook("post_actions", "", "erna", after)),
            ];
            let hooks: Vec<(&str, &str)> =
                hooks.iter().map(|(number, text)| (*number, text.as_str())).collect();
            vec![
                law(level, "wet", &[("1", caller)]),
                law(level, "ander", &[("1", &seen)]),
                law(level, "awb", &hooks),
            ]
        };
        let evaluation = ask(&corpus(&files("6")), &["uit"], &[]).unwrap();
        assert_eq!(evaluation.int("uit"), Some(5), "what comes before the actions is seen by them");
        assert_eq!(evaluation.outputs.len(), 1, "{:?}", evaluation.outputs);
        // It fires there too: at the level at which everything runs its error is the error of the decision.
        let failing = told(&corpus(&files("{operation: DIVIDE, values: [1, 0]}")), "uit", &[]);
        assert_eq!(failing, if level == OLD { "DivisionByZero" } else { "5" });
    }
}

const GENERAL: &str = "execution:
  parameters: [{name: x, type: number}, {name: y, type: number}]
  output: [{name: termijn, type: number}]
  actions: [{output: termijn, value: 8}]";

/// An article that departs from article 1 of `awb`.
fn special(parameters: &str, value: &str) -> String {
    format!(
        "overrides: [{{law: awb, article: '1', output: termijn}}]\nexecution:\n  parameters: [{parameters}]\n  output: \
         [{{name: termijn, type: number}}]\n  actions: [{{output: termijn, value: {value}}}]"
    )
}

const ASKING: &str = "execution:
  parameters: [{name: x, type: number}, {name: y, type: number}]
  input: [{name: t, type: number, source: {regulation: awb, output: termijn, parameters: {x: $x, y: $y}}}]
  output: [{name: uit, type: number}]
  actions: [{output: uit, value: $t}]";

#[test]
fn two_rules_that_depart_from_one_output_are_an_error() {
    for level in [OLD, NEW] {
        // Within the law itself: found when it is asked.
        let own = |value: &str| special("", value).replace("law: awb", "law: wet");
        let wet = law(level, "wet", &[("1", GENERAL), ("2", &own("1")), ("3", &own("2"))]);
        let failure = ask(&corpus(&[wet]), &["termijn"], &[]).unwrap_err();
        assert_eq!(failure.error.kind(), "ResolutionError", "{failure}");
        assert!(failure.to_string().contains("`termijn` of `wet`"), "{failure}");
        // In another law: it gives one output twice, which no file may do.
        let twice = law(level, "wet", &[("1", &special("", "1")), ("2", &special("", "2")), ("3", ASKING)]);
        let (_, problems) = load(&[law(level, "awb", &[("1", GENERAL)]), twice]);
        assert!(
            problems.iter().any(|problem| problem.left_out && problem.reason.contains("`termijn`")),
            "{problems:?}"
        );
    }
    // The law that is asked and the law itself: at the later level both count.
    let awb = law(NEW, "awb", &[("1", GENERAL), ("2", &special("", "1"))]);
    let corpus = corpus(&[awb, law(NEW, "wet", &[("1", &special("", "2")), ("2", ASKING)])]);
    assert_eq!(told(&corpus, "uit", &[("x", "1"), ("y", "2")]), "ResolutionError");
}

#[test]
fn a_rule_that_departs_gets_the_facts_it_declares_and_no_others() {
    for (level, without) in [(OLD, "VariableNotFound"), (NEW, r#"unknown {"x"}"#)] {
        for (parameters, expected) in [("{name: x, type: number}", "5"), ("{name: y, type: number}", without)]
        {
            let wet = law(level, "wet", &[("1", &special(parameters, "$x")), ("2", ASKING)]);
            let corpus = corpus(&[law(level, "awb", &[("1", GENERAL)]), wet]);
            assert_eq!(told(&corpus, "uit", &[("x", "5"), ("y", "6")]), expected, "{level} {parameters}");
        }
    }
}

#[test]
fn an_output_that_was_replaced_says_so_and_keeps_the_doubt_of_its_article() {
    let vague =
        format!("untranslatables: [{{construct: redelijk, reason: oordeel, accepted: true}}]\n{GENERAL}");
    for level in [OLD, NEW] {
        let departs =
            special("", "13").replace("law: awb", "law: wet").replace("article: '1'", "article: '3'");
        let wet = law(level, "wet", &[("3", &vague), ("4", &departs)]);
        let corpus = corpus(&[wet]);
        let mut request = Request::new("wet", ["termijn"], today());
        let made = &corpus.evaluate(&request).unwrap().outputs["termijn"];
        assert_eq!((shown(&made.state).as_str(), made.article.as_str()), ("13", "4"), "{level}");
        assert_eq!(made.provenance, Provenance::Override);
        request.mode = UntranslatableMode::Propagate;
        let made = &corpus.evaluate(&request).unwrap().outputs["termijn"];
        assert_eq!(shown(&made.state), "untranslatable redelijk", "{level}");
    }
}
