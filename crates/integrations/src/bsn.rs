//! A citizen service number that does not leak.

use std::fmt;

use domain::checks;
use serde::Deserialize;

/// A citizen service number that passed the eleven test.
///
/// It cannot be written by accident: its debug form is masked and it has no display form. It only
/// travels to registers and into [`crate::Crypto`].
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Bsn(String);

impl Bsn {
    /// The number, if `text` is one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        checks::bsn(text).map(Self)
    }

    /// The nine digits. For registers and encryption alone.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Bsn {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Bsn(*)")
    }
}

impl TryFrom<String> for Bsn {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a citizen service number")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_does_not_show_in_debug_output() {
        let bsn = Bsn::parse("999993653").unwrap();
        assert_eq!(format!("{bsn:?}"), "Bsn(*)");
        assert_eq!(bsn.expose(), "999993653");
    }
}
