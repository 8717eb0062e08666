//! When the program does not start, and what it says then.

use std::path::Path;
use std::process::{Command, Output};

/// Runs the program with data in a folder of its own; it must not start.
fn refused(arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let Output { status, stderr, stdout } = Command::new(env!("CARGO_BIN_EXE_loket"))
        .args(arguments)
        .env_clear()
        .env("LOKET_DATA", folder.path())
        .env("LOKET_DATABASE", format!("sqlite:{}", folder.path().join("loket.db").display()))
        .env("LOKET_DEMO", testkit::catalog().join("demo"))
        .env("LOKET_SITE", folder.path().join("site"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&stderr).into_owned();
    assert!(!status.success(), "{arguments:?} started: {}", String::from_utf8_lossy(&stdout));
    assert!(!folder.path().join("loket.db").exists(), "{arguments:?} made a database first");
    said
}

#[test]
fn the_demonstration_refuses_every_address_that_others_can_reach() {
    for address in ["0.0.0.0:0", "[::]:0", "192.168.1.10:0", "10.0.0.1:3000"] {
        let said = refused(&["serve", "--address", address]);
        assert!(said.contains("loopback") && said.contains(address), "{said}");
    }
}

#[test]
fn no_program_works_on_real_data_with_simulators() {
    for program in ["serve", "worker", "seed"] {
        let said = refused(&[program, "--profile", "production"]);
        assert!(said.contains("identity provider"), "{program}: {said}");
    }
}

/// A folder with one file of the catalogue changed.
fn changed(name: &str, from: &str, to: &str) -> tempfile::TempDir {
    let text = std::fs::read_to_string(testkit::catalog().join(name)).unwrap();
    assert!(text.contains(from), "{name} does not hold {from}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).unwrap();
    std::fs::write(path, text.replacen(from, to, 1)).unwrap();
    folder
}

#[test]
fn a_look_that_cannot_be_read_stops_the_start_with_file_line_and_reason() {
    let folder = tempfile::tempdir().unwrap();
    let theme = folder.path().join("utrecht/theme.css");
    std::fs::create_dir_all(theme.parent().unwrap()).unwrap();
    std::fs::write(&theme, ":root {\n  --city-accent-l: #e5b800;\n}").unwrap();
    let said = refused(&["serve", "--themes", &folder.path().to_string_lossy()]);
    let place = format!("{}:2: --accent (#e5b800) on --paper", theme.display());
    assert!(said.contains(&place) && said.contains("at least 4.5 is needed"), "{said}");
}

#[test]
fn a_broken_city_form_or_law_stops_the_start_with_file_line_and_reason() {
    for (name, from, to, reason) in [
        ("cities/utrecht.yaml", "repair_days:", "repair_dayz:", "repair_dayz"),
        ("forms/iit/2026.11.1.yaml", "type: yesno", "type: janee", "janee"),
        (
            "laws/gemeentelijke_verordening/inkomenstoeslag_amsterdam/2026-01-01.yaml",
            "machine_readable:",
            "machine_readible:",
            "machine_readible",
        ),
    ] {
        let folder = changed(name, from, to);
        let said = refused(&["serve", "--catalog", &folder.path().to_string_lossy()]);
        let line = said.lines().find(|line| line.contains(name)).unwrap_or_else(|| panic!("{name}: {said}"));
        let number = line.split(&format!("{name}:")).nth(1).and_then(|rest| rest.split(':').next());
        assert!(number.is_some_and(|line| line.trim().parse::<u32>().is_ok()), "{line}");
        assert!(line.contains(reason), "{line}");
        assert!(said.contains("nothing was started"), "{said}");
    }
}

#[test]
fn a_site_that_was_not_built_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_loket"))
        .args(["serve", "--address", "127.0.0.1:0", "--workers", "0"])
        .env_clear()
        .env("LOKET_DATA", folder.path())
        .env("LOKET_DATABASE", format!("sqlite:{}", folder.path().join("loket.db").display()))
        .env("LOKET_DEMO", testkit::catalog().join("demo"))
        .env("LOKET_SITE", folder.path().join("site"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && said.contains("assets.json"), "{said}");
}
