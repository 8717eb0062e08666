//! The vocabulary of Loket: ids, money, terms, forms, cases, decisions and their state machines.
//!
//! Pure: no input or output, no clock, no randomness; the date is always an argument.
//! It may depend on `rules` and on nothing else of ours.
//!
//! To add one more kind of thing (a status, a task kind, a fact source) add it to the closed
//! list in its own file; the compiler then names every place that must decide about it.

pub mod advice;
pub mod calendar;
pub mod cases;
pub mod change;
pub mod checks;
pub mod city;
pub mod clock;
mod coded;
pub mod decision;
pub mod experts;
pub mod export;
pub mod facts;
pub mod forms;
pub mod hearing;
pub mod ids;
pub mod lang;
pub mod made;
pub mod mandate;
pub mod money;
pub mod objection;
pub mod payments;
pub mod plain;
pub mod plural;
pub mod precheck;
pub mod product;
pub mod proposal;
pub mod queue;
pub mod scope;
pub mod search;
pub mod spread;
pub mod tasks;
pub mod teams;
pub mod templates;
pub mod terms;
pub mod texts;
pub mod urgency;
pub mod warnings;
pub mod words;

pub use city::CityCode;
pub use clock::Clock;
pub use ids::*;
pub use lang::{Lang, Localized, More, accepted};
pub use money::Cents;
pub use scope::{Actor, Role, Scope};
