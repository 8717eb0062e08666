use super::*;

fn list() -> WordList {
    serde_json::from_value(serde_json::json!({
        "avoid": [
            {"words": ["indien"], "plain": "als"},
            {"words": ["met betrekking tot"], "plain": "over"},
            {"words": ["c.q."], "plain": "of"}
        ],
        "known": ["arbeidsongeschiktheidsuitkering"],
        "abbreviations": ["art."]
    }))
    .unwrap()
}

fn told(text: &str) -> Vec<String> {
    list().hard(text).iter().map(ToString::to_string).collect()
}

fn words(count: usize) -> String {
    vec!["woord"; count].join(" ")
}

#[test]
fn a_sentence_has_at_most_fifteen_words() {
    assert_eq!(told(&format!("{}.", words(15))), Vec::<String>::new());
    let long = told(&format!("{}.", words(16)));
    assert_eq!(long.len(), 1, "{long:?}");
    assert!(long[0].starts_with("not B1: a sentence of 16 words, at most 15: “woord"), "{long:?}");
}

#[test]
fn a_text_has_at_most_twelve_words_per_sentence_on_average() {
    assert_eq!(told(&format!("{}. {}.", words(15), words(9))), Vec::<String>::new());
    assert_eq!(
        told(&format!("{}. {}.", words(15), words(10))),
        ["not B1: 12.5 words per sentence on average, at most 12"]
    );
    assert_eq!(told(&format!("{}.", words(13))), Vec::<String>::new(), "one sentence has no average");
}

#[test]
fn signs_are_no_words_and_abbreviations_end_no_sentence() {
    assert_eq!(told(&format!("{} – “{}”", words(8), words(7))), Vec::<String>::new());
    assert_eq!(told(&format!("Zie art. 9 {}.", words(13))).len(), 1);
    assert_eq!(told(&format!("Klopt dit (echt?) {}.", words(14))).len(), 0, "a question mark ends one");
    assert_eq!(told(&format!("{}\n{}", words(9), words(9))), Vec::<String>::new(), "so does a line");
}

#[test]
fn long_words_are_told_unless_people_know_them() {
    assert_eq!(told("Uw arbeidsongeschiktheidsuitkering stopt."), Vec::<String>::new());
    let told_of = told("Uw Rechtmatigheidsbeoordelingen stoppen.");
    assert!(told_of[0].contains("“rechtmatigheidsbeoordelingen” has 28 letters, at most 22"), "{told_of:?}");
    assert_eq!(told("Uw rechtmatigheids-beoordelingen stoppen."), Vec::<String>::new(), "a hyphen divides");
    assert_eq!(told("Mail naar rechtmatigheidsbeoordeling@voorbeeld.nl."), Vec::<String>::new());
}

#[test]
fn words_of_officials_are_told_with_a_plainer_one() {
    assert_eq!(told("Indien u werkt."), ["not B1: “indien” is a word of officials; plainer: als"]);
    assert_eq!(
        told("Een vraag met betrekking tot uw huis."),
        ["not B1: “met betrekking tot” is a word of officials; plainer: over"]
    );
    assert_eq!(told("Brood c.q. kaas.").len(), 1);
    assert_eq!(told("Uw klacht indienen."), Vec::<String>::new(), "only the whole word counts");
}

#[test]
fn the_list_itself_is_checked() {
    assert_eq!(list().faults(), []);
    let twice: WordList = serde_json::from_value(serde_json::json!({
        "avoid": [{"words": ["reeds", "Reeds"], "plain": "al"}, {"words": ["reeds"], "plain": " "}],
        "known": [],
        "abbreviations": []
    }))
    .unwrap();
    let faults: Vec<String> = twice.faults().into_iter().map(|(_, reason)| reason).collect();
    assert_eq!(
        faults,
        [
            "“Reeds” is not a word in small letters",
            "an entry has words and a plainer one",
            "“reeds” stands there twice"
        ]
    );
}
