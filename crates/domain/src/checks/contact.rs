//! How to reach someone.

use super::bare;

/// A Dutch postcode, as `1234 AB`. The letters SA, SD and SS are never given out.
#[must_use]
pub fn postcode(text: &str) -> Option<String> {
    let code = bare(text).to_ascii_uppercase();
    let (number, letters) = code.split_at_checked(4)?;
    let sound = number.bytes().all(|byte| byte.is_ascii_digit())
        && !number.starts_with('0')
        && letters.len() == 2
        && letters.bytes().all(|byte| byte.is_ascii_uppercase())
        && !matches!(letters, "SA" | "SD" | "SS");
    sound.then(|| format!("{number} {letters}"))
}

/// A telephone number in international form (E.164), as `+31612345678`.
///
/// Without a country code it is Dutch: a zero and nine more digits. `0031 (0)6 …` is understood.
#[must_use]
pub fn phone(text: &str) -> Option<String> {
    let text = bare(text).replace("(0)", "").replace(['(', ')', '/'], "");
    let number = match (text.strip_prefix('+'), text.strip_prefix("00")) {
        (Some(number), _) | (None, Some(number)) => number.to_owned(),
        (None, None) => format!("31{}", text.strip_prefix('0')?),
    };
    let numeric = number.bytes().all(|byte| byte.is_ascii_digit());
    let sound = match number.strip_prefix("31") {
        Some(national) => national.len() == 9 && !national.starts_with('0'),
        None => (8..=15).contains(&number.len()) && !number.starts_with('0'),
    };
    (numeric && sound).then(|| format!("+{number}"))
}

/// An e-mail address: something before the at sign and a domain with a dot behind it.
///
/// It is a check for slips of the pen; only a message that arrives proves an address.
#[must_use]
pub fn email(text: &str) -> Option<String> {
    let text = text.trim();
    let (local, domain) = text.rsplit_once('@')?;
    let domain = domain.to_ascii_lowercase();
    let local_sound = (1..=64).contains(&local.len())
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte));
    let top = domain.rsplit_once('.').map_or("", |(_, top)| top);
    let domain_sound = domain.len() <= 253
        && domain.split('.').all(label_sound)
        && top.len() >= 2
        && top.bytes().any(|byte| byte.is_ascii_lowercase());
    (text.len() <= 254 && local_sound && domain_sound).then(|| format!("{local}@{domain}"))
}

fn label_sound(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_postcode_gets_its_space() {
        for good in ["1012JS", "1012 js", " 1012  JS "] {
            assert_eq!(postcode(good).as_deref(), Some("1012 JS"), "{good}");
        }
        for bad in
            ["0123 AB", "1012 SA", "1012 SD", "1012 SS", "1012 A", "1012 ABC", "10A2 JS", "", "1012 ÀB"]
        {
            assert_eq!(postcode(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_phone_number_becomes_international() {
        for good in ["06 12345678", "06-12345678", "+31612345678", "0031 6 1234 5678", "+31 (0)6 12345678"] {
            assert_eq!(phone(good).as_deref(), Some("+31612345678"), "{good}");
        }
        assert_eq!(phone("020 624 1111").as_deref(), Some("+31206241111"));
        assert_eq!(phone("+32 470 12 34 56").as_deref(), Some("+32470123456"));
        for bad in ["", "12345678", "06 1234567", "06 123456789", "+", "+0123456789", "06 1234567a", "00"] {
            assert_eq!(phone(bad), None, "{bad}");
        }
    }

    #[test]
    fn an_email_address_needs_a_domain() {
        assert_eq!(
            email(" Jan.de-Boer+loket@Voorbeeld.NL ").as_deref(),
            Some("Jan.de-Boer+loket@voorbeeld.nl")
        );
        for bad in [
            "",
            "jan",
            "jan@",
            "@voorbeeld.nl",
            "jan@voorbeeld",
            "jan@-a.nl",
            "jan@a..nl",
            "jan@a.1",
            "j an@a.nl",
            ".jan@a.nl",
        ] {
            assert_eq!(email(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn nothing_typed_breaks_a_check_and_normal_forms_are_stable(text in "\\PC{0,20}") {
            for check in [postcode, phone, email] {
                if let Some(normal) = check(&text) {
                    prop_assert_eq!(check(&normal), Some(normal.clone()));
                }
            }
        }

        #[test]
        fn every_mobile_number_passes(number in 10_000_000_u32..100_000_000) {
            prop_assert_eq!(phone(&format!("06-{number}")), Some(format!("+316{number}")));
        }
    }
}
