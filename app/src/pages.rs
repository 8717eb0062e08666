//! The pages: one file per page. A handler loads one view model and renders it; nothing else.

pub mod accessible;
pub mod case;
pub mod check;
pub mod choose_city;
pub mod document;
pub mod home;
pub mod info;
pub mod letter;
pub mod messages;
pub mod my_data;
pub mod offline;
pub mod overview;
pub mod parts;
pub mod precheck;
pub mod products;
pub mod proof;
pub mod question;
pub mod receipt;
pub mod sign;
pub mod sign_in;
pub mod staff_advice;
pub mod staff_away;
pub mod staff_batch;
pub mod staff_case;
pub mod staff_contested;
pub mod staff_export;
pub mod staff_fact;
pub mod staff_keys;
pub mod staff_outages;
pub mod staff_person;
pub mod staff_queue;
pub mod staff_rules;
pub mod staff_samples;
pub mod staff_search;
pub mod staff_spread;
pub mod staff_steps;
pub mod staff_task;
pub mod staff_team;
pub mod status;
pub mod style;
pub mod tasks;
pub mod trouble;

use std::sync::Arc;

use services::Services;

pub use choose_city::choose_city;
pub use sign_in::{Carried, sign_in, to_sign_in};
pub use trouble::{broken, changed, missing, not_found};

use crate::http::Posted;
use crate::shell::{CityFace, PageContext};
use crate::ui::FieldError;
use crate::visit::Visit;

/// What the shell needs to know of this visit.
#[must_use]
pub fn context(services: &Services, visit: &Visit) -> PageContext {
    let city = services.catalog().city(visit.city).map(CityFace::from);
    PageContext::of_visit(visit, city, 0, Arc::clone(&visit.assets))
}

/// The errors of a form that was posted, as links: one of a date leads to its first part.
fn links(errors: &[FieldError], posted: &Posted) -> Vec<FieldError> {
    let link = |error: &FieldError| {
        let day = format!("{}-day", error.field);
        let field = if posted.0.iter().any(|(name, _)| *name == day) { day } else { error.field.clone() };
        FieldError { field, text: error.text.clone() }
    };
    errors.iter().map(link).collect()
}
