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
        // A text that is not ours is not translated either.
        let hard: Vec<_> =
            review.problems.iter().filter(|problem| !problem.reason.starts_with("no translation")).collect();
        assert_eq!(hard.len(), 1, "{review:?}");
        assert_eq!(hard[0].file, name);
        assert!(review.forms > 0, "the forms were looked at all the same");
    }
}

#[test]
fn a_text_without_a_translation_is_told_with_its_file_and_stops_no_start() {
    let (name, from) = ("products/inkomenstoeslag.yaml", "Uw DigiD.");
    let files = Files::with(&[(name, &built_in(name).replacen(from, "Uw eigen DigiD.", 1))]);
    assert!(Catalog::check(&files).is_ok());
    let told: Vec<String> = review(&files).problems.iter().map(ToString::to_string).collect();
    let expected: Vec<String> = ["ar", "pl", "tr", "uk"]
        .iter()
        .map(|lang| format!("{name}: no translation in \"{lang}\": “Uw eigen DigiD.”"))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn a_language_that_no_city_offers_needs_no_translation() {
    let (name, from) = ("products/inkomenstoeslag.yaml", "Uw DigiD.");
    let product = built_in(name).replacen(from, "Uw eigen DigiD.", 1);
    let cities: Vec<(String, String)> = ["amsterdam", "rotterdam", "denhaag", "utrecht"]
        .iter()
        .map(|slug| format!("cities/{slug}.yaml"))
        .map(|city| (city.clone(), built_in(&city).replacen("slug:", "languages: [nl, en, tr]\nslug:", 1)))
        .collect();
    let mut texts: Vec<(&str, &str)> =
        cities.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    texts.push((name, &product));
    let told = review(&Files::with(&texts)).problems;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].reason.contains("\"tr\""), "{told:?}");
}

#[test]
fn faults_in_a_file_of_translations_are_told() {
    let name = "language/tr/zelf.yaml";
    let fault = |text: &str| match Catalog::check(&Files::with(&[(name, text)])) {
        Ok(_) => String::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
    };
    assert_eq!(fault("reviewed: true\ntexts:\n  \"Eigen tekst\": \"Kendi metni\"\n"), "");
    let other = fault("reviewed: true\ntexts:\n  \"Uw DigiD.\": \"Başka bir şey\"\n");
    assert!(other.starts_with(name) && other.contains("“Uw DigiD.” is translated otherwise"), "{other}");
    assert!(fault("reviewed: true\ntexts:\n  \"Eigen tekst\": \" \"\n").contains("has no translation"));
    assert!(fault("texts: {}\n").contains("reviewed"));
    let city = built_in("cities/utrecht.yaml").replacen("slug:", "languages: [en, tr]\nslug:", 1);
    let told = Catalog::check(&Files::with(&[("cities/utrecht.yaml", &city)])).unwrap_err();
    assert!(told.iter().any(|problem| problem.reason.contains("Dutch is always offered")), "{told:?}");
}

#[test]
fn stored_texts_are_told_in_the_language_of_the_reader() {
    use domain::{Lang, Localized};
    let catalog = Catalog::check(&Files::with(&[])).unwrap();
    assert!(catalog.is_reviewed(Lang::Nl) && catalog.is_reviewed(Lang::En));
    let told = |dutch: &str, lang| {
        catalog.translations().told(&Localized::new(dutch, "English")).get(lang).to_owned()
    };
    assert_eq!(told("Ja", Lang::Tr), "Evet");
    assert_eq!(told("3 maart 2026", Lang::Uk), "3 березня 2026");
    assert_eq!(told("12 maanden", Lang::Pl), "12 miesięcy");
    assert_eq!(told("1 jaar", Lang::Ar), "سنة واحدة");
    assert_eq!(told("Ja (dit klopt)", Lang::Tr), "Evet (doğru)");
    let known = catalog.facts().iter().next().unwrap().label.clone();
    assert_ne!(known.get(Lang::Uk), known.nl);
    let pair = format!("{0}, {0}", known.nl);
    assert_eq!(told(&pair, Lang::Uk), format!("{0}, {0}", known.get(Lang::Uk)));
    for own in ["R. Plieger", "3 mei", "€ 900,00", "12 appels"] {
        assert_eq!(told(own, Lang::Uk), own, "what nobody translated stays as it is");
    }
}
