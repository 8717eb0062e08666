//! Bank accounts.

use super::bare_code;

/// Countries that take part in SEPA, with the length of their account numbers (ISO 13616).
///
/// Accounts of all of them must be accepted (Regulation 260/2012, art. 9). Territories without a
/// code of their own use the code of their country.
const SEPA: [(&str, usize); 42] = [
    ("AD", 24),
    ("AL", 28),
    ("AT", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("ES", 24),
    ("FI", 18),
    ("FR", 27),
    ("GB", 22),
    ("GI", 23),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IS", 26),
    ("IT", 27),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("VA", 22),
];

/// An account number within SEPA: right length for its country and a sound check number (mod 97).
///
/// The old eleven test on Dutch account numbers is not applied: accounts of ING fail it.
#[must_use]
pub fn iban(text: &str) -> Option<String> {
    let code = bare_code(text)?;
    let (country, rest) = code.split_at_checked(2)?;
    let (_, length) = SEPA.into_iter().find(|(name, _)| *name == country)?;
    let (check, account) = rest.split_at_checked(2)?;
    let shape = code.len() == length
        && check.bytes().all(|byte| byte.is_ascii_digit())
        && (country != "NL" || dutch_account(account));
    (shape && remainder(&format!("{account}{country}{check}")) == Some(1)).then_some(code)
}

/// An account number in groups of four, as people read it.
#[must_use]
pub fn iban_grouped(iban: &str) -> String {
    let mut grouped = String::with_capacity(iban.len() + iban.len() / 4);
    for (place, character) in iban.chars().enumerate() {
        if place > 0 && place.is_multiple_of(4) {
            grouped.push(' ');
        }
        grouped.push(character);
    }
    grouped
}

/// Four letters of the bank and ten digits.
fn dutch_account(account: &str) -> bool {
    account.split_at_checked(4).is_some_and(|(bank, number)| {
        bank.bytes().all(|byte| byte.is_ascii_uppercase()) && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// The number modulo 97, letters counting as 10 to 35.
fn remainder(text: &str) -> Option<u32> {
    text.chars().try_fold(0, |sum, character| {
        let value = character.to_digit(36)?;
        Some((sum * if value < 10 { 10 } else { 100 } + value) % 97)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn accounts_of_every_kind_pass() {
        for good in [
            "NL91ABNA0417164300",
            "nl91 abna 0417 1643 00",
            "NL20INGB0001234567",
            "DE89 3704 0044 0532 0130 00",
            "BE68 5390 0754 7034",
            "FR14 2004 1010 0505 0001 3M02 606",
            "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        ] {
            assert!(iban(good).is_some(), "{good}");
        }
        assert_eq!(iban_grouped("NL91ABNA0417164300"), "NL91 ABNA 0417 1643 00");
    }

    #[test]
    fn broken_and_foreign_accounts_do_not() {
        for bad in
            ["", "NL", "NL91ABNA041716430", "NL91ABNA0417164301", "US64SVBKUS6S3300958879", "NL91 ÀBNA"]
        {
            assert_eq!(iban(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn one_wrong_digit_never_passes(number in 0_u64..10_000_000_000, at in 8_usize..18, step in 1_u8..10) {
            let account = format!("LOKT{number:010}");
            let check = 98 - remainder(&format!("{account}NL00")).unwrap();
            let good = format!("NL{check:02}{account}");
            prop_assert_eq!(iban(&good), Some(good.clone()));
            let mut wrong = good.into_bytes();
            wrong[at] = b'0' + (wrong[at] - b'0' + step) % 10;
            prop_assert_eq!(iban(&String::from_utf8(wrong).unwrap()), None);
        }

        #[test]
        fn nothing_typed_breaks_it(text in "\\PC{0,40}") {
            if let Some(normal) = iban(&text) {
                prop_assert_eq!(iban(&normal), Some(normal.clone()));
            }
        }
    }
}
