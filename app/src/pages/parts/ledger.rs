//! The deadline ledger: the same lines for resident and staff.

use domain::Lang;
use domain::calendar::Length;
use domain::terms::{EntryKind, LedgerEntry};
use leptos::prelude::*;

use crate::texts::{case as text, objection};
use crate::ui::{DeadlineLedger, LedgerRow, format};

/// The ledger as a table.
#[must_use]
pub fn ledger(entries: &[LedgerEntry], lang: Lang) -> impl IntoView + use<> {
    let rows = entries
        .iter()
        .map(|entry| LedgerRow {
            what: format!("{} ({})", what(entry, lang), entry.article),
            from: Some(format::date(entry.from, lang)),
            until: entry.until.map(|day| format::date(day, lang)),
            days: match entry.days {
                0 => "-".to_owned(),
                days if adds(entry.kind) => format!("+ {days}"),
                days => days.to_string(),
            },
        })
        .collect();
    view! { <DeadlineLedger rows/> }
}

/// Whether a line moves the final date.
const fn adds(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::InformationAsked { .. }
            | EntryKind::Suspended { .. }
            | EntryKind::Extended
            | EntryKind::HolidayShift
    )
}

fn what(entry: &LedgerEntry, lang: Lang) -> String {
    match entry.kind {
        EntryKind::Term { length: Length::Weeks(weeks) } => return text::term_weeks(lang, weeks),
        EntryKind::Term { .. } => text::term_other(lang),
        EntryKind::TimeToObject => objection::ledger_time_to_object(lang),
        EntryKind::InformationAsked { answered: true } => text::stood_still(lang),
        EntryKind::InformationAsked { answered: false } => text::stands_still(lang),
        EntryKind::Suspended { .. } => text::stood_still_other(lang),
        EntryKind::Extended => text::extended(lang),
        EntryKind::HolidayShift => text::holiday_shift(lang),
        EntryKind::Decided => text::ledger_decided(lang),
        EntryKind::Withdrawn => text::ledger_withdrawn(lang),
        EntryKind::Forwarded => text::ledger_forwarded(lang),
        EntryKind::Objection => text::ledger_objection(lang),
        EntryKind::Appeal => objection::ledger_appeal(lang),
        EntryKind::DefaultNotice => text::ledger_default(lang),
        EntryKind::Penalty => text::ledger_penalty(lang),
        EntryKind::Advance => text::ledger_advance(lang),
        EntryKind::SearchPeriod => text::ledger_search(lang),
    }
    .to_owned()
}
