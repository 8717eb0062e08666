//! The deadline ledger: the same lines for resident and staff.

use domain::Lang;
use domain::calendar::Length;
use domain::terms::{EntryKind, LedgerEntry};
use leptos::prelude::*;

use crate::texts::{case as text, objection, outage};
use crate::ui::{DeadlineLedger, LedgerRow, format};

/// The ledger as a table.
#[must_use]
pub fn ledger(entries: &[LedgerEntry], lang: Lang) -> impl IntoView + use<> {
    let rows = entries
        .iter()
        .map(|entry| LedgerRow {
            what: what(entry, lang),
            source: source(entry, lang),
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
            | EntryKind::Outage
    )
}

/// The article of a line, with the first day of the version of the law that was asked.
fn source(entry: &LedgerEntry, lang: Lang) -> Option<String> {
    let article = entry.article.clone();
    let since = entry.rule.as_ref().and_then(|rule| rule.valid_from);
    match since {
        _ if article.is_empty() => None,
        Some(since) => Some(text::ledger_source(lang, article, format::date(since, lang))),
        None => Some(article),
    }
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
        EntryKind::LaterDayTold => outage::ledger_told(lang),
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
        EntryKind::Outage => text::ledger_outage(lang),
    }
    .to_owned()
}
