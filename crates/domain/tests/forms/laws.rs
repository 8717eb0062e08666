//! The laws, facts and products of the catalogue, read once.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use domain::facts::FactDefinition;
use domain::product::Product;
use rules::Corpus;

use crate::read;

/// The compiled laws of the catalogue.
pub static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
    let mut files = Vec::new();
    collect(&read::root().join("laws"), &mut files);
    let (corpus, problems) = Corpus::load(files);
    assert!(problems.is_empty(), "{problems:?}");
    corpus
});

/// The dictionary of facts.
pub static DICTIONARY: LazyLock<BTreeMap<String, FactDefinition>> = LazyLock::new(|| {
    let file: serde_json::Value = serde_saphyr::from_str(&read::text("facts.yaml")).unwrap();
    file["facts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| {
            let mut entry = entry.clone();
            entry.as_object_mut().unwrap().remove("nullable");
            let definition: FactDefinition = serde_json::from_value(entry).unwrap();
            (definition.name.clone(), definition)
        })
        .collect()
});

fn collect(folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, files);
        } else if name.ends_with(".yaml") && !name.ends_with(".scenarios.yaml") {
            files.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// A product of the catalogue.
pub fn product(id: &str) -> Product {
    serde_saphyr::from_str(&read::text(&format!("products/{id}.yaml"))).unwrap()
}
