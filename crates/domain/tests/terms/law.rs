//! What the law files are asked, and that nothing is guessed when they do not answer.

use domain::calendar::Length;
use domain::terms::{CaseTerms, LawFiles, TermLaw, TermProblem};
use rules::Corpus;

use super::{LAW, after, day, ledger, open};

fn without(file: &str, part: &str, other: &str) -> LawFiles {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog/laws");
    let (corpus, problems) = Corpus::load(all(&root).into_iter().map(|(name, text)| {
        let text = if name.ends_with(file) { text.replace(part, other) } else { text };
        (name, text)
    }));
    assert!(problems.is_empty(), "{problems:?}");
    LawFiles::new(corpus)
}

fn all(folder: &std::path::Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.display().to_string();
        if path.is_dir() {
            files.extend(all(&path));
        } else if name.ends_with(".yaml") && !name.contains(".scenarios.") {
            files.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
    files
}

#[test]
fn the_law_files_answer_every_question() {
    assert_eq!(LAW.check(day("2026-11-26")), Ok(()));
    assert_eq!(LAW.check(day("2028-02-29")), Ok(()));
}

#[test]
fn a_missing_output_is_named_with_its_law_at_the_start() {
    let broken = without(
        "algemene_wet_bestuursrecht/2021-12-21.yaml",
        "bezwaar_verdaging_weken",
        "bezwaar_verdaging_anders",
    );
    let problems = broken.check(day("2026-11-26")).unwrap_err();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems.len(), 1, "{told:#?}");
    assert!(told[0].contains("algemene_wet_bestuursrecht") && told[0].contains("bezwaar_verdaging_weken"));
}

#[test]
fn a_law_that_was_not_in_force_stops_the_ledger() {
    let early = CaseTerms::open(day("2009-03-02"), Length::Weeks(8), "art. 4:13 Awb");
    let problem = early.ledger(&*LAW).unwrap_err();
    assert_eq!(
        (problem.law.as_str(), problem.on),
        ("algemene_wet_bestuursrecht_termijnen", day("2009-03-02"))
    );
    let mut early = early;
    let more = domain::terms::TermEvent::Extended {
        on: day("2009-03-03"),
        by: Length::Weeks(1),
        article: String::new(),
    };
    assert!(matches!(early.apply(more, &*LAW), Err(TermProblem::Law(_))), "nothing is guessed");
}

#[test]
fn a_figure_that_changes_in_the_law_changes_the_ledger() {
    let other = without(
        "algemene_wet_bestuursrecht/2021-12-21.yaml",
        "bezwaartermijn: {value: 6,",
        "bezwaartermijn: {value: 5,",
    );
    assert_eq!(other.objection_until(day("2026-11-13")).unwrap().value, day("2026-12-18"));
    assert_eq!(LAW.objection_until(day("2026-11-13")).unwrap().value, day("2026-12-28"));
    let holiday = without("gelijkgestelde_dagen/2010-10-10.yaml", "value: []", "value: ['2027-05-07']");
    let bridge = open("2027-03-12");
    assert_eq!(ledger(&bridge).decide_by, day("2027-05-07"));
    assert_eq!(bridge.ledger(&holiday).unwrap().decide_by, day("2027-05-10"));
}

#[test]
fn the_version_of_the_day_is_asked_and_told() {
    let rule = |day: &str| LAW.advance(self::day(day), None).unwrap().rule;
    assert_eq!(rule("2026-06-30").valid_from, Some(day("2026-01-01")));
    assert_eq!(rule("2026-07-01").valid_from, Some(day("2026-07-01")));
    assert_eq!(rule("2026-07-01").cited(), "art. 52, eerste lid, Participatiewet");
    let ledger = ledger(&after("2026-10-30", []));
    let told = |at: usize| ledger.entries[at].rule.clone().unwrap();
    assert_eq!(told(0).valid_from, Some(day("2021-12-21")));
    assert_eq!(
        (told(1).name.as_str(), told(1).valid_from),
        ("Algemene termijnenwet", Some(day("2010-10-10")))
    );
}

#[test]
fn a_city_lets_the_young_wait_or_not() {
    for (city, from) in [("GM0599", "2026-12-21"), ("GM0344", "2026-11-23")] {
        assert_eq!(LAW.handled_from(day("2026-11-23"), city).unwrap().value, day(from), "{city}");
    }
    let waits = |city| {
        let ledger = ledger(&open("2026-11-23")).with_search_period(day("2026-11-23"), city, &*LAW).unwrap();
        let found =
            ledger.entries.into_iter().find(|entry| entry.kind == domain::terms::EntryKind::SearchPeriod);
        found.map(|entry| (entry.from, entry.until))
    };
    assert_eq!(waits("GM0599"), Some((day("2026-11-24"), Some(day("2026-12-20")))));
    assert_eq!(waits("GM0344"), None);
}
