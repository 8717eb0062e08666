//! The head of a file and the words that may stand in it.

use rules::Request;

use super::support::{NEW, OLD, article, ask, corpus, head, law, load, today};

const PLAIN: &str = "execution: {output: [{name: x, type: number}], actions: [{output: x, value: 1}]}";

/// Every layer, the highest first, with what a file of it must name.
const LAYERS: [(&str, &[&str]); 13] = [
    ("VERDRAG", &["tractatenblad_id"]),
    ("EU_VERORDENING", &["celex_nummer"]),
    ("EU_RICHTLIJN", &["celex_nummer"]),
    ("GRONDWET", &["bwb_id"]),
    ("WET", &["bwb_id"]),
    ("KONINKLIJK_BESLUIT", &[]),
    ("AMVB", &["bwb_id"]),
    ("MINISTERIELE_REGELING", &["bwb_id"]),
    ("PROVINCIALE_VERORDENING", &["provincie_code", "officiele_titel"]),
    ("WATERSCHAPS_VERORDENING", &["waterschap_code", "officiele_titel"]),
    ("GEMEENTELIJKE_VERORDENING", &["gemeente_code", "officiele_titel"]),
    ("BELEIDSREGEL", &[]),
    ("UITVOERINGSBELEID", &[]),
];

/// What a key at the root holds.
fn code(key: &str) -> &'static str {
    match key {
        "gemeente_code" => "GM0363",
        "provincie_code" => "PV27",
        "waterschap_code" => "WS0155",
        _ => "BWBR0000001",
    }
}

/// A file of a layer with these keys.
fn file(id: &str, layer: &str, keys: &[&str], machine: &str) -> String {
    let keys: Vec<String> = keys.iter().map(|key| format!("{key}: {}", code(key))).collect();
    let extra = format!("valid_from: 2020-01-01\n{}", keys.join("\n"));
    let head = head(NEW, id, extra.trim_end()).replacen("bwb_id: BWBR0000001\n", "", 1);
    head.replace("regulatory_layer: WET", &format!("regulatory_layer: {layer}")) + &article("1", machine)
}

#[test]
fn each_layer_names_where_its_text_is_kept() {
    for (layer, keys) in LAYERS {
        let (_, problems) = load(&[file("wet", layer, keys, PLAIN)]);
        assert!(problems.is_empty(), "{layer}: {problems:?}");
        for missing in keys {
            let rest: Vec<&str> = keys.iter().copied().filter(|key| key != missing).collect();
            let (corpus, problems) = load(&[file("wet", layer, &rest, PLAIN)]);
            let reason = format!("`{missing}` is required for {layer}");
            assert!(problems.iter().any(|problem| problem.reason == reason), "{reason}: {problems:?}");
            assert_eq!(corpus.law_ids().count(), 1, "it is reported, and the law is used");
        }
    }
    let (_, problems) = load(&[file("wet", "WETJE", &[], PLAIN)]);
    assert!(problems[0].left_out && problems[0].reason.contains("WETJE"), "{problems:?}");
}

#[test]
fn the_higher_layer_decides_in_the_order_of_the_list() {
    let open = "open_terms: [{id: x, type: number}]
execution: {output: [{name: x, type: number}], actions: [{output: x, value: $x}]}";
    let fills = |value: usize| {
        format!(
            "implements: [{{law: wet, article: '1', open_term: x}}]
execution: {{output: [{{name: x, type: number}}], actions: [{{output: x, value: {value}}}]}}"
        )
    };
    // Two neighbours at a time; those of a place hold there.
    for (at, pair) in LAYERS.windows(2).enumerate() {
        let mut files = vec![law(NEW, "wet", &[("1", open)])];
        let mut request = Request::new("wet", ["x"], today());
        for (number, (layer, keys)) in pair.iter().enumerate() {
            files.push(file(&format!("r{number}"), layer, keys, &fills(at + number)));
            if let Some(key) = keys.iter().find(|key| key.ends_with("_code")) {
                request = request.with(*key, code(key));
            }
        }
        files.swap(1, 2);
        let evaluation = corpus(&files).evaluate(&request).unwrap();
        assert_eq!(evaluation.int("x"), i64::try_from(at).ok(), "{} before {}", pair[0].0, pair[1].0);
    }
}

