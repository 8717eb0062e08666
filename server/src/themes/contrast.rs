//! Whether the words of a theme can be read: every pair of colours that meets on a page, on a light and on a dark screen
//! (WCAG 2.2, 1.4.3 and 1.4.11).

use std::collections::{BTreeMap, BTreeSet};

use super::Fault;
use super::colour::Colour;
use super::sheet::Sheet;
use super::tokens;

/// Least contrast of words.
const WORDS: f64 = 4.5;
/// Least contrast of the edge of a field.
const EDGES: f64 = 3.0;
/// Deeper than any token refers.
const DEPTH: usize = 16;

/// What a page lies on.
const GROUNDS: [&str; 3] = ["--paper", "--surface", "--accent-tint"];

/// Words that stand on any ground.
const ON_GROUNDS: [&str; 9] = [
    "--ink",
    "--ink-soft",
    "--link",
    "--accent",
    "--accent-strong",
    "--utrecht-heading-color",
    "--utrecht-link-color",
    "--utrecht-link-hover-color",
    "--utrecht-form-label-color",
];

/// Edges of what one fills in, on what it lies on.
const EDGED: [&str; 2] = ["--utrecht-form-control-border-color", "--utrecht-radio-button-border-color"];

/// Words, ground, least contrast.
type Pair = (String, String, f64);

/// Every pair that meets on a page: those above, and each token of words with a ground of the same name.
fn pairs(values: &BTreeMap<String, String>) -> Vec<Pair> {
    let own = |words: &str, ground: &str, least| (words.to_owned(), ground.to_owned(), least);
    let mut pairs: Vec<Pair> =
        ON_GROUNDS.iter().flat_map(|words| GROUNDS.iter().map(|ground| own(words, ground, WORDS))).collect();
    pairs.extend(["--accent", "--accent-strong"].map(|ground| own("--on-accent", ground, WORDS)));
    pairs.extend(
        EDGED.iter().flat_map(|edge| ["--paper", "--surface"].map(|ground| own(edge, ground, EDGES))),
    );
    for ground in values.keys().filter(|name| name.starts_with("--utrecht-")) {
        let Some(part) = ground.strip_suffix("-background-color") else { continue };
        let words = format!("{part}-color");
        if values.contains_key(&words) && !part.ends_with("-disabled") && !is_mark(part) {
            pairs.push((words, ground.clone(), WORDS));
        }
    }
    pairs.extend(["info", "ok", "warning", "error"].map(|kind| {
        own("--utrecht-alert-color", &format!("--utrecht-alert-{kind}-background-color"), WORDS)
    }));
    pairs
}

/// The dot of a choice that is not chosen has the colour of its ground: it is not to be seen.
fn is_mark(part: &str) -> bool {
    part == "--utrecht-radio-button"
}

/// What cannot be read because of a theme, each fault once.
pub(super) fn faults(sheet: &Sheet, city: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut told = BTreeSet::new();
    for (dark, screen) in [(false, "light"), (true, "dark")] {
        let mut values = tokens::values(city, dark);
        values.extend(sheet.tokens.iter().map(|token| (token.name.clone(), token.value.clone())));
        for (words, ground, least) in pairs(&values) {
            let mut seen = Vec::new();
            let (Some(one), Some(two)) =
                (settled(&words, &values, &mut seen), settled(&ground, &values, &mut seen))
            else {
                continue;
            };
            // What our own sheet says is judged by our own tests.
            let Some(line) =
                sheet.tokens.iter().find(|token| seen.contains(&token.name)).map(|token| token.line)
            else {
                continue;
            };
            let reason = match (Colour::parse(&one), Colour::parse(&two)) {
                (Some(a), Some(b)) if a.contrast(b) >= least => continue,
                (Some(a), Some(b)) => format!(
                    "{words} ({one}) on {ground} ({two}) has a contrast of {:.2} on a {screen} screen; at least {least} is needed",
                    a.contrast(b)
                ),
                // What lies behind it is judged as a ground of its own.
                _ if two == "transparent" => continue,
                (None, _) => format!("the colour \"{one}\" of {words} cannot be judged; write it as #rrggbb"),
                (_, None) => {
                    format!("the colour \"{two}\" of {ground} cannot be judged; write it as #rrggbb")
                }
            };
            if told.insert((line, reason.clone())) {
                faults.push((Some(line), reason));
            }
        }
    }
    faults
}

/// The value of a token, through the tokens that it refers to, which are noted.
fn settled(name: &str, values: &BTreeMap<String, String>, seen: &mut Vec<String>) -> Option<String> {
    let mut name = name.to_owned();
    for _ in 0..DEPTH {
        let value = values.get(&name)?.clone();
        seen.push(name.clone());
        let Some(inside) = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) else {
            return Some(value);
        };
        let (next, fallback) =
            inside.split_once(',').map_or((inside, None), |(next, other)| (next, Some(other)));
        if let (false, Some(fallback)) = (values.contains_key(next.trim()), fallback) {
            return Some(fallback.trim().to_owned());
        }
        next.trim().clone_into(&mut name);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_palettes_can_be_read_light_and_dark() {
        for city in ["amsterdam", "rotterdam", "denhaag", "utrecht", "loket"] {
            for dark in [false, true] {
                let values = tokens::values(city, dark);
                let pairs = pairs(&values);
                assert!(pairs.len() > 40, "{}", pairs.len());
                for (words, ground, least) in pairs {
                    let one = settled(&words, &values, &mut Vec::new()).unwrap();
                    let two = settled(&ground, &values, &mut Vec::new()).unwrap();
                    if two == "transparent" {
                        continue;
                    }
                    let ratio = Colour::parse(&one).unwrap().contrast(Colour::parse(&two).unwrap());
                    assert!(
                        ratio >= least,
                        "{city}, dark {dark}: {words} {one} on {ground} {two} is {ratio:.2}"
                    );
                }
            }
        }
    }

    fn told(tokens: &str) -> Vec<Fault> {
        faults(&Sheet::parse(&format!(":root {{\n{tokens}\n}}"), "utrecht").unwrap(), "utrecht")
    }

    #[test]
    fn a_pale_accent_is_refused_at_its_line() {
        let faults = told("--r1: 0;\n--city-accent-l: #e5b800;");
        assert!(faults.iter().all(|(line, _)| *line == Some(3)), "{faults:?}");
        assert!(
            faults.iter().any(|(_, reason)| reason.starts_with("--on-accent (#fff) on --accent (#e5b800)")),
            "{faults:?}"
        );
        assert!(!faults.iter().any(|(_, reason)| reason.contains("dark screen")), "{faults:?}");
    }

    #[test]
    fn a_dark_accent_is_judged_on_a_dark_screen() {
        let faults = told("--city-accent-d: #24578f;");
        assert!(
            !faults.is_empty() && faults.iter().all(|(_, reason)| reason.contains("dark screen")),
            "{faults:?}"
        );
    }

    #[test]
    fn a_token_of_the_design_system_is_judged_with_its_ground() {
        assert!(
            told("--utrecht-button-primary-action-background-color: #999;")[0]
                .1
                .contains("primary-action-color")
        );
        assert!(
            told("--utrecht-button-primary-action-color: oklch(0.9 0 0);")[0].1.contains("cannot be judged")
        );
        assert_eq!(told("--city-accent-l: #24578f; --city-flair: #ffee00; --r2: 0"), []);
    }
}
