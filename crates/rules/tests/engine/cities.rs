//! What a city decides for itself has worked examples of its own.

use std::collections::{BTreeMap, BTreeSet};

use rules::{Value, scenario};

use super::catalog::files;

/// How many different questions about the city stand beside each of its laws.
const ENOUGH: usize = 20;

/// The folder of a file.
fn folder(path: &str) -> String {
    path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned()
}

/// The municipality whose law it is (`gemeente_code` at the root of the file).
fn municipality(text: &str) -> Option<String> {
    text.lines().find_map(|line| line.strip_prefix("gemeente_code: ")).map(str::to_owned)
}

#[test]
fn each_law_of_a_city_has_twenty_different_examples_of_that_city() {
    let (examples, laws): (Vec<_>, Vec<_>) =
        files().into_iter().partition(|(path, _)| path.ends_with(".scenarios.yaml"));
    let own = |(path, text): &(String, String)| Some((folder(path), municipality(text)?));
    let cities: BTreeMap<String, String> = laws.iter().filter_map(own).collect();
    let mut asked: BTreeMap<&str, BTreeSet<String>> =
        cities.keys().map(|folder| (folder.as_str(), BTreeSet::new())).collect();
    for (path, text) in &examples {
        let folder = folder(path);
        let (Some(city), Some(asked)) = (cities.get(&folder), asked.get_mut(folder.as_str())) else {
            continue;
        };
        for scenario in scenario::parse(path, text).expect("scenarios").scenarios {
            let request = scenario.request;
            let named = request.parameters.values().any(|value| value.as_str() == Some(city.as_str()));
            if named || folder.ends_with(&format!("/{}", request.law)) {
                let facts: Vec<(&String, String)> =
                    request.parameters.iter().map(|(name, value)| (name, Value::to_json(value))).collect();
                asked.insert(format!("{} {} {:?} {facts:?}", request.law, request.date, request.outputs));
            }
        }
    }
    let few: Vec<(&str, usize)> = asked
        .iter()
        .map(|(folder, asked)| (*folder, asked.len()))
        .filter(|(_, count)| *count < ENOUGH)
        .collect();
    assert!(few.is_empty(), "fewer than {ENOUGH} examples: {few:?}");
    assert!(asked.len() >= 14, "{} laws of cities", asked.len());
}
