//! The ledger in words, the same for resident and staff.

use super::event::SuspensionGround;
use super::ledger::{EntryKind, LedgerEntry};
use crate::Lang;
use crate::calendar::{Length, written};
use crate::words::{answers, terms as words};

impl SuspensionGround {
    /// The article behind it.
    #[must_use]
    pub const fn article(self) -> &'static str {
        match self {
            Self::ForeignInformation => "Awb 4:15 lid 1 onder b",
            Self::Consent | Self::ApplicantDelay | Self::ForceMajeure => "Awb 4:15 lid 2",
        }
    }

    /// Why the term stands still.
    #[must_use]
    pub const fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::ForeignInformation => words::because_foreign(lang),
            Self::Consent => words::because_consent(lang),
            Self::ApplicantDelay => words::because_delay(lang),
            Self::ForceMajeure => words::because_force(lang),
        }
    }
}

impl Length {
    /// The length in words: `8 weken`.
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        match self {
            Self::Days(count) => answers::days(lang, count.into()),
            Self::Weeks(count) => answers::weeks(lang, count.into()),
            Self::Months(count) => answers::months(lang, count.into()),
            Self::Years(count) => answers::years(lang, count.into()),
        }
    }
}

impl LedgerEntry {
    /// The line in words. It tells what the law says; it does not say what anyone should do.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let from = written(self.from, lang);
        let until = written(self.until.unwrap_or(self.from), lang);
        let days = Length::Days(u16::try_from(self.days).unwrap_or(u16::MAX)).text(lang);
        match self.kind {
            EntryKind::TimeToObject => words::time_to_object(lang, until),
            EntryKind::Term { length } => words::term(lang, length.text(lang), until),
            EntryKind::InformationAsked { .. } => {
                format!("{} {}", words::information(lang), self.still(lang))
            }
            EntryKind::Suspended { ground } => format!("{} {}", ground.text(lang), self.still(lang)),
            EntryKind::Extended => words::extended(lang, days, until),
            EntryKind::HolidayShift => words::holiday(lang, until),
            EntryKind::Decided => words::decided(lang, from),
            EntryKind::Withdrawn => words::withdrawn(lang, from),
            EntryKind::Forwarded => words::forwarded(lang, from),
            EntryKind::Appeal => words::appeal(lang, until),
            EntryKind::Objection => words::objection(lang, until),
            EntryKind::DefaultNotice => words::default_notice(lang, until),
            EntryKind::Penalty => words::penalty(lang, from),
            EntryKind::Advance => words::advance(lang, from),
            EntryKind::SearchPeriod => words::search_period(lang, until),
        }
    }

    /// How long the term stands still.
    fn still(&self, lang: Lang) -> String {
        let from = written(self.from, lang);
        match self.days {
            0 => words::still_not(lang).to_owned(),
            1 => words::still_day(lang, from),
            days => {
                let until = written(self.until.unwrap_or(self.from), lang);
                let days = Length::Days(u16::try_from(days).unwrap_or(u16::MAX)).text(lang);
                words::still_days(lang, from, until, days)
            }
        }
    }
}
