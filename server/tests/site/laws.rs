//! `loket laws …` and `loket replay`, as somebody runs them.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

/// What the program said, and whether it was content.
struct Said {
    fine: bool,
    answers: String,
    complaints: String,
}

fn loket(arguments: &[&str], input: &str) -> Said {
    let mut child = Command::new(env!("CARGO_BIN_EXE_loket"))
        .args(arguments)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { fine: status.success(), answers: text(stdout), complaints: text(stderr) }
}

/// A folder with the law of the manual, an example beside it, and whatever else.
fn laws(more: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let below = folder.path().join("wet/voorbeeldwet");
    std::fs::create_dir_all(&below).unwrap();
    std::fs::write(below.join("2026-01-01.yaml"), rules::EXAMPLE).unwrap();
    for (name, text) in more {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn path(folder: &tempfile::TempDir) -> &str {
    folder.path().to_str().unwrap()
}

/// An example that comes out, or one that does not.
fn example(right: bool) -> String {
    format!(
        "scenarios:\n  - {{name: Onder de grens, date: '2026-07-01', law: voorbeeldwet, parameters: {{inkomen: 90000}}, \
         expect: {{recht: {right}}}}}\n"
    )
}

/// A law that cannot be read: an operation is misspelt.
fn broken() -> String {
    rules::EXAMPLE.replace("$id: voorbeeldwet", "$id: kapot").replace("LESS_THAN", "LES_THAN")
}

#[test]
fn check_says_file_line_and_reason_and_is_content_with_good_laws() {
    let good = loket(&["laws", "check", path(&laws(&[]))], "");
    assert!(good.fine && good.answers.is_empty(), "{}{}", good.answers, good.complaints);
    let bad = loket(&["laws", "check", path(&laws(&[("kapot.yaml", &broken())]))], "");
    assert!(
        !bad.fine && bad.answers.contains("kapot.yaml:24: ") && bad.answers.contains("LES_THAN"),
        "{}",
        bad.answers
    );
}

#[test]
fn test_runs_the_examples_beside_the_laws() {
    let folder = laws(&[("a.scenarios.yaml", &example(true))]);
    let passed = loket(&["laws", "test", path(&folder)], "");
    assert!(passed.fine && passed.answers == "1 passed, 0 failed\n", "{}", passed.answers);
    std::fs::write(folder.path().join("b.scenarios.yaml"), example(false)).unwrap();
    let failed = loket(&["laws", "test", path(&folder)], "");
    assert!(!failed.fine && failed.answers.ends_with("1 passed, 1 failed\n"), "{}", failed.answers);
    assert!(failed.answers.contains("b.scenarios.yaml:2: Onder de grens: recht: expected false, got true"));
}

fn asked<'a>(folder: &'a Path, output: &'a str, facts: &'a str) -> Vec<&'a str> {
    let corpus = folder.to_str().unwrap();
    vec![
        "--law",
        "voorbeeldwet",
        "--output",
        output,
        "--date",
        "2026-07-01",
        "--params",
        facts,
        "--corpus",
        corpus,
    ]
}

