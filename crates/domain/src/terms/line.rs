//! The ledger in words, the same for resident and staff.

use super::event::SuspensionGround;
use super::ledger::{EntryKind, LedgerEntry};
use crate::Lang;
use crate::calendar::{Length, written};

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
        match (self, lang) {
            (Self::ForeignInformation, Lang::Nl) => "Wij wachten op informatie uit het buitenland.",
            (Self::ForeignInformation, Lang::En) => "We are waiting for information from abroad.",
            (Self::Consent, Lang::Nl) => "U vindt het goed dat wij later beslissen.",
            (Self::Consent, Lang::En) => "You agreed that we decide later.",
            (Self::ApplicantDelay, Lang::Nl) => "De vertraging ligt niet bij ons.",
            (Self::ApplicantDelay, Lang::En) => "The delay is not on our side.",
            (Self::ForceMajeure, Lang::Nl) => "Wij kunnen door overmacht niet beslissen.",
            (Self::ForceMajeure, Lang::En) => "We cannot decide because of force majeure.",
        }
    }
}

impl Length {
    /// The length in words: `8 weken`.
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        let (count, one, more) = match (self, lang) {
            (Self::Days(count), Lang::Nl) => (count, "dag", "dagen"),
            (Self::Days(count), Lang::En) => (count, "day", "days"),
            (Self::Weeks(count), Lang::Nl) => (count, "week", "weken"),
            (Self::Weeks(count), Lang::En) => (count, "week", "weeks"),
            (Self::Months(count), Lang::Nl) => (count, "maand", "maanden"),
            (Self::Months(count), Lang::En) => (count, "month", "months"),
            (Self::Years(count), Lang::Nl) => (count, "jaar", "jaar"),
            (Self::Years(count), Lang::En) => (count, "year", "years"),
        };
        format!("{count} {}", if count == 1 { one } else { more })
    }
}

impl LedgerEntry {
    /// The line in words. It tells what the law says; it does not say what anyone should do.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::Nl => self.dutch(),
            Lang::En => self.english(),
        }
    }

    fn dutch(&self) -> String {
        let from = written(self.from, Lang::Nl);
        let until = written(self.until.unwrap_or(self.from), Lang::Nl);
        let days = Length::Days(u16::try_from(self.days).unwrap_or(u16::MAX)).text(Lang::Nl);
        let still = match self.days {
            0 => "De termijn stond hierdoor niet stil.".to_owned(),
            1 => format!("De termijn staat 1 dag stil: op {from}."),
            _ => format!("De termijn staat stil van {from} tot en met {until}. Dat zijn {days}."),
        };
        match self.kind {
            EntryKind::TimeToObject => {
                format!("U kon nog bezwaar maken tot en met {until}. Daarna begint onze tijd.")
            }
            EntryKind::Term { length } => {
                format!("Wij hebben {} om te beslissen. Dat is tot en met {until}.", length.text(Lang::Nl))
            }
            EntryKind::InformationAsked { .. } => format!("Wij vroegen u om informatie. {still}"),
            EntryKind::Suspended { ground } => format!("{} {still}", ground.text(Lang::Nl)),
            EntryKind::Extended => format!("Wij hebben {days} meer nodig. Dat is tot en met {until}."),
            EntryKind::HolidayShift => {
                format!("De laatste dag valt in een weekend of op een feestdag. Daarom wordt het {until}.")
            }
            EntryKind::Decided => format!("Wij stuurden ons besluit op {from}."),
            EntryKind::Withdrawn => format!("U trok de aanvraag in op {from}."),
            EntryKind::Forwarded => format!("Wij stuurden de aanvraag door op {from}."),
            EntryKind::Appeal => format!("U kunt naar de rechtbank tot en met {until}."),
            EntryKind::Objection => format!("U kunt bezwaar maken tot en met {until}."),
            EntryKind::DefaultNotice => {
                format!("U schreef dat wij te laat zijn. Wij hebben dan nog 2 weken: tot en met {until}.")
            }
            EntryKind::Penalty => {
                format!("Beslissen wij niet op tijd? Dan krijgt u geld vanaf {from}, hooguit 42 dagen.")
            }
            EntryKind::Advance => format!("Duurt het lang? Dan betalen wij uiterlijk {from} een voorschot."),
            EntryKind::SearchPeriod => {
                format!("Bent u jonger dan 27 jaar? Dan zoekt u eerst zelf werk, tot en met {until}.")
            }
        }
    }

    fn english(&self) -> String {
        let from = written(self.from, Lang::En);
        let until = written(self.until.unwrap_or(self.from), Lang::En);
        let days = Length::Days(u16::try_from(self.days).unwrap_or(u16::MAX)).text(Lang::En);
        let still = match self.days {
            0 => "The term did not stop for it.".to_owned(),
            1 => format!("The term stops for 1 day: {from}."),
            _ => format!("The term stops from {from} up to and including {until}. That is {days}."),
        };
        match self.kind {
            EntryKind::TimeToObject => {
                format!("You could still object up to and including {until}. Our time starts after that.")
            }
            EntryKind::Term { length } => {
                format!("We have {} to decide: up to and including {until}.", length.text(Lang::En))
            }
            EntryKind::InformationAsked { .. } => format!("We asked you for information. {still}"),
            EntryKind::Suspended { ground } => format!("{} {still}", ground.text(Lang::En)),
            EntryKind::Extended => format!("We need {days} more: up to and including {until}."),
            EntryKind::HolidayShift => {
                format!("The last day falls in a weekend or on a holiday. It therefore becomes {until}.")
            }
            EntryKind::Decided => format!("We sent our decision on {from}."),
            EntryKind::Withdrawn => format!("You withdrew the application on {from}."),
            EntryKind::Forwarded => format!("We sent the application on on {from}."),
            EntryKind::Appeal => format!("You can go to the court up to and including {until}."),
            EntryKind::Objection => format!("You can object up to and including {until}."),
            EntryKind::DefaultNotice => {
                format!("You wrote that we are late. We then have 2 more weeks: up to and including {until}.")
            }
            EntryKind::Penalty => {
                format!("Is our decision late? Then we owe you money from {from}, for at most 42 days.")
            }
            EntryKind::Advance => format!("If it takes long, we pay an advance on {from} at the latest."),
            EntryKind::SearchPeriod => {
                format!("Under 27? You first look for work yourself, up to and including {until}.")
            }
        }
    }
}
