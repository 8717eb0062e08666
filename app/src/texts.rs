//! What Loket says, in every language, one file per area.
//!
//! A text is a function of the language (and of what is filled in), made by [`domain::texts!`]. A missing language,
//! a misspelt name or a forgotten part does not compile. Texts are on the server only; an island gets the
//! few it needs as properties. Texts of forms, products and letters are content and live in `catalog/`.
//!
//! What only staff read stands in [`domain::staff_texts!`], in Dutch and English.
//!
//! Add a language: see `CONTRIBUTING.md`.

pub mod accessible;
pub mod advance;
pub mod advice;
mod ar;
pub mod built;
pub mod case;
pub mod change;
pub mod common;
pub mod complaint;
pub mod cover;
pub mod errors;
pub mod export;
pub mod fact;
pub mod form;
pub mod hearing;
pub mod home;
pub mod human;
pub mod keys;
pub mod line;
pub mod live;
pub mod made;
pub mod objection;
pub mod outage;
pub mod overview;
mod pl;
pub mod precheck;
pub mod proof;
pub mod queue;
pub mod rules;
pub mod sign;
pub mod staff;
pub mod start;
pub mod style;
pub mod team;
mod tr;
mod uk;
pub mod writing;

use domain::Lang;

/// Whether people wrote or reviewed every text of pages in this language. What is not reviewed says so on every page.
#[must_use]
pub fn is_reviewed(lang: Lang) -> bool {
    let areas = match lang {
        Lang::Nl | Lang::En => return true,
        Lang::Tr => tr::REVIEWED,
        Lang::Ar => ar::REVIEWED,
        Lang::Pl => pl::REVIEWED,
        Lang::Uk => uk::REVIEWED,
    };
    areas.iter().all(|(_, reviewed)| *reviewed) && domain::words::is_reviewed(lang)
}

/// The Dutch texts that residents read, with their area and name, for the check of their language.
pub const DUTCH: &[(&str, &[(&str, &str)])] = &[
    ("advance", advance::DUTCH),
    ("advice", advice::DUTCH),
    ("case", case::DUTCH),
    ("change", change::DUTCH),
    ("common", common::DUTCH),
    ("errors", errors::DUTCH),
    ("form", form::DUTCH),
    ("hearing", hearing::DUTCH),
    ("human", human::DUTCH),
    ("home", home::DUTCH),
    ("keys", keys::DUTCH),
    ("live", live::DUTCH),
    ("objection", objection::DUTCH),
    ("overview", overview::DUTCH),
    ("precheck", precheck::DUTCH),
    ("proof", proof::DUTCH),
    ("sign", sign::DUTCH),
];
