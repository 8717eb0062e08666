//! Parts that several pages show: the same calculation, ledger and log for resident and staff.

pub mod calculation;
pub mod changed;
pub mod conditions;
pub mod files;
pub mod granted;
pub mod heard;
pub mod ledger;
pub mod looks;
pub mod messages;
pub mod no_right;
pub mod penalty;
pub mod signature;
pub mod timeline;
pub mod weighed;
