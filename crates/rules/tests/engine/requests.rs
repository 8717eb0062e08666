//! Requests of the contract that are not as they should be, and what each is told.

use rules::protocol::{self, answer_line};
use rules::{Corpus, Value};

use super::support::{NEW, OLD, article, corpus, head, law};

const WET: &str = "execution:
  parameters: [{name: nr, type: string}, {name: n, type: number}, {name: d, type: date}, {name: j, type: boolean}, {name: r, type: array}, {name: o, type: object}]
  input: [{name: saldo, type: number, source: {}}]
  output: [{name: uit, type: number}, {name: som, type: number}]
  actions:
    - {output: uit, value: $saldo}
    - {output: som, value: {operation: ADD, values: [$saldo, 1]}}";

fn laws(level: &str) -> Corpus {
    corpus(&[law(level, "wet", &[("1", WET)])])
}

/// The answer with these keys beside `op`, `law`, `outputs` and `date`.
fn with(corpus: &Corpus, keys: &str) -> String {
    answer_line(
        corpus,
        &format!(r#"{{"op":"evaluate","law":"wet","outputs":["uit"],"date":"2026-07-01",{keys}}}"#),
    )
}

#[track_caller]
fn refused(answer: &str, kind: &str, part: &str) {
    assert!(answer.starts_with(&format!(r#"{{"ok":false,"error":{{"kind":"{kind}","#)), "{answer}");
    assert!(answer.contains(part) && !answer.contains('\n'), "{part}: {answer}");
}

#[test]
fn a_table_that_cannot_be_used_is_named() {
    let corpus = laws(NEW);
    for (table, part) in [
        (r#"{"source":"bank"}"#, "table `bank`: `rows` is a list"),
        (r#"{"source":"bank","key":"nr","rows":{}}"#, "table `bank`: `rows` is a list"),
        (r#"{"source":"bank","key":"nr","rows":[1]}"#, "table `bank`: a row is an object"),
        (r#"{"source":"bank","key":"nr","rows":[{"nr":"7"},null]}"#, "table `bank`: a row is an object"),
        (r#"{"source":"bank","key":7,"rows":[]}"#, "table `bank`: `key` is the name"),
        (r#"{"source":"bank","key":"nr","law":7,"rows":[]}"#, "table `bank`: `law` is an id"),
        (r#"{"source":"bank","kye":"nr","rows":[]}"#, "table `bank`: unknown key `kye`"),
        (r#"{"source":"bank","Key":"nr","rows":[]}"#, "table `bank`: unknown key `Key`"),
        (r#"{"source":"bank","key":"nr","laws":"wet","rows":[]}"#, "table `bank`: unknown key `laws`"),
        (r#"{"source":"bank","rows":[{"saldo":1},{"saldo":2}]}"#, "table `bank`: without a `key`"),
        (r#"{"key":"nr","rows":[]}"#, "table `number 1`: `source`"),
        (r#"{"source":7,"key":"nr","rows":[]}"#, "table `number 1`: `source`"),
        ("7", "table `number 1`: a table is an object"),
    ] {
        refused(&with(&corpus, &format!(r#""data":[{table}]"#)), "DataSourceError", part);
    }
    let second = r#""data":[{"source":"bank","key":"nr","law":null,"rows":[]},null]"#;
    refused(&with(&corpus, second), "DataSourceError", "table `number 2`");
    refused(&with(&corpus, r#""data":{}"#), "InvalidOperation", "`data` is a list of tables");
}

#[test]
fn a_table_may_carry_keys_of_its_sender_and_needs_no_key_for_one_row() {
    let corpus = laws(NEW);
    for table in [
        r#"{"source":"bank","key":"nr","law":null,"rows":[{"nr":"6","saldo":1},{"nr":"7","saldo":5}],"date":"2026-01-01"}"#,
        r#"{"source":"bank","key":"NR","law":"wet","rows":[{"Nr":"7","SALDO":5}]}"#,
        r#"{"source":"bank","key":null,"rows":[{"saldo":5}]}"#,
        r#"{"source":"","key":"","law":null,"rows":[{"saldo":5}]}"#,
    ] {
        let told = with(&corpus, &format!(r#""parameters":{{"nr":"7"}},"data":[{table}]"#));
        assert!(told.contains(r#""uit":{"state":"value","value":5,"#), "{table}: {told}");
    }
    for table in [
        r#"{"source":"bank","key":"nr","law":null,"rows":[]}"#,
        r#"{"source":"bank","key":"nr","law":null,"rows":[{"nr":7,"saldo":5}]}"#,
        r#"{"source":"bank","key":"nr","law":"ander","rows":[{"nr":"7","saldo":5}]}"#,
        r#"{"source":"bank","key":"anders","law":null,"rows":[{"anders":"7","saldo":5}]}"#,
        r#"{"source":"bank","key":"nr","law":null,"rows":[{"nr":"7"}]}"#,
    ] {
        let told = with(&corpus, &format!(r#""parameters":{{"nr":"7"}},"data":[{table}]"#));
        assert!(told.contains(r#""state":"unknown","value":null,"missing":["saldo"]"#), "{table}: {told}");
    }
}

#[test]
fn an_address_of_a_law_is_its_id_and_an_output() {
    let corpus = laws(NEW);
    let facts = r#""date":"2026-07-01","parameters":{"saldo":5}"#;
    let ask = |law: &str, outputs: &str| {
        answer_line(&corpus, &format!(r#"{{"op":"evaluate","law":"{law}",{outputs}{facts}}}"#))
    };
    let uit = r#"{"ok":true,"outputs":{"uit":{"state":"value","value":5,"provenance":"direct"}}}"#;
    assert_eq!(ask("regelrecht://wet/uit", ""), uit);
    assert_eq!(ask("regelrecht://wet/uit", r#""outputs":[],"#), uit);
    assert_eq!(ask("wet", r##""outputs":["#uit"],"##), uit);
    assert!(
        ask("regelrecht://wet/uit", r#""outputs":["som"],"#).contains(r#""som":{"state":"value","value":6,"#)
    );
    refused(&ask("regelrecht://weg/uit", ""), "LawNotFound", "`weg`");
    refused(&ask("regelrecht://wet/weg", ""), "OutputNotFound", "`weg`");
    for wrong in [
        "regelrecht:",
        "regelrecht://",
        "regelrecht:///uit",
        "regelrecht://wet",
        "regelrecht://wet/",
        "regelrecht://wet/uit/meer",
        "regelrecht://wet/uit#veld",
        "regelrecht:wet/uit",
        "Regelrecht://wet/uit",
        "regelrecht://wet/ui t",
    ] {
        refused(&ask(wrong, ""), "InvalidUri", &format!("not a law address: {wrong}"));
    }
    for wrong in ["#", "#uit#veld", "#a/b"] {
        refused(&ask("wet", &format!(r#""outputs":["{wrong}"],"#)), "InvalidUri", wrong);
    }
    refused(&ask("wet", ""), "InvalidOperation", "`outputs` is a list");
}

#[test]
fn what_a_request_lacks_or_spells_another_way_is_told() {
    let corpus = laws(NEW);
    let whole =
        r#"{"op":"evaluate","law":"wet","outputs":["uit"],"date":"2026-07-01","parameters":{"saldo":5}}"#;
    assert!(answer_line(&corpus, whole).starts_with(r#"{"ok":true"#));
    for (from, to, kind, part) in [
        (r#""law":"wet","#, "", "InvalidOperation", "`law` is not there"),
        (r#""wet""#, "null", "InvalidOperation", "`law` is a text"),
        (r#""date":"2026-07-01","#, "", "InvalidOperation", "`date` is not there"),
        (r#""2026-07-01""#, "20260701", "InvalidOperation", "`date` is a text"),
        ("2026-07-01", "1-7-2026", "InvalidDate", "1-7-2026"),
        ("2026-07-01", "2026-02-29", "InvalidDate", "2026-02-29"),
        ("2026-07-01", "10000-01-01", "InvalidDate", "10000-01-01"),
        (r#""outputs":["uit"],"#, "", "InvalidOperation", "`outputs` is a list"),
        (r#"["uit"]"#, r#""uit""#, "InvalidOperation", "`outputs` is a list"),
        (r#"["uit"]"#, "[1]", "InvalidOperation", "`outputs` holds names"),
        (r#"["uit"]"#, r#"["uit","weg"]"#, "OutputNotFound", "`weg`"),
        (r#"["uit"]"#, r#"[""]"#, "OutputNotFound", "``"),
        (r#"{"saldo":5}"#, "[]", "InvalidOperation", "`parameters` is an object"),
        (
            r#""parameters""#,
            r#""untranslatable_mode":"streng","parameters""#,
            "InvalidOperation",
            "error, propagate, warn",
        ),
        (r#""parameters""#, r#""trace":"ja","parameters""#, "InvalidOperation", "`trace` is true or false"),
        (r#""evaluate""#, r#""EVALUATE""#, "InvalidOperation", "unknown op `EVALUATE`"),
        (r#""evaluate""#, "1", "InvalidOperation", "`op` is not there"),
        (r#"{"saldo":5}"#, r#"{"saldo":5,"saldo":6}"#, "InvalidOperation", "given twice"),
        (r#"{"saldo":5}"#, r#"{"saldo":0.10000000000000000000000000000001}"#, "InvalidOperation", "JSON"),
        (r#"{"saldo":5}"#, r#"{"saldo":1e400}"#, "InvalidOperation", "JSON"),
        (r#"{"saldo":5}"#, r#"{"saldo":NaN}"#, "InvalidOperation", "JSON"),
        (r#"{"saldo":5}"#, r#"{"saldo":05}"#, "InvalidOperation", "JSON"),
    ] {
        let line = whole.replacen(from, to, 1);
        assert_ne!(line, whole, "{from}");
        refused(&answer_line(&corpus, &line), kind, part);
    }
    let nothing = whole.replace(r#"["uit"]"#, "[]");
    assert_eq!(answer_line(&corpus, &nothing), r#"{"ok":true,"outputs":{}}"#, "nothing was asked");
    let twice = whole.replace(r#"["uit"]"#, r#"["uit","uit"]"#);
    assert_eq!(answer_line(&corpus, &twice), answer_line(&corpus, whole));
    let null = whole.replace("}}", r#"},"data":null,"trace":null,"untranslatable_mode":null}"#);
    assert_eq!(answer_line(&corpus, &null), answer_line(&corpus, whole));
}

#[test]
fn a_fact_of_a_wrong_type_is_refused_at_the_later_level_and_taken_at_the_older_one() {
    let kinds: [(&str, &[&str], &[&str]); 7] = [
        ("nr", &[r#""7""#, r#""""#, r#""2026-07-01""#], &["7", "true", "[]", "{}", "null"]),
        ("n", &["7", "-0.5", "1e3"], &[r#""7""#, "true", "[7]", "{}", "null"]),
        (
            "d",
            &[r#""2026-07-01""#, r#"{"iso":"2026-07-01"}"#],
            &[r#""2026-7-1""#, "20260701", "true", "{}", "[]", "null"],
        ),
        ("j", &["true", "false"], &["0", "1", r#""true""#, r#""ja""#, "null"]),
        ("r", &["[]", "[1,null]"], &["1", r#""a""#, "{}", "null"]),
        ("o", &["{}", r#"{"a":{"b":1}}"#], &["1", r#""a""#, "[]", "null"]),
        ("saldo", &["7", "7.50"], &[r#""7""#, "false", "null"]),
    ];
    for (name, good, wrong) in kinds {
        for (facts, fits) in [(good, true), (wrong, false)] {
            for fact in facts {
                let keys = format!(r#""parameters":{{"saldo":1,"{name}":{fact}}}"#)
                    .replace(r#""saldo":1,"saldo""#, r#""saldo""#);
                let later = with(&laws(NEW), &keys);
                assert_eq!(later.starts_with(r#"{"ok":true"#), fits, "{keys}: {later}");
                if !fits {
                    refused(&later, "TypeMismatch", &format!("`{name}` of `wet`"));
                }
                let older = with(&laws(OLD), &keys.replace(r#""saldo":null"#, r#""saldo":1"#));
                let sums = name != "saldo" || !(fact.contains('"') || fact.contains("false"));
                assert_eq!(older.starts_with(r#"{"ok":true"#), sums, "{keys}: {older}");
            }
        }
    }
}

#[test]
fn nothing_of_a_request_is_left_for_the_next_one() {
    let vague = "untranslatables: [{construct: redelijk, reason: oordeel}]
execution: {output: [{name: vaag, type: number}], actions: [{output: vaag, value: 1}]}";
    let text = head(NEW, "wet", "valid_from: 2026-01-01") + &article("1", WET) + &article("2", vague);
    let corpus = corpus(&[text]);
    let mut session = protocol::Session::new(&corpus);
    let evaluate = |rest: &str| format!(r#"{{"op":"evaluate","law":"wet",{rest}}}"#);
    let bare = evaluate(r#""outputs":["uit"],"date":"2026-07-01""#);
    let lines = [
        bare.clone(),
        evaluate(r#""outputs":["uit"],"date":"2026-07-01","parameters":{"saldo":5}"#),
        bare.clone(),
        evaluate(
            r#""outputs":["uit"],"date":"2026-07-01","data":[{"source":"b","key":"","law":null,"rows":[{"saldo":6}]}]"#,
        ),
        bare.clone(),
        evaluate(r#""outputs":["vaag"],"date":"2026-07-01","untranslatable_mode":"warn""#),
        evaluate(r#""outputs":["vaag"],"date":"2026-07-01""#),
        evaluate(r#""outputs":["uit"],"date":"2025-12-31""#),
        evaluate(r#""outputs":["uit"],"date":"2026-07-01","trace":true"#),
        "geen json".to_owned(),
        bare,
    ];
    let told: Vec<String> = lines.iter().map(|line| session.answer_line(line)).collect();
    let parts = [
        r#""missing":["saldo"]"#,
        r#""value":5,"#,
        r#""missing":["saldo"]"#,
        r#""value":6,"#,
        r#""missing":["saldo"]"#,
        r#""value":1,"#,
        r#""kind":"Untranslatable""#,
        r#""kind":"LawNotYetInForce""#,
        r#""trace":{"trace_version":1"#,
        r#""kind":"InvalidOperation""#,
        r#""missing":["saldo"]"#,
    ];
    for (told, part) in told.iter().zip(parts) {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert_eq!((&told[0], &told[2], &told[4]), (&told[10], &told[10], &told[10]));
    assert!(!told[10].contains("trace"));
    assert!(lines.iter().zip(&told).all(|(line, told)| *told == answer_line(&corpus, line)));
}

#[test]
fn a_number_leaves_as_it_came() {
    let wet = "execution:
  parameters: [{name: x, type: string}]
  output: [{name: uit, type: string}]
  actions: [{output: uit, value: $x}]";
    let corpus = corpus(&[law(OLD, "wet", &[("1", wet)])]);
    for (given, told) in [
        ("0.10", "0.10"),
        ("-7", "-7"),
        ("9223372036854775807", "9223372036854775807"),
        ("-9223372036854775808", "-9223372036854775808"),
        ("9223372036854775808", "9223372036854775808"),
        ("1234567890123456789012345678", "1234567890123456789012345678"),
        ("0.0000000000000000000000000001", "0.0000000000000000000000000001"),
        ("1e3", "1000"),
        ("1.5E-2", "0.015"),
        ("-0", "0"),
    ] {
        let told_now = with(&corpus, &format!(r#""parameters":{{"x":{given}}}"#));
        assert!(told_now.contains(&format!(r#""value":{told},"#)), "{given}: {told_now}");
    }
    let text = r#""\u00e9\n\"\\ \ud83d\ude00""#;
    let answer = with(&corpus, &format!(r#""parameters":{{"x":{text}}}"#));
    let (Ok(Value::Object(fields)), Ok(wanted)) = (Value::from_json(&answer), Value::from_json(text)) else {
        panic!("{answer}")
    };
    let Some(Value::Object(outputs)) = fields.get("outputs") else { panic!("{answer}") };
    let Some(Value::Object(uit)) = outputs.get("uit") else { panic!("{answer}") };
    assert_eq!(uit.get("value"), Some(&wanted));
}
