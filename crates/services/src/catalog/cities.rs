//! `cities/<slug>.yaml`: one file per city.

use domain::Lang;
use domain::city::City;

use super::CatalogProblem;
use super::files::{File, Files};
use super::texts::{blank, is_slug};

/// Reads and checks every city; faults go to `problems`.
pub(super) fn load(files: &Files, problems: &mut Vec<CatalogProblem>) -> Vec<City> {
    let mut cities: Vec<City> = Vec::new();
    for file in files.below("cities") {
        match file.read::<City>() {
            Ok(city) => {
                check(file, &city, &cities, problems);
                cities.push(city);
            }
            Err(problem) => problems.push(problem),
        }
    }
    if cities.is_empty() && problems.is_empty() {
        problems.push(CatalogProblem::of("cities", "there is no city file; at least one is needed"));
    }
    cities.sort_by(|a, b| a.name.cmp(&b.name));
    cities
}

fn check(file: &File, city: &City, others: &[City], problems: &mut Vec<CatalogProblem>) {
    let mut fault = |word: &str, reason: String| problems.push(file.fault(word, reason));
    if !is_slug(&city.slug) {
        fault("slug", format!("slug \"{}\": small letters, digits and hyphens alone", city.slug));
    }
    if file.name != format!("cities/{}.yaml", city.slug) {
        fault("slug", format!("slug \"{}\" differs from the name of the file", city.slug));
    }
    if let Some(other) = others.iter().find(|other| other.code == city.code || other.slug == city.slug) {
        fault(city.code.as_str(), format!("the code or slug is that of {} already", other.name));
    }
    for (key, text) in [
        ("name", &city.name),
        ("sender", &city.sender),
        ("department", &city.department),
        ("phone", &city.phone),
        ("website", &city.website),
    ] {
        if text.trim().is_empty() {
            fault(key, format!("{key} is empty"));
        }
    }
    for (key, text) in [("phone_hours", &city.phone_hours), ("desk", &city.desk)] {
        if let Some(lang) = blank(text) {
            fault(key, format!("{key} has no text in \"{}\"", lang.as_str()));
        }
    }
    if !city.languages.contains(&Lang::Nl) {
        fault("languages", "languages names no \"nl\"; Dutch is always offered (Awb 2:6)".to_owned());
    }
    if city.post.iter().all(|line| line.trim().is_empty()) {
        fault("post", "the postal address is empty; every letter needs one".to_owned());
    }
    if !city.website.starts_with("https://") {
        fault("website", format!("website \"{}\" does not start with https://", city.website));
    }
    if !city.warnings.are_in_order() {
        let reason = "before_end is at least 1 and less than lead and before_target together: the warning of the last day \
                      comes after that of the target";
        fault("warnings", reason.to_owned());
    }
    if city.reminder_days >= city.repair_days {
        fault("reminder_days", "reminder_days is less than repair_days, or 0 for no reminder".to_owned());
    }
    for (key, days, range) in [
        ("repair_days", city.repair_days, 1..=90),
        ("hearing_days", city.hearing_days, 1..=90),
        ("draft_days", city.draft_days, 1..=365),
    ] {
        if !range.contains(&days) {
            fault(key, format!("{key} is {days}; it lies between {} and {}", range.start(), range.end()));
        }
    }
}

/// Faults in what a city says about products: those it names must exist.
pub(super) fn check_mandates(
    files: &Files,
    cities: &[City],
    products: &[domain::product::Product],
    problems: &mut Vec<CatalogProblem>,
) {
    for city in cities {
        let Some(file) = files.get(&format!("cities/{}.yaml", city.slug)) else { continue };
        for (id, mandate) in &city.mandate.products {
            let Some(product) = products.iter().find(|product| product.id == *id) else {
                problems.push(
                    file.fault(id, format!("the mandate names product \"{id}\", which does not exist")),
                );
                continue;
            };
            if mandate.sample_percent > 100 {
                let reason =
                    format!("sample_percent is {}; it lies between 0 and 100", mandate.sample_percent);
                problems.push(file.fault(id, reason));
            }
            if mandate.automatic_grant && mandate.sample_percent == 0 {
                let reason = format!(
                    "the system grants \"{id}\" by itself: sample_percent says how many of a hundred a person judges again"
                );
                problems.push(file.fault(id, reason));
            }
            let bound = product.law.as_ref().is_some_and(|law| law.bound_power.is_some());
            if mandate.automatic_grant && !bound {
                problems.push(file.fault(
                    id,
                    format!("the system may not grant \"{id}\": the product names no bound_power (UAVG 40)"),
                ));
            }
        }
    }
}

