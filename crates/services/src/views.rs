//! What the pages show: one plain struct per page, loaded by one call.
//!
//! Texts that come from the catalogue are [`domain::Localized`]; codes become sentences in `app`.

pub mod advice;
pub mod batch;
pub mod case;
pub mod case_file;
pub mod change;
pub mod cover;
pub mod draft;
pub mod export;
pub mod forward;
pub mod hearing;
pub mod judge;
pub mod made;
pub mod more_time;
pub mod objection;
pub mod outage;
pub mod overview;
pub mod penalty;
pub mod person;
mod retold;
pub mod rule_stops;
pub mod samples;
pub mod search;
pub mod set_fact;
pub mod sign;
pub mod staff;
pub mod team;
pub mod writing;

pub use advice::*;
pub use batch::*;
pub use case::*;
pub use case_file::*;
pub use change::*;
pub use cover::*;
pub use draft::*;
pub use export::*;
pub use forward::*;
pub use hearing::*;
pub use judge::*;
pub use made::*;
pub use more_time::*;
pub use objection::*;
pub use outage::*;
pub use overview::*;
pub use penalty::*;
pub use person::*;
pub use rule_stops::*;
pub use samples::*;
pub use search::*;
pub use set_fact::*;
pub use sign::*;
pub use staff::*;
pub use team::*;
pub use writing::*;
