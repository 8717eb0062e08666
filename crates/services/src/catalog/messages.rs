//! `messages/<id>.yaml`: one file per template of a message.

use domain::Lang;
use domain::product::Product;
use domain::templates::{ByItself, Template, TemplateFault, Variable};

use super::CatalogProblem;
use super::files::{File, Files};
use super::texts::{blank, is_slug};

/// The most characters of a template: a message may be twice as long, so that there is room for one's own words.
const LONGEST: usize = 2_000;

/// Reads and checks every template; faults go to `problems`.
pub(super) fn load(files: &Files, products: &[Product], problems: &mut Vec<CatalogProblem>) -> Vec<Template> {
    let mut templates: Vec<Template> = Vec::new();
    for file in files.below("messages") {
        match file.read::<Template>() {
            Ok(template) => {
                check(file, &template, products, problems);
                templates.push(template);
            }
            Err(problem) => problems.push(problem),
        }
    }
    templates.sort_by(|a, b| a.id.cmp(&b.id));
    check_by_itself(files, &templates, problems);
    templates
}

/// Each text that the system sends by itself is there once, for every case, and says nothing that only a writer knows.
fn check_by_itself(files: &Files, templates: &[Template], problems: &mut Vec<CatalogProblem>) {
    for (what, word) in [(ByItself::Reminder, "reminder")] {
        let sent: Vec<&Template> = templates.iter().filter(|one| one.by_itself == Some(what)).collect();
        if sent.is_empty() {
            let reason = format!("no file has \"by_itself: {word}\": the system has no words to send");
            problems.push(CatalogProblem::of("messages", reason));
        }
        for (nth, template) in sent.into_iter().enumerate() {
            let Some(file) = files.get(&format!("messages/{}.yaml", template.id)) else { continue };
            let knows = [Variable::Staff, Variable::Own];
            let own =
                template.variables(Lang::Nl).is_ok_and(|named| knows.iter().any(|one| named.contains(one)));
            let limited =
                !template.products.is_empty() || !template.kinds.is_empty() || !template.places.is_empty();
            for (wrong, reason) in [
                (nth > 0, "another file is sent by itself for this"),
                (
                    limited,
                    "it is sent by itself in every case: it names no products, no kinds, and places: []",
                ),
                (own, "nobody writes it: it has no {medewerker} and no {eigen_tekst}"),
            ] {
                if wrong {
                    problems.push(file.fault("by_itself", reason.to_owned()));
                }
            }
        }
    }
}

