//! What the pages show: one plain struct per page, loaded by one call.
//!
//! Texts that come from the catalogue are [`domain::Localized`]; codes become sentences in `app`.

pub mod batch;
pub mod case;
pub mod case_file;
pub mod draft;
pub mod export;
pub mod forward;
pub mod judge;
pub mod overview;
pub mod samples;
pub mod search;
pub mod sign;
pub mod staff;
pub mod team;

pub use batch::*;
pub use case::*;
pub use case_file::*;
pub use draft::*;
pub use export::*;
pub use forward::*;
pub use judge::*;
pub use overview::*;
pub use samples::*;
pub use search::*;
pub use sign::*;
pub use staff::*;
pub use team::*;