/// Faults in the experts whom a city may ask.
pub(super) fn check_experts(
    files: &Files,
    cities: &[City],
    products: &[domain::product::Product],
    problems: &mut Vec<CatalogProblem>,
) {
    for city in cities {
        let Some(file) = files.get(&format!("cities/{}.yaml", city.slug)) else { continue };
        for (place, expert) in city.experts.iter().enumerate() {
            let mut fault = |word: &str, reason: String| {
                problems.push(file.fault(word, format!("expert \"{}\": {reason}", expert.id)));
            };
            if !is_slug(&expert.id) {
                fault(&expert.id, "its id has small letters, digits and hyphens alone".to_owned());
            }
            if city.experts.iter().take(place).any(|other| other.id == expert.id) {
                fault(&expert.id, "another has the same id".to_owned());
            }
            if expert.organisation.trim().is_empty() {
                fault(&expert.id, "organisation is empty; the applicant reads it".to_owned());
            }
            if let Some(lang) = blank(&expert.field) {
                fault(&expert.id, format!("field has no text in \"{}\"", lang.as_str()));
            }
            let parts: Vec<&str> = expert.email.split('@').collect();
            let address = matches!(parts[..], [name, host] if !name.is_empty() && host.contains('.'));
            if !address || expert.email.contains(char::is_whitespace) {
                fault(&expert.email, format!("\"{}\" is no e-mail address", expert.email));
            }
            for id in expert.skills.iter().flat_map(|skill| &skill.products) {
                let offered = products.iter().any(|one| one.id == *id && super::offers(one, city.code));
                if !offered {
                    fault(id, format!("the city does not offer product \"{id}\""));
                }
            }
            if expert.skills.iter().any(|skill| !skill.kinds.is_empty()) {
                fault(&expert.id, "skills name products; an expert has no other kind of work".to_owned());
            }
        }
    }
}

/// Faults in who does which work: every piece of work of a city has one team.
pub(super) fn check_teams(
    files: &Files,
    cities: &[City],
    products: &[domain::product::Product],
    kinds: &[domain::tasks::TaskKind],
    problems: &mut Vec<CatalogProblem>,
) {
    for city in cities {
        let Some(file) = files.get(&format!("cities/{}.yaml", city.slug)) else { continue };
        let mut fault = |word: &str, reason: String| problems.push(file.fault(word, reason));
        if city.teams.is_empty() {
            fault("slug", "teams is missing: the city names who does which work".to_owned());
            continue;
        }
        for (place, team) in city.teams.iter().enumerate() {
            if !is_slug(&team.id) || team.id == domain::queue::ALL_TEAMS {
                fault(&team.id, format!("\"{}\" cannot be the id of a team", team.id));
            }
            if city.teams.iter().take(place).any(|other| other.id == team.id) {
                fault(&team.id, format!("two teams have the id \"{}\"", team.id));
            }
            if let Some(lang) = blank(&team.name) {
                fault(
                    &team.id,
                    format!("the name of team \"{}\" has no text in \"{}\"", team.id, lang.as_str()),
                );
            }
            if team.takes.is_empty() && !team.rest {
                fault(&team.id, format!("team \"{}\" takes nothing", team.id));
            }
            for id in team.takes.iter().flat_map(|takes| &takes.products) {
                match products.iter().find(|product| product.id == *id) {
                    None => fault(
                        id,
                        format!("team \"{}\" names product \"{id}\", which does not exist", team.id),
                    ),
                    Some(product) if !super::offers(product, city.code) => {
                        fault(
                            id,
                            format!(
                                "team \"{}\" names product \"{id}\", which the city does not offer",
                                team.id
                            ),
                        );
                    }
                    Some(_) => {}
                }
            }
        }
        let offered: Vec<&str> = products
            .iter()
            .filter(|product| super::offers(product, city.code))
            .map(|product| product.id.as_str())
            .collect();
        for reason in domain::teams::faults(&city.teams, &offered, kinds) {
            fault("teams", reason);
        }
    }
}
