//! Numbers of people and companies.

use super::{bare, bare_code, digits};

/// A citizen service number: nine digits with the eleven test. Eight digits get their leading zero.
#[must_use]
pub fn bsn(text: &str) -> Option<String> {
    let number = bare(text);
    let number = if number.len() == 8 { format!("0{number}") } else { number };
    let number = digits(&number, 9)?;
    eleven_test(&number).then_some(number)
}

/// Whether something has the shape of a citizen service number: nine digits, and nothing else but spaces and dots.
/// Said of a number that fails its test, so that nobody looks for it as if it were a word.
#[must_use]
pub fn looks_like_bsn(text: &str) -> bool {
    let number: String = text.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    number.len() == 9 && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number of a legal person (RSIN): nine digits with the same eleven test, zeros kept.
///
/// A bare number cannot be told from a citizen service number: always keep its kind beside it.
#[must_use]
pub fn rsin(text: &str) -> Option<String> {
    let number = digits(text, 9)?;
    eleven_test(&number).then_some(number)
}

/// A number of the business register: eight digits. It has no check digit.
#[must_use]
pub fn kvk(text: &str) -> Option<String> {
    digits(text, 8)
}

/// A number of a branch (vestiging): twelve digits. It has no check digit.
#[must_use]
pub fn branch(text: &str) -> Option<String> {
    digits(text, 12)
}

/// A number or code of so many characters, without spaces: digits alone, or letters (in capitals) and digits.
/// The AGB code of a care provider has eight digits, a product code of the iWmo messages five characters.
///
/// ```
/// use domain::checks::characters;
/// assert_eq!(characters("0412 3456", true, 8..=8).as_deref(), Some("04123456"));
/// assert_eq!(characters("02a05", false, 5..=5).as_deref(), Some("02A05"));
/// assert_eq!(characters("02A05", true, 5..=5), None);
/// assert_eq!(characters("0412345", true, 8..=8), None);
/// ```
#[must_use]
pub fn characters(text: &str, digits: bool, count: std::ops::RangeInclusive<i64>) -> Option<String> {
    let bare: String = text.chars().filter(|c| *c != ' ').map(|c| c.to_ascii_uppercase()).collect();
    let fits = |c: u8| if digits { c.is_ascii_digit() } else { c.is_ascii_alphanumeric() };
    let sound = bare.bytes().all(fits) && count.contains(&i64::try_from(bare.len()).ok()?);
    sound.then_some(bare)
}

/// A wage tax number: nine digits, `L`, two digits, as `123456782L01`.
#[must_use]
pub fn wage_tax_number(text: &str) -> Option<String> {
    let code = bare_code(text)?;
    let (number, rest) = code.split_at_checked(9)?;
    let serial = rest.strip_prefix('L')?;
    let sound = digits(number, 9).is_some() && digits(serial, 2).is_some();
    sound.then_some(code)
}

/// Weights 9 to 2 and −1; the sum must be a multiple of eleven and not zero.
fn eleven_test(number: &str) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 =
        number.bytes().zip(weights).map(|(byte, weight)| i32::from(byte.wrapping_sub(b'0')) * weight).sum();
    sum != 0 && sum.rem_euclid(11) == 0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn real_numbers_pass_and_look_alikes_do_not() {
        for good in ["999993653", "123456782", "111222333", "000009866", "999 993 653", "9999.93.653"] {
            assert!(bsn(good).is_some(), "{good}");
        }
        for bad in ["000000000", "123456789", "", "9999365", "9999936530", "99999365a", "９９９９９３６５３"]
        {
            assert_eq!(bsn(bad), None, "{bad}");
        }
        assert_eq!(bsn("00009866").as_deref(), Some("000009866"));
        for good in ["002220647", "822477348"] {
            assert_eq!(rsin(good).as_deref(), Some(good));
        }
        assert_eq!(rsin("2220647"), None);
    }

    #[test]
    fn a_number_that_fails_still_looks_like_one() {
        for close in ["999993654", "9999.93.654", "999 993 654"] {
            assert!(looks_like_bsn(close), "{close}");
        }
        for other in ["26-000001-3", "12345678", "1234567890", "99999365a", "", "zoë"] {
            assert!(!looks_like_bsn(other), "{other}");
        }
    }

    #[test]
    fn company_numbers_have_a_fixed_length() {
        assert_eq!(kvk("6959 9084").as_deref(), Some("69599084"));
        assert_eq!(kvk("6959908"), None);
        assert_eq!(branch("000038509504").as_deref(), Some("000038509504"));
        assert_eq!(branch("38509504"), None);
        assert_eq!(wage_tax_number("123456782l01").as_deref(), Some("123456782L01"));
        assert_eq!(wage_tax_number("123456782B01"), None);
        assert_eq!(wage_tax_number("123456782L1"), None);
        assert_eq!(wage_tax_number("éé"), None);
    }

    proptest! {
        #[test]
        fn one_wrong_digit_never_passes(seed in 0_u32..100_000_000, at in 0_usize..9, step in 1_u8..10) {
            let start = format!("{seed:08}");
            let number = (0..10).map(|last| format!("{start}{last}")).find(|number| bsn(number).is_some());
            if let Some(number) = number {
                let mut wrong = number.into_bytes();
                wrong[at] = b'0' + (wrong[at] - b'0' + step) % 10;
                prop_assert_eq!(bsn(&String::from_utf8(wrong).unwrap()), None);
            }
        }

        #[test]
        fn nothing_typed_breaks_a_check_and_normal_forms_are_stable(text in "\\PC{0,16}") {
            for check in [bsn, rsin, kvk, branch, wage_tax_number] {
                if let Some(normal) = check(&text) {
                    prop_assert_eq!(check(&normal), Some(normal.clone()));
                }
            }
        }
    }
}