#[test]
fn every_word_of_the_format_is_known_and_no_other() {
    let characters = [
        "BESCHIKKING",
        "TOETS",
        "WAARDEBEPALING",
        "BESLUIT_VAN_ALGEMENE_STREKKING",
        "INFORMATIEF",
        "RECHTSPOSITIE",
    ];
    let decisions = [
        "TOEKENNING",
        "AFWIJZING",
        "GOEDKEURING",
        "GEEN_BESLUIT",
        "ALGEMEEN_VERBINDEND_VOORSCHRIFT",
        "BELEIDSREGEL",
        "VOORBEREIDINGSBESLUIT",
        "ANDERE_HANDELING",
        "AANSLAG",
    ];
    let units = ["euro", "eurocent", "ratio", "percentage", "years", "months", "weeks", "days"];
    let types = ["string", "number", "boolean", "amount", "object", "array", "date"];
    let loads = |character: &str, decision: &str, kind: &str, unit: &str| {
        let machine = format!(
            "execution:\n  produces: {{legal_character: {character}, decision_type: {decision}}}\n  parameters: [{{name: p, \
             type: {kind}, type_spec: {{unit: {unit}}}}}]\n  output: [{{name: x, type: {kind}, nullable: true}}]\n  actions: \
             [{{output: x, value: $p}}]"
        );
        load(&[law(NEW, "wet", &[("1", &machine)])]).1.iter().all(|problem| !problem.left_out)
    };
    for character in characters {
        assert!(loads(character, "TOEKENNING", "number", "euro"), "{character}");
    }
    for decision in decisions {
        assert!(loads("TOETS", decision, "number", "euro"), "{decision}");
    }
    for (kind, unit) in types.iter().flat_map(|kind| units.iter().map(move |unit| (kind, unit))) {
        assert!(loads("TOETS", "AANSLAG", kind, unit), "{kind} {unit}");
    }
    for wrong in [
        ("TOETSEN", "AANSLAG", "number", "euro"),
        ("TOETS", "AANSLAAN", "number", "euro"),
        ("TOETS", "AANSLAG", "getal", "euro"),
        ("TOETS", "AANSLAG", "number", "dollar"),
    ] {
        assert!(!loads(wrong.0, wrong.1, wrong.2, wrong.3), "{wrong:?}");
    }
}

#[test]
fn an_open_term_is_no_record_and_no_list() {
    for (kind, fits) in [("number", true), ("date", true), ("object", false), ("array", false)] {
        let machine = format!(
            "open_terms: [{{id: t, type: {kind}, required: false}}]\nexecution: {{output: [{{name: x, type: {kind}, \
             nullable: true}}], actions: [{{output: x, value: $t}}]}}"
        );
        let (_, problems) = load(&[law(NEW, "wet", &[("1", &machine)])]);
        assert_eq!(problems.is_empty(), fits, "{kind}: {problems:?}");
    }
}

#[test]
fn a_reference_goes_thirty_two_properties_deep_and_no_deeper() {
    let value = |depth: usize| "{\"a\":".repeat(depth) + "7" + &"}".repeat(depth);
    for (depth, fits) in [(1, true), (32, true), (33, false)] {
        let machine = format!(
            "execution:\n  parameters: [{{name: p, type: object}}]\n  output: [{{name: uit, type: number, nullable: true}}]\n  \
             actions: [{{output: uit, value: $p{}}}]",
            ".a".repeat(depth)
        );
        for level in [OLD, NEW] {
            let (corpus, problems) = load(&[law(level, "wet", &[("1", &machine)])]);
            let outcome = ask(&corpus, &["uit"], &[("p", &value(depth))]);
            assert_eq!(
                outcome.is_ok_and(|told| told.int("uit") == Some(7)),
                fits,
                "{depth} at {level}: {problems:?}"
            );
        }
    }
}
