use super::*;

fn built_in(name: &str) -> String {
    Files::with(&[]).get(name).unwrap().text().to_owned()
}

fn line_of(text: &str, at: &str) -> usize {
    text.lines().position(|line| line.contains(at)).unwrap() + 1
}

/// What is too hard after a change of one file.
fn hard(name: &str, from: &str, to: &str) -> Vec<String> {
    let text = built_in(name);
    assert!(text.contains(from), "{name} does not hold {from}");
    let files = Files::with(&[(name, &text.replacen(from, to, 1))]);
    language::check(&files).0.iter().map(ToString::to_string).collect()
}

#[test]
fn our_own_content_is_sound_and_written_at_b1() {
    let review = review(&Files::with(&[]));
    let told: Vec<String> = review.problems.iter().map(ToString::to_string).collect();
    assert_eq!(told, Vec::<String>::new());
    assert!(review.forms >= 20, "{review:?}");
    assert!(review.forms < review.pages && review.pages < review.questions, "{review:?}");
    assert!(review.questions < review.texts, "{review:?}");
}

#[test]
fn a_hard_text_is_told_wherever_it_stands() {
    let sentence = "Wij kijken eerst of u genoeg geld heeft om van te leven en dan hoort u van ons.";
    for (name, from) in [
        ("forms/iit/2026.11.1.yaml", "Hierop betalen wij de toeslag."),
        ("products/inkomenstoeslag.yaml", "Een bedrag per jaar als u al lang weinig inkomen heeft."),
        ("products/inkomenstoeslag.yaml", "U heeft al jaren een laag inkomen."),
        ("products/inkomenstoeslag.yaml", "Uw DigiD."),
        ("products/inkomenstoeslag.yaml", "Wij zoeken uw inkomen en spaargeld zelf op."),
        ("products/inkomenstoeslag.yaml", "Uw inkomen was niet lang genoeg laag."),
        ("products/inkomenstoeslag.yaml", "Uw inkomen mag al die tijd niet hoger zijn dan dit."),
        ("cities/utrecht.yaml", "Maak eerst een afspraak."),
        ("letters/blocks.yaml", "U stuurde geen bijlagen mee."),
        ("facts.yaml", "De dag waarop u bent geboren."),
    ] {
        let line = line_of(&built_in(name), from);
        assert_eq!(
            hard(name, from, sentence),
            [format!("{name}:{line}: not B1: a sentence of 18 words, at most 15: “{sentence}”")]
        );
    }
}

#[test]
fn words_of_officials_and_long_words_are_told() {
    let (name, from) = ("products/inkomenstoeslag.yaml", "Uw DigiD.");
    let line = line_of(&built_in(name), from);
    assert_eq!(
        hard(name, from, "Uw DigiD, indien u die heeft."),
        [format!("{name}:{line}: not B1: “indien” is a word of officials; plainer: als")]
    );
    let long = hard(name, from, "Uw rechtmatigheidsbeoordeling.");
    assert!(
        long[0].starts_with(&format!("{name}:{line}: not B1: “rechtmatigheidsbeoordeling” has 26 letters")),
        "{long:?}"
    );
    assert_eq!(hard(name, from, "Uw arbeidsongeschiktheidsuitkering."), Vec::<String>::new());
}

#[test]
fn a_broken_list_of_words_is_told() {
    let name = language::FILE;
    let twice = hard(name, "words: [derhalve]", "words: [alvorens]");
    assert_eq!(twice.len(), 1, "{twice:?}");
    assert!(twice[0].starts_with(name) && twice[0].ends_with("“alvorens” stands there twice"), "{twice:?}");
    let unread = hard(name, "avoid:", "avoidd:");
    assert!(unread[0].starts_with(&format!("{name}:")) && unread[0].contains("avoidd"), "{unread:?}");
    let astray = Files::with(&[("language/de.yaml", "avoid: []")]);
    let told: Vec<String> = language::check(&astray).0.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["language/de.yaml: nothing reads a file in this place; is its path right?"]);
}

#[test]
fn what_stops_the_start_is_told_beside_what_is_hard() {
    let name = "forms/iit/2026.11.1.yaml";
    let text = built_in(name).replacen("fact: is_student", "fact: is_studnt", 1).replacen(
        "Hierop betalen wij de toeslag.",
        "Teneinde de toeslag te betalen.",
        1,
    );
    let review = review(&Files::with(&[(name, &text)]));
    assert_eq!(review.problems.len(), 2, "{review:?}");
    assert!(review.problems.iter().any(|problem| problem.reason.contains("is_studnt")));
    assert!(review.problems.iter().any(|problem| problem.reason.contains("teneinde")));
    assert_eq!(review.forms, 0, "nothing is counted when something stops the start");
}

#[test]
fn what_is_hard_does_not_stop_the_start() {
    let (city, words) = ("cities/utrecht.yaml", language::FILE);
    let hard = built_in(city).replacen("Maak eerst een afspraak.", "Gelieve eerst een afspraak te maken.", 1);
    let broken = built_in(words).replacen("avoid:", "avoidd:", 1);
    for (name, text) in [(city, hard), (words, broken)] {
        let files = Files::with(&[(name, &text)]);
        assert!(Catalog::check(&files).is_ok(), "{name}");
        let review = review(&files);
        assert_eq!(review.problems.len(), 1, "{review:?}");
        assert_eq!(review.problems[0].file, name);
        assert!(review.forms > 0, "the forms were looked at all the same");
    }
}
