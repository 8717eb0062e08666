//! Which form a counted word takes, per language, for whole numbers (the cardinal rules of CLDR).
//!
//! Each language has an enum of its own, so that a text that lacks a form does not compile.

/// The forms of Turkish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turkish {
    /// 1.
    One,
    /// All other numbers.
    Other,
}

/// The form of a number in Turkish.
#[must_use]
pub const fn turkish(n: i64) -> Turkish {
    if n.unsigned_abs() == 1 { Turkish::One } else { Turkish::Other }
}

/// The forms of Polish and of Ukrainian, which draw the lines at different numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slavic {
    /// 1; in Ukrainian also 21, 31, 101.
    One,
    /// What ends in 2, 3 or 4, but not in 12, 13 or 14.
    Few,
    /// All other numbers.
    Many,
}

/// The form of a number in Polish: 21 is many.
#[must_use]
pub const fn polish(n: i64) -> Slavic {
    match n.unsigned_abs() {
        1 => Slavic::One,
        n => few_or_many(n),
    }
}

/// The form of a number in Ukrainian: 21 is as 1.
#[must_use]
pub const fn ukrainian(n: i64) -> Slavic {
    let n = n.unsigned_abs();
    if n % 10 == 1 && n % 100 != 11 { Slavic::One } else { few_or_many(n) }
}

const fn few_or_many(n: u64) -> Slavic {
    if matches!(n % 10, 2..=4) && !matches!(n % 100, 12..=14) { Slavic::Few } else { Slavic::Many }
}

/// The forms of Arabic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arabic {
    /// 0.
    Zero,
    /// 1.
    One,
    /// 2.
    Two,
    /// What ends in 3 to 10, of the last two digits.
    Few,
    /// What ends in 11 to 99, of the last two digits.
    Many,
    /// All other numbers: 100, 101, 102, 200.
    Other,
}

/// The form of a number in Arabic.
#[must_use]
pub const fn arabic(n: i64) -> Arabic {
    let n = n.unsigned_abs();
    match (n, n % 100) {
        (0, _) => Arabic::Zero,
        (1, _) => Arabic::One,
        (2, _) => Arabic::Two,
        (_, 3..=10) => Arabic::Few,
        (_, 11..=99) => Arabic::Many,
        _ => Arabic::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turkish_has_one_and_the_rest() {
        assert_eq!([0, 1, 2, 21, 101, -1].map(turkish), {
            use Turkish::{One, Other};
            [Other, One, Other, Other, Other, One]
        });
    }

    #[test]
    fn polish_counts_twenty_one_as_many() {
        use Slavic::{Few, Many, One};
        assert_eq!([1, -1, 101].map(polish), [One, One, Many]);
        assert_eq!([2, 3, 4, 22, 34, 102, 1_002].map(polish), [Few; 7]);
        assert_eq!([0, 5, 11, 12, 13, 14, 21, 25, 111, 112, 1_000].map(polish), [Many; 11]);
    }

    #[test]
    fn ukrainian_counts_twenty_one_as_one() {
        use Slavic::{Few, Many, One};
        assert_eq!([1, 21, 31, 101, 1_001].map(ukrainian), [One; 5]);
        assert_eq!([2, 4, 23, 104, 1_022].map(ukrainian), [Few; 5]);
        assert_eq!([0, 5, 11, 12, 14, 20, 111, 112, 1_000].map(ukrainian), [Many; 9]);
    }

    #[test]
    fn arabic_has_six_forms() {
        use Arabic::{Few, Many, One, Other, Two, Zero};
        assert_eq!([0, 1, 2].map(arabic), [Zero, One, Two]);
        assert_eq!([3, 10, 103, 110, 1_003].map(arabic), [Few; 5]);
        assert_eq!([11, 26, 99, 111, 1_011].map(arabic), [Many; 5]);
        assert_eq!([100, 101, 102, 200, 1_000].map(arabic), [Other; 5]);
    }
}
