//! Letters out of decisions and forms, with the sentences of the catalogue.
//!
//! Each function takes the [`Envelope`] (who writes to whom, about what) and what that letter tells, and
//! gives a [`crate::Letter`] with an English explanation. Nothing here reads a clock: dates are arguments.

mod advised;
mod change;
mod copy;
mod decision;
mod envelope;
mod forwarded;
mod heard;
mod help_given;
mod information_request;
mod more_time;
mod objection;
mod objection_decision;
mod penalty;
mod reasons;
mod receipt;
mod shared;

pub use advised::{Advised, AdvisedAs};
pub use change::{ChangeFacts, change};
pub use copy::{Copy, copy_of_application};
pub use decision::{DecisionFacts, Unanswered, decision};
pub use envelope::Envelope;
pub use forwarded::{Forwarded, ForwardedTo, forwarded};
pub use information_request::{InformationRequest, information_request};
pub use more_time::{MoreTime, more_time};
pub use objection_decision::{Contested, Hearing, ObjectionDecision, objection_decision};
pub use penalty::{PenaltyFacts, penalty};
pub use receipt::{AnswerSection, Attachment, Receipt, receipt};