#[test]
fn evaluate_prints_the_answer_of_the_contract() {
    let folder = laws(&[]);
    let run = |output: &str, facts: &str, more: &[&str]| {
        let asked = asked(folder.path(), output, facts);
        let said = loket(&[&["laws", "evaluate"][..], &asked, more].concat(), "");
        assert!(said.fine && said.answers.lines().count() == 1, "{}{}", said.answers, said.complaints);
        serde_json::from_str::<Value>(&said.answers).unwrap()
    };
    let answer = run("recht", r#"{"inkomen":90000}"#, &[]);
    assert_eq!(answer["ok"], true);
    assert_eq!(answer["outputs"]["recht"], json!({"state": "value", "value": true, "provenance": "direct"}));
    assert_eq!(run("recht", "{}", &[])["outputs"]["recht"]["missing"], json!(["inkomen"]));
    assert_eq!(run("weg", "{}", &[])["error"]["kind"], "OutputNotFound");
    assert_eq!(run("recht", "{}", &["--trace"])["trace"]["trace_version"], 1);
}

#[test]
fn explain_tells_why_in_dutch_in_english_and_as_data() {
    let folder = laws(&[]);
    let told = |form: &str| {
        let asked = asked(folder.path(), "recht", r#"{"inkomen":90000}"#);
        let said = loket(&[&["laws", "explain"][..], &asked, &["--as", form]].concat(), "");
        assert!(said.fine, "{}", said.complaints);
        said.answers
    };
    assert!(told("nl").contains("artikel 1, lid 1") && told("nl").contains("900,00"), "{}", told("nl"));
    assert!(told("en").contains("article 1, paragraph 1"), "{}", told("en"));
    let data: Value = serde_json::from_str(&told("json")).unwrap();
    assert_eq!((&data[0]["article"], &data[0]["facts"][0]["name"]), (&json!("1"), &json!("inkomen")));
}

#[test]
fn serve_answers_line_by_line_and_a_bad_file_is_not_fatal() {
    let folder = laws(&[("kapot.yaml", &broken()), ("geen.yaml", "{")]);
    let question = r#"{"op":"evaluate","law":"voorbeeldwet","outputs":["recht"],"date":"2026-07-01","parameters":{"inkomen":INKOMEN}}"#;
    let input = [
        r#"{"op":"laws"}"#,
        &question.replace("INKOMEN", "90000"),
        "geen JSON",
        &question.replace("INKOMEN", "100000"),
        r#"{"op":"resolve_note","articles":[{"number":"1","text":"Wie niets heeft, krijgt bijstand."}],"selector":{"exact":"krijgt bijstand","prefix":"","suffix":""}}"#,
    ]
    .join("\n");
    let said = loket(&["laws", "serve", "--corpus", path(&folder)], &input);
    assert!(said.fine, "{}", said.complaints);
    assert!(
        said.complaints.contains("kapot.yaml") && said.complaints.contains("geen.yaml"),
        "{}",
        said.complaints
    );
    let answers: Vec<Value> = said.answers.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let [ids, right, refused, none, note] = answers.as_slice() else { panic!("{}", said.answers) };
    assert_eq!(ids, &json!({"laws": ["voorbeeldwet"]}));
    assert_eq!(
        (&right["outputs"]["recht"]["value"], &none["outputs"]["recht"]["value"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(refused["ok"], false);
    assert_eq!(note, &json!({"status": "found", "matches": [{"article": "1", "confidence": 1}]}));
}

#[test]
fn bench_prints_how_often_and_the_result() {
    for more in [&[][..], &["--trace"]] {
        let said = loket(&[&["laws", "bench", "--repeat", "2", "bijstand"][..], more].concat(), "");
        assert!(
            said.fine && said.answers.starts_with("2 ") && said.answers.contains("bijstandsnorm=141946"),
            "{}",
            said.answers
        );
        assert_eq!(said.answers.contains("steps="), !more.is_empty());
    }
    assert!(!loket(&["laws", "bench", "weg"], "").fine);
}

#[test]
fn table_checks_a_decision_table_and_writes_it_as_actions() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("norm.csv");
    let run = |text: &str, more: &[&str]| {
        std::fs::write(&file, text).unwrap();
        loket(&[&["laws", "table", file.to_str().unwrap()][..], more].concat(), "")
    };
    let whole = run("gehuwd{ja|nee}; =norm\nja; 2\nnee; 1\n", &[]);
    assert!(
        whole.fine && whole.answers.starts_with("- output: norm\n"),
        "{}{}",
        whole.answers,
        whole.complaints
    );
    let shown = run("gehuwd{ja|nee}; =norm\nja; 2\nnee; 1\n", &["--markdown"]);
    assert_eq!(shown.answers, "| gehuwd | **norm** |\n|---|---|\n| ja | 2 |\n| nee | 1 |\n");
    let open = run("gehuwd{ja|nee}; =norm\nja; 2\n", &[]);
    assert!(!open.fine && open.complaints.contains("no row for gehuwd nee"), "{}", open.complaints);
}

#[test]
fn replay_gives_the_same_bytes_or_says_that_the_law_is_another() {
    let folder = laws(&[]);
    let asked = asked(folder.path(), "recht", r#"{"inkomen":90000}"#);
    let made = loket(&[&["laws", "evaluate"][..], &asked, &["--receipt"]].concat(), "");
    assert!(made.fine, "{}", made.complaints);
    let receipt = folder.path().join("besluit.json");
    std::fs::write(&receipt, &made.answers).unwrap();
    let replay = || loket(&["replay", receipt.to_str().unwrap(), "--corpus", path(&folder)], "");
    let again = replay();
    assert!(again.fine && again.answers == made.answers, "{}{}", again.answers, again.complaints);
    // With another text of the law the outcome is not worked out as if nothing happened.
    let law = folder.path().join("wet/voorbeeldwet/2026-01-01.yaml");
    std::fs::write(law, rules::EXAMPLE.replace("grens: {value: 100000", "grens: {value: 100001")).unwrap();
    let other = replay();
    assert!(
        !other.fine && other.answers.is_empty() && other.complaints.contains("voorbeeldwet"),
        "{}",
        other.complaints
    );
}