fn check(file: &File, template: &Template, products: &[Product], problems: &mut Vec<CatalogProblem>) {
    let mut fault = |word: &str, reason: String| problems.push(file.fault(word, reason));
    if !is_slug(&template.id) || file.name != format!("messages/{}.yaml", template.id) {
        fault("id", format!("id \"{}\": it is the name of the file, in small letters", template.id));
    }
    for (key, text) in [("name", &template.name), ("text", &template.text)] {
        if let Some(lang) = blank(text) {
            fault(key, format!("{key} has no text in \"{}\"", lang.as_str()));
        }
    }
    if template.places.is_empty() && template.by_itself.is_none() {
        fault("places", "places is empty: then it is offered nowhere".to_owned());
    }
    for id in template.products.iter().filter(|id| products.iter().all(|product| product.id != **id)) {
        fault(id, format!("there is no product \"{id}\""));
    }
    let [dutch, english] = [Lang::Nl, Lang::En].map(|lang| {
        let text = template.text.get(lang);
        if text.chars().count() > LONGEST {
            let reason = format!("the text in \"{}\" is longer than {LONGEST} characters", lang.as_str());
            fault("text", reason);
        }
        let told = |wrong: TemplateFault| match &wrong {
            TemplateFault::Unknown(word) => fault(word, wrong.to_string()),
            TemplateFault::Brace => fault("text", wrong.to_string()),
        };
        template.variables(lang).map_err(told).ok()
    });
    if let (Some(dutch), Some(english)) = (dutch, english) {
        for variable in dutch.symmetric_difference(&english) {
            let word = variable.as_str();
            fault(word, format!("{{{word}}} stands in one language alone; every language has the same"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Catalog;
    use super::*;

    const NAME: &str = "messages/proef.yaml";
    const SOUND: &str = "id: proef\nname: {nl: Proef, en: Trial}\nproducts: [bijstand]\nkinds: [review]\ntext:\n  \
                         nl: \"Beste {naam}.\"\n  en: \"Dear {naam}.\"\n";

    fn faults(text: &str) -> Vec<String> {
        match Catalog::check(&Files::with(&[(NAME, text)])) {
            Ok(_) => Vec::new(),
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
        }
    }

    #[test]
    fn a_sound_template_is_there_and_each_fault_is_told_with_its_line() {
        assert_eq!(faults(SOUND), Vec::<String>::new());
        for (from, to, line, told) in [
            ("Beste {naam}", "Beste {nam}", 6, "there is no variable {nam}"),
            ("Dear {naam}", "Dear {naam", 5, "a brace without its other half"),
            ("Dear {naam}", "Dear you", 6, "{naam} stands in one language alone"),
            ("\"Dear {naam}.\"", "\"\"", 5, "text has no text in \"en\""),
            ("[bijstand]", "[bijstant]", 3, "there is no product \"bijstant\""),
            ("[review]", "[revieuw]", 4, "revieuw"),
            ("id: proef", "id: anders", 1, "it is the name of the file"),
            ("kinds:", "sorts:", 4, "sorts"),
            ("kinds: [review]", "places: []", 4, "offered nowhere"),
            ("kinds: [review]", "places: [letter]", 4, "letter"),
        ] {
            let told_of = faults(&SOUND.replacen(from, to, 1));
            assert!(
                told_of.iter().any(|one| one.starts_with(&format!("{NAME}:{line}:")) && one.contains(told)),
                "{from} -> {to}: {told_of:?}"
            );
        }
    }

    #[test]
    fn a_city_replaces_a_template_by_its_name() {
        let files = Files::with(&[]);
        let built_in = files.get("messages/stand.yaml").unwrap().text().to_owned();
        let own = built_in.replace("{medewerker}", "Uw team");
        let catalog = Catalog::check(&Files::with(&[("messages/stand.yaml", &own)])).unwrap();
        let found = catalog.templates().iter().find(|template| template.id == "stand").unwrap();
        assert!(found.text.nl.contains("Uw team"));
    }
    #[test]
    fn what_is_sent_by_itself_is_there_once_for_every_case_and_needs_no_writer() {
        let sent = "messages/antwoord-nog-nodig.yaml";
        let text = Files::with(&[]).get(sent).unwrap().text().to_owned();
        let told = |name: &str, text: &str, told: &str| {
            let problems = Catalog::check(&Files::with(&[(name, text)])).unwrap_err();
            assert!(problems.iter().any(|one| one.reason.contains(told)), "{told}: {problems:?}");
        };
        told(sent, &text.replace("by_itself: reminder\n", "").replace("places: []\n", ""), "no file has");
        told("messages/nog-een.yaml", &text.replace("id: antwoord-nog-nodig", "id: nog-een"), "another file");
        told(sent, &text.replace("places: []", "places: [message]"), "sent by itself in every case");
        told(sent, &text.replace("{naam}", "{medewerker}"), "nobody writes it");
    }

    #[test]
    fn a_reminder_comes_before_the_end_of_the_time_to_answer() {
        let city = Files::with(&[]).get("cities/utrecht.yaml").unwrap().text().to_owned();
        let late = city.replace("reminder_days: 4", "reminder_days: 14");
        assert_ne!(late, city);
        let problems = Catalog::check(&Files::with(&[("cities/utrecht.yaml", &late)])).unwrap_err();
        assert!(problems.iter().any(|one| one.reason.starts_with("reminder_days is less")), "{problems:?}");
    }
}
