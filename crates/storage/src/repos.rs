//! The repositories, one file per aggregate. Each hangs from a [`Tx`](crate::Tx).

/// A repository and the method that gives it.
macro_rules! repository {
    ($(#[$meta:meta])* $name:ident, $method:ident) => {
        $(#[$meta])*
        #[derive(Debug)]
        pub struct $name<'t>(pub(super) &'t mut $crate::Tx);

        impl $crate::Tx {
            $(#[$meta])*
            pub const fn $method(&mut self) -> $name<'_> {
                $name(self)
            }
        }
    };
}

mod absences;
mod access;
mod advice;
mod audit;
mod batches;
mod calls;
mod cases;
mod changes;
mod companies;
mod complaints;
mod decisions;
mod documents;
mod drafts;
mod events;
mod export_templates;
mod facts;
mod figures;
mod hearings;
mod human_reviews;
mod jobs;
mod languages;
mod letters;
mod messages;
mod notes;
mod objections;
mod outages;
mod overview;
mod penalties;
mod persons;
mod proposals;
pub(crate) mod queue;
mod queue_views;
mod requests;
mod rule_stops;
mod samples;
mod search;
mod sessions;
mod signatures;
mod skills;
mod staff;
mod submissions;
mod tasks;
mod terms;
mod urgency;
mod warnings;

pub use absences::*;
pub use access::*;
pub use advice::*;
pub use audit::*;
pub use batches::*;
pub use calls::*;
pub use cases::*;
pub use changes::*;
pub use companies::*;
pub use complaints::*;
pub use decisions::*;
pub use documents::*;
pub use drafts::*;
pub use events::*;
pub use export_templates::*;
pub use facts::*;
pub use figures::*;
pub use hearings::*;
pub use human_reviews::*;
pub use jobs::*;
pub use languages::*;
pub use letters::*;
pub use messages::*;
pub use notes::*;
pub use objections::*;
pub use outages::*;
pub use overview::*;
pub use penalties::*;
pub use persons::*;
pub use proposals::*;
pub use queue::*;
pub use queue_views::*;
pub use requests::*;
pub use rule_stops::*;
pub use samples::*;
pub use search::*;
pub use sessions::*;
pub use signatures::*;
pub use skills::*;
pub use staff::*;
pub use submissions::*;
pub use tasks::*;
pub use terms::*;
pub use urgency::*;
pub use warnings::*;
