//! Components: what a page is made of. They hold no logic worth testing apart and know no use case.
//!
//! All work without scripts. A component that says something itself takes the language from the page
//! ([`lang`]); everything else comes in as a property. Names of classes are written out in full, because
//! the style sheet keeps only rules whose classes occur in these sources.

mod access_log;
mod alert;
mod badge;
mod button;
mod calculation;
mod card;
mod chart;
mod data_table;
mod due;
mod error_summary;
mod field;
pub mod format;
mod icon;
mod ledger;
mod pagination;
mod saved;
mod steps;
mod summary_list;
mod task_list;
mod timeline;
mod why;

pub use access_log::{AccessLog, Look};
pub use alert::{Alert, AlertTone};
pub use badge::{StatusBadge, Tone};
pub use button::{Button, ButtonKind, ButtonLink};
pub use calculation::{CalculationTable, Effect, Line, picture};
pub use card::{Card, CardKind};
pub use chart::{BarChart, LineChart, Series};
pub use data_table::{Cell, DataTable};
pub use due::Due;
pub use error_summary::{ErrorSummary, FieldError};
pub use field::{
    Checkboxes, Choice, DateField, DateParts, Field, FileField, FileRow, FileState, MoneyField, Part,
    PartsField, RadioGroup, Select, TextArea, TextField, Width, YesNo,
};
pub use icon::{Icon, Sym};
pub use ledger::{DeadlineLedger, LedgerRow};
pub use pagination::Pagination;
pub use saved::SavedAt;
pub use steps::{StepBar, StepList, StepRow};
pub use summary_list::{Change, SummaryList, SummaryRow};
pub use task_list::{TaskList, TaskRow, TaskState};
pub use timeline::{Moment, Stage, Timeline};
pub use why::WhyDetails;

use domain::Lang;
use leptos::prelude::use_context;

/// The language of the page that is being rendered; Dutch outside a page.
#[must_use]
pub fn lang() -> Lang {
    use_context::<Lang>().unwrap_or_default()
}

/// Classes side by side, empty ones left out.
pub(crate) fn classes(names: &[&str]) -> String {
    names.iter().filter(|name| !name.is_empty()).copied().collect::<Vec<_>>().join(" ")
}
