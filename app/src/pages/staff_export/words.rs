//! Names of what can be exported, and values as cells of a file.

use domain::Lang;
use domain::export::{ChosenColumn, ExportColumn, ExportPurpose, ExportSource, Privacy};
use domain::product::Per;
use services::views::{Export, ExportValue};
use sheets::{Cell, Table};

use crate::pages::staff_queue::{kind_name, reason_words};
use crate::pages::status;
use crate::texts::{export as text, staff};

/// The name of what a row is.
#[must_use]
pub const fn source(source: ExportSource, lang: Lang) -> &'static str {
    match source {
        ExportSource::Tasks => text::source_tasks(lang),
        ExportSource::Weeks => text::source_weeks(lang),
        ExportSource::Kinds => text::source_kinds(lang),
        ExportSource::Schemes => text::source_schemes(lang),
        ExportSource::Colleagues => text::source_colleagues(lang),
    }
}

/// The words of a purpose.
#[must_use]
pub const fn purpose(purpose: ExportPurpose, lang: Lang) -> &'static str {
    match purpose {
        ExportPurpose::Spread => text::purpose_spread(lang),
        ExportPurpose::Report => text::purpose_report(lang),
        ExportPurpose::Quality => text::purpose_quality(lang),
    }
}

/// About whom a column tells something, if it does.
#[must_use]
pub const fn privacy(privacy: Privacy, lang: Lang) -> Option<&'static str> {
    match privacy {
        Privacy::Nobody => None,
        Privacy::Colleague => Some(text::about_colleague(lang)),
        Privacy::Client => Some(text::about_client(lang)),
    }
}

/// The head of a chosen column: the name its maker gave it, or its own.
#[must_use]
pub fn head(chosen: &ChosenColumn, lang: Lang) -> String {
    chosen.name.clone().unwrap_or_else(|| column(chosen.column, lang).0.to_owned())
}

/// The file as a table.
#[must_use]
pub fn table(export: &Export, lang: Lang) -> Table {
    let value = |value: &ExportValue| cell(value, lang);
    Table {
        name: source(export.layout.source(), lang).to_owned(),
        heads: export.layout.columns().iter().map(|one| head(one, lang)).collect(),
        rows: export.rows.iter().map(|row| row.iter().map(value).collect()).collect(),
    }
}

fn cell(value: &ExportValue, lang: Lang) -> Cell {
    let words = |words: &str| Cell::Text(words.to_owned());
    match value {
        ExportValue::Nothing => Cell::Empty,
        ExportValue::Text(text) => words(text),
        ExportValue::Words(text) => words(text.get(lang)),
        ExportValue::Date(day) => Cell::Date(*day),
        ExportValue::Count(number) => Cell::Count(*number),
        ExportValue::Tenths(tenths) => Cell::Tenths(*tenths),
        ExportValue::Amount(amount) => Cell::Cents(amount.0),
        ExportValue::Per(per) => words(match per {
            Per::Month => staff::per_month(lang),
            Per::Year => staff::per_year(lang),
            Per::Once => staff::per_once(lang),
        }),
        ExportValue::Kind(kind) => words(&kind_name(*kind, None, lang)),
        ExportValue::Status(state) => words(status::name(*state, lang)),
        ExportValue::Why(kind, reason) => words(reason_words(*kind, reason.as_ref(), lang)),
    }
}

/// The name of a column, and what it means.
#[must_use]
pub const fn column(column: ExportColumn, lang: Lang) -> (&'static str, &'static str) {
    match column {
        ExportColumn::Due => (text::col_due(lang), text::col_due_means(lang)),
        ExportColumn::DaysLeft => (text::col_days_left(lang), text::col_days_left_means(lang)),
        ExportColumn::Task => (text::col_task(lang), text::col_task_means(lang)),
        ExportColumn::Scheme => (text::col_scheme(lang), text::col_scheme_means(lang)),
        ExportColumn::Number => (text::col_number(lang), text::col_number_means(lang)),
        ExportColumn::Status => (text::col_status(lang), text::col_status_means(lang)),
        ExportColumn::Received => (text::col_received(lang), text::col_received_means(lang)),
        ExportColumn::Why => (text::col_why(lang), text::col_why_means(lang)),
        ExportColumn::Reasons => (text::col_reasons(lang), text::col_reasons_means(lang)),
        ExportColumn::Holder => (text::col_holder(lang), text::col_holder_means(lang)),
        ExportColumn::Who => (text::col_who(lang), text::col_who_means(lang)),
        ExportColumn::Amount => (text::col_amount(lang), text::col_amount_means(lang)),
        ExportColumn::Per => (text::col_per(lang), text::col_per_means(lang)),
        ExportColumn::Monday => (text::col_monday(lang), text::col_monday_means(lang)),
        ExportColumn::WeekReceived => (text::col_week_received(lang), text::col_week_received_means(lang)),
        ExportColumn::WeekDecided => (text::col_week_decided(lang), text::col_week_decided_means(lang)),
        ExportColumn::OnTime => (text::col_on_time(lang), text::col_on_time_means(lang)),
        ExportColumn::ByMachine => (text::col_by_machine(lang), text::col_by_machine_means(lang)),
        ExportColumn::Deviated => (text::col_deviated(lang), text::col_deviated_means(lang)),
        ExportColumn::Kind => (text::col_kind(lang), text::col_kind_means(lang)),
        ExportColumn::KindAll => (text::col_kind_all(lang), text::col_kind_all_means(lang)),
        ExportColumn::KindFree => (text::col_kind_free(lang), text::col_kind_free_means(lang)),
        ExportColumn::KindLate => (text::col_kind_late(lang), text::col_kind_late_means(lang)),
        ExportColumn::SchemeName => (text::col_scheme_name(lang), text::col_scheme_name_means(lang)),
        ExportColumn::SchemeDecided => (text::col_scheme_decided(lang), text::col_scheme_decided_means(lang)),
        ExportColumn::UntilTaken => (text::col_until_taken(lang), text::col_until_taken_means(lang)),
        ExportColumn::UntilDecided => (text::col_until_decided(lang), text::col_until_decided_means(lang)),
        ExportColumn::Colleague => (text::col_colleague(lang), text::col_colleague_means(lang)),
        ExportColumn::ColleagueAll => (text::col_colleague_all(lang), text::col_colleague_all_means(lang)),
        ExportColumn::ColleagueLate => (text::col_colleague_late(lang), text::col_colleague_late_means(lang)),
    }
}
