use super::*;

fn problems(texts: &[(&str, &str)]) -> Vec<String> {
    match Catalog::check(&Files::with(texts)) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

fn built_in(name: &str) -> String {
    Files::with(&[]).get(name).unwrap().text().to_owned()
}

/// The fault that a change of one file must give, and nothing else of that file.
fn fault(name: &str, from: &str, to: &str) -> String {
    let text = built_in(name);
    assert!(text.contains(from), "{name} does not hold {from}");
    let found = problems(&[(name, &text.replacen(from, to, 1))]);
    assert!(!found.is_empty(), "{name}: {from} became {to} and nobody noticed");
    found.join("\n")
}

#[test]
fn the_built_in_content_is_sound() {
    assert_eq!(problems(&[]), Vec::<String>::new());
}

#[test]
fn every_city_offers_something_to_residents() {
    let catalog = Catalog::load(None).unwrap();
    assert_eq!(catalog.cities().len(), 4);
    for city in catalog.cities() {
        assert_eq!(catalog.city_by_slug(&city.slug).map(|found| found.code), Some(city.code));
        assert!(!catalog.products(city.code, Audience::Resident).is_empty(), "{}", city.name);
        for product in catalog.products(city.code, Audience::Resident) {
            assert!(catalog.form(&product.form, None).is_some());
        }
    }
}

#[test]
fn local_rules_belong_to_their_city() {
    let catalog = Catalog::load(None).unwrap();
    assert_eq!(
        catalog.law_city("inkomenstoeslag_amsterdam").map(|city| city.to_string()).as_deref(),
        Some("0363")
    );
    assert_eq!(catalog.law_city("participatiewet"), None);
}

#[test]
fn a_broken_city_is_told_with_its_line() {
    let fault = fault("cities/utrecht.yaml", "repair_days:", "repair_dayz:");
    assert!(fault.starts_with("cities/utrecht.yaml:"), "{fault}");
    assert!(fault.contains("repair_dayz"), "{fault}");
}

#[test]
fn a_product_cannot_show_what_the_law_does_not_give() {
    let fault = fault("products/inkomenstoeslag.yaml", "output: iit_bedrag", "output: iit_bedrage");
    assert!(fault.contains("gives no output \"iit_bedrage\""), "{fault}");
    assert!(fault.split(':').nth(1).is_some_and(|line| line.parse::<usize>().is_ok()), "{fault}");
}

#[test]
fn a_product_needs_a_form_and_a_law_that_exist() {
    let fault_of = |from, to| fault("products/inkomenstoeslag.yaml", from, to);
    assert!(fault_of("form: iit", "form: iets").contains("there is no form \"iets\""));
    assert!(fault_of("id: participatiewet", "id: participatiewt").contains("there is no law"));
    assert!(fault_of("term_weeks: 8", "term_weeks: 0").contains("term_weeks is 0"));
}

#[test]
fn a_full_right_and_its_grounds_go_together_and_are_outputs_of_the_law() {
    let fault_of = |from, to| fault("products/bijstand.yaml", from, to);
    let alone = fault_of("  full_right: recht_na_volledige_toets\n", "");
    assert!(alone.contains("a full right and the grounds that only it tests go together"), "{alone}");
    let unknown = fault_of("full_right: recht_na_volledige_toets", "full_right: recht_na_halve_toets");
    assert!(unknown.contains("gives no output \"recht_na_halve_toets\""), "{unknown}");
    let ground = fault_of("output: niet_uitgesloten_straf", "output: niet_uitgesloten_boete");
    assert!(ground.contains("gives no output \"niet_uitgesloten_boete\""), "{ground}");
}

#[test]
fn staff_can_only_judge_what_is_answered_with_yes_or_no_and_an_application_follows_a_product() {
    let fault_of = |from: &str, to: &str| fault("products/wmo-aanvraag.yaml", from, to);
    for name in ["geboortedatum", "wmo_beperking"] {
        let instead = format!("- {name}");
        let fault = fault_of("- wmo_beperking_vastgesteld", instead.as_str());
        assert!(fault.contains(&format!("\"{name}\" is no fact with yes or no to judge")), "{fault}");
    }
    let fault = fault_of("follows: wmo-melding", "follows: wmo-meldingen");
    assert!(fault.contains("there is no product \"wmo-meldingen\" to follow"), "{fault}");
}

#[test]
fn a_form_cannot_name_a_fact_that_is_not_in_the_dictionary() {
    let fault = fault("forms/iit/2026.11.1.yaml", "fact: is_student", "fact: is_studnt");
    assert!(fault.contains("is_studnt"), "{fault}");
    assert!(fault.starts_with("forms/iit/2026.11.1.yaml:"), "{fault}");
}

#[test]
fn a_form_asks_of_laws_what_they_read_and_shows_what_they_give() {
    let iit = |from, to| fault("forms/iit/2026.11.2.yaml", from, to);
    let unread = iit("{needed: is_student}", "{needed: kan_beroep_doen_op_ouders}");
    assert!(unread.starts_with("forms/iit/2026.11.2.yaml:"), "{unread}");
    assert!(
        unread.contains("does not read `kan_beroep_doen_op_ouders`, so it would never be asked"),
        "{unread}"
    );
    let unknown = iit("{needed: is_student}", "{needed: is_studnt}");
    assert!(unknown.contains("`is_studnt` is not a fact of the dictionary"), "{unknown}");
    let output = iit("output: iit_inkomensgrens}", "output: iit_inkomensgrenz}");
    assert!(output.contains("law `participatiewet` gives no amount `iit_inkomensgrenz`"), "{output}");
    let law = iit(
        "{law: participatiewet, output: vermogensgrens}",
        "{law: participatiewt, output: vermogensgrens}",
    );
    assert!(law.contains("law `participatiewt` gives no amount `vermogensgrens`"), "{law}");
}

#[test]
fn a_form_of_which_no_law_is_computed_cannot_ask_what_is_needed() {
    let found = fault(
        "forms/klacht/2026.11.1.yaml",
        "          - id: ind.rol\n            type: radio\n",
        "          - id: ind.rol\n            type: radio\n            when: {needed: heeft_partner}\n",
    );
    assert!(found.contains("no law is computed for whoever uses this form"), "{found}");
}

#[test]
fn a_product_for_companies_needs_a_form_that_companies_may_send() {
    let fault = fault("forms/lks-melding/2026.11.2.yaml", "who: [company]", "who: [resident]");
    assert!(fault.starts_with("products/lks-melding.yaml:"), "{fault}");
    assert!(fault.contains("form \"lks-melding\" may not be sent by this audience"), "{fault}");
}

#[test]
fn a_form_must_stand_where_its_id_and_version_say() {
    let text = built_in("forms/iit/2026.11.1.yaml");
    let found = problems(&[("forms/iit/2026.11.3.yaml", &text)]).join("\n");
    assert!(found.contains("differ from the path"), "{found}");
}

#[test]
fn the_system_cannot_grant_what_names_no_bound_power() {
    let fault = fault("products/inkomenstoeslag.yaml", "  bound_power:", "  # bound_power:");
    assert!(fault.contains("UAVG 40"), "{fault}");
}

#[test]
fn a_broken_law_stops_the_start_with_file_and_line() {
    let name = "laws/wet/participatiewet/2026-07-01.yaml";
    let found = fault(name, "articles:", "articlez:");
    assert!(found.contains(name), "{found}");
}

#[test]
fn a_missing_sentence_of_a_letter_is_told() {
    let found = fault("letters/blocks.yaml", "copy.lead:", "copy.leat:");
    assert!(found.contains("letters/blocks.yaml"), "{found}");
}

#[test]
fn a_fact_twice_and_a_file_astray_are_told() {
    let text = built_in("facts.yaml");
    let twice = text.replacen("name: woongemeente_code", "name: gemeente_code", 1);
    assert!(problems(&[("facts.yaml", &twice)]).join("\n").contains("occurs twice"));
    let astray = problems(&[("city/utrecht.yaml", "code: x")]).join("\n");
    assert!(astray.contains("nothing reads a file in this place"), "{astray}");
}

#[test]
fn a_folder_takes_the_place_of_built_in_files() {
    let folder = std::env::temp_dir().join(format!("loket-catalogue-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("cities")).unwrap();
    let text = built_in("cities/utrecht.yaml");
    let name = text.lines().find(|line| line.starts_with("name:")).unwrap().to_owned();
    std::fs::write(folder.join("cities/utrecht.yaml"), text.replace(&name, "name: Utrecht-Stad")).unwrap();
    let catalog = Catalog::load(Some(&folder)).unwrap();
    assert_eq!(catalog.city_by_slug("utrecht").unwrap().name, "Utrecht-Stad");
    std::fs::write(folder.join("cities/utrecht.yaml"), "code: [").unwrap();
    let problems = Catalog::load(Some(&folder)).unwrap_err();
    assert!(problems.iter().any(|problem| problem.file == "cities/utrecht.yaml" && problem.line.is_some()));
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(Catalog::load(Some(&folder)).is_err(), "a folder that is not there is a mistake");
}

#[test]
fn every_product_is_found_by_its_name_and_every_moment_has_one() {
    use domain::search::{LifeEvent, rank};
    let catalog = Catalog::load(None).unwrap();
    for product in catalog.all_products() {
        for name in [&product.name.nl, &product.name.en] {
            assert_eq!(rank(product, name), Some(0), "{}: {name}", product.id);
        }
    }
    for city in catalog.cities() {
        let audiences = [Audience::Resident, Audience::Company].into_iter();
        let offered: Vec<_> = audiences.flat_map(|audience| catalog.products(city.code, audience)).collect();
        for event in LifeEvent::ALL {
            assert!(
                offered.iter().any(|product| product.events.contains(&event)),
                "{}: {event:?}",
                city.name
            );
        }
    }
}

#[test]
fn only_details_that_no_register_gives_are_offered_again() {
    for (instead, reason) in [
        ("bijz.uitleg", "it is words about somebody"),
        ("partner.bsn", "asked each time"),
        ("kind.naam", "of each item of a group"),
        ("pers.naam", "a register gives it"),
        ("ink.loon", "a register gives it"),
        ("wmo.wlz", "too sensitive"),
        ("con.emial", "no form asks \"con.emial\""),
    ] {
        let fault = fault("again.yaml", "field: con.email", &format!("field: {instead}"));
        assert!(fault.contains(reason) && fault.starts_with("again.yaml:"), "{instead}: {fault}");
    }
    let fault = fault("again.yaml", "not_in: [wijziging]", "not_in: [wijzigingen]");
    assert!(fault.contains("there is no form \"wijzigingen\""), "{fault}");
    let catalog = Catalog::load(None).unwrap();
    assert!(catalog.again("iit").contains(&"bet.iban") && !catalog.again("wijziging").contains(&"bet.iban"));
}

#[test]
fn every_piece_of_work_of_a_city_has_one_team() {
    let fault_of = |from, to| fault("cities/rotterdam.yaml", from, to);
    let unknown = fault_of("products: [schuldhulp]", "products: [schuldhulpje]");
    assert!(unknown.contains("names product \"schuldhulpje\", which does not exist"), "{unknown}");
    let elsewhere = fault_of("rotterdampas, studietoeslag", "u-pas, studietoeslag");
    assert!(elsewhere.contains("names product \"u-pas\", which the city does not offer"), "{elsewhere}");
    let alone = fault_of("    rest: true\n", "    takes: [{products: [klacht]}]\n");
    assert!(alone.contains("no team takes review of \"bericht\""), "{alone}");
    let twice = fault_of("urgent: false", "kinds: [review]");
    assert!(twice.contains("\"spoed\" and \"inkomen\" both take review of \"bijstand\""), "{twice}");
    let same = fault_of("id: zorg", "id: werk");
    assert!(same.contains("two teams have the id \"werk\""), "{same}");
    let reserved = fault_of("id: zorg", "id: alle");
    assert!(reserved.contains("\"alle\" cannot be the id of a team"), "{reserved}");
}

#[test]
fn what_is_urgent_is_asked_by_the_form() {
    let fault_of = |from, to| fault("products/bijstand.yaml", from, to);
    let unknown = fault_of("eq: [aanvr.geld_nu, false]", "eq: [aanvr.geld_ooit, false]");
    assert!(unknown.contains("does not ask \"aanvr.geld_ooit\""), "{unknown}");
    let id = fault_of("id: geen-geld", "id: Geen geld");
    assert!(id.contains("cannot be an id of what is urgent"), "{id}");
}

#[test]
fn the_teams_and_skills_of_the_demo_exist_in_the_city() {
    let catalog = Catalog::load(None).unwrap();
    let demo =
        integrations::demo::Demo::load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalog/demo")))
            .unwrap();
    for member in &demo.staff {
        let city = catalog.city(member.city).unwrap();
        for team in &member.teams {
            assert!(city.teams.iter().any(|one| one.id == *team), "{}: {team}", member.key);
        }
        for product in member.skills.iter().flat_map(|skill| &skill.products) {
            assert!(catalog.product(city.code, product).is_some(), "{}: {product}", member.key);
        }
    }
}

#[test]
fn an_expert_outside_the_city_has_a_name_a_field_an_address_and_products_that_are_offered() {
    let fault_of = |from, to| fault("cities/amsterdam.yaml", from, to);
    let told = |found: String, words: &str| assert!(found.contains(words), "{found}");
    told(fault_of("advies@dewaag.example", "advies.dewaag"), "is no e-mail address");
    told(fault_of("advies@dewaag.example", "a@b@c.example"), "is no e-mail address");
    told(fault_of("id: wmo-advies-amstel", "id: medisch-bureau-de-waag"), "another has the same id");
    told(fault_of("id: wmo-advies-amstel", "id: Wmo-advies"), "small letters, digits and hyphens alone");
    told(fault_of("en: \"Advice on the Wmo\"", "en: \"\""), "field has no text in \"en\"");
    told(fault_of("organisation: \"Wmo-advies Amstel\"", "organisation: \" \""), "organisation is empty");
    let skills = "skills:\n      - products: [wmo-aanvraag, wmo-melding]";
    told(fault_of(skills, "skills:\n      - products: [u-pas]"), "the city does not offer product \"u-pas\"");
    told(fault_of(skills, "skills:\n      - kinds: [review]"), "an expert has no other kind of work");
    let lined = fault_of("    medical: true\n", "    medic: true\n");
    assert!(lined.starts_with("cities/amsterdam.yaml:") && lined.contains("medic"), "{lined}");
}

#[test]
fn who_signs_in_for_an_expert_is_one_of_the_city_and_every_expert_serves_the_demo() {
    let catalog = Catalog::load(None).unwrap();
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalog/demo"));
    let demo = integrations::demo::Demo::load(folder).unwrap();
    let outside: Vec<_> =
        demo.staff.iter().filter_map(|member| Some((member, member.expert.as_ref()?))).collect();
    assert_eq!(outside.len(), 4, "one per city");
    for (member, id) in outside {
        let city = catalog.city(member.city).unwrap();
        let expert = city.experts.iter().find(|expert| expert.id == *id).unwrap();
        assert_eq!(expert.organisation, member.name, "the applicant reads one name");
    }
}
