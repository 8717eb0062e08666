use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use domain::Role;

use super::*;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog/demo")
}

/// A copy of the demo in which one piece of one file is replaced.
fn changed(file: &str, from: &str, to: &str) -> Result<Demo, DemoProblem> {
    let copy = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(folder()).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
    }
    let text = fs::read_to_string(copy.path().join(file)).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(copy.path().join(file), text.replacen(from, to, 1)).unwrap();
    Demo::load(copy.path())
}

#[test]
fn every_city_has_residents_a_company_and_staff_for_every_step() {
    let demo = Demo::load(&folder()).unwrap();
    assert!(demo.personas.len() >= 12);
    for code in ["0363", "0599", "0518", "0344"] {
        let city = CityCode::parse(code).unwrap();
        assert!(demo.personas_of(city).count() >= 3, "{code}");
        assert_eq!(demo.companies_of(city).count(), 1, "{code}");
        let roles: BTreeSet<Role> = demo.staff_of(city).flat_map(|member| member.roles.clone()).collect();
        assert_eq!(roles.len(), 7, "{code}");
        assert!(demo.staff_of(city).filter(|member| member.roles.contains(&Role::Reviewer)).count() >= 2);
    }
    let plieger = demo.persona("plieger").unwrap();
    assert_eq!(demo.name(&plieger.bsn).unwrap().full(), "Rodney Plieger");
}

#[test]
fn a_mistake_names_its_file_and_reason() {
    for (file, from, to, reason) in [
        ("residents.yaml", "key: plieger", "key: schoon", "schoon stands here twice"),
        ("residents.yaml", "city: \"0363\"", "city: \"0599\"", "plieger lives in another city"),
        (
            "residents.yaml",
            "rodney.plieger@loket.example",
            "rodney",
            "plieger: the e-mail address is not one",
        ),
        ("residents.yaml", "999993793", "999993794", "not a citizen service number"),
        ("records.yaml", "[assistance_single]", "[assistance]", "there is no history assistance"),
        ("records.yaml", "999993793", "123456782", "person ending in 782 is not in persons.yaml"),
        ("records.yaml", "from: 8, to: 1", "from: 1, to: 8", "a period of income runs backwards"),
        ("persons.yaml", "1072 XA", "1072 SS", "the postcode is not one"),
        ("persons.yaml", "city: \"0363\"", "town: \"0363\"", "town"),
        ("companies.yaml", "69599084", "6959908", "dagobert: a number or the cities are wrong"),
        ("staff.yaml", "[intake]", "[]", "amsterdam-intake has no role"),
        ("staff.yaml", "[intake]", "[boss]", "boss"),
    ] {
        let problem = changed(file, from, to).unwrap_err();
        assert_eq!(problem.file, format!("catalog/demo/{file}"));
        assert!(problem.reason.contains(reason), "{problem}");
    }
}
