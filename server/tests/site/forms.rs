//! `loket forms check`, as one calls it.

use std::process::{Command, Output};

fn check(arguments: &[&str]) -> (bool, String, String) {
    let Output { status, stderr, stdout } = Command::new(env!("CARGO_BIN_EXE_loket"))
        .args(["forms", "check"])
        .args(arguments)
        .env_clear()
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    (status.success(), text(stdout), text(stderr))
}

#[test]
fn it_says_how_much_it_looked_at() {
    for arguments in [vec![], vec![testkit::catalog().to_string_lossy().into_owned()]] {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let (is_well, said, complaint) = check(&arguments);
        assert!(is_well && complaint.is_empty(), "{said}{complaint}");
        let line = said.strip_suffix(" texts: nothing is wrong\n").unwrap_or_else(|| panic!("{said}"));
        let counts: Vec<usize> = line.split(' ').filter_map(|word| word.parse().ok()).collect();
        assert_eq!(counts.len(), 4, "{said}");
        assert!(counts.windows(2).all(|pair| pair[0] < pair[1]), "forms, pages, questions, texts: {said}");
    }
}

#[test]
fn it_names_file_line_and_reason_and_fails() {
    let folder = tempfile::tempdir().unwrap();
    let name = "forms/iit/2026.11.1.yaml";
    let text = std::fs::read_to_string(testkit::catalog().join(name)).unwrap();
    let line = |word: &str| text.lines().position(|line| line.contains(word)).unwrap() + 1;
    let (fact, hard) = (line("fact: is_student"), line("Hierop betalen wij de toeslag."));
    std::fs::create_dir_all(folder.path().join("forms/iit")).unwrap();
    let spoilt = text.replacen("fact: is_student", "fact: is_studnt", 1).replacen(
        "Hierop betalen wij de toeslag.",
        "Teneinde de toeslag te betalen.",
        1,
    );
    std::fs::write(folder.path().join(name), spoilt).unwrap();
    let (is_well, said, complaint) = check(&[&folder.path().to_string_lossy()]);
    assert!(!is_well);
    assert!(said.contains(&format!("{name}:{fact}: ")) && said.contains("is_studnt"), "{said}");
    assert!(said.contains(&format!("{name}:{hard}: not B1: “teneinde”")), "{said}");
    assert_eq!(said.lines().count(), 2, "{said}");
    assert_eq!(complaint, "loket: 2 problem(s) in the catalogue\n");
}
