//! Forms as data: one definition serves the pages, the browser, the staff screen and the receipt.
//!
//! A [`Form`] is a file in `catalog/forms` ([`FormFile`]) with the pages of shared blocks ([`Block`]) in their places;
//! [`Form::check`] says what is wrong with it. [`Answers`]
//! hold what was given: typed values where they are right, exactly what was typed where they are not.
//! Every question about a form and its answers is a method of [`Form`], without side effects:
//!
//! * [`Form::visible_pages`], [`Form::next_page`], [`Form::progress`]: the way through;
//! * [`Form::takes`]: what somebody answered before and is offered again;
//! * [`Form::client_page`]: what a page shows, also for the browser;
//! * [`Form::parse_page`], [`Form::validate_all`], [`Form::task_states`]: what came in and what is missing;
//! * [`Form::claims_so_far`]: what is certain while somebody is still filling in;
//! * [`Form::keep_needs`]: which facts the law no longer needs, so that their questions are skipped ([`Form::skipped`]);
//! * [`Form::summary`], [`Form::sent_answers`], [`Form::claims`], [`Form::evidence`]: what is sent;
//! * [`Form::partner_signs`], [`Form::partner_bsn`], [`Form::partner_part`]: who must sign it besides, and what they are
//!   asked then.
//!
//! A group may lie within another ([`VisiblePage::key`] names its page and the item); a field may be calculated
//! ([`Calculate`]), or be a fact that a register knows, to confirm or correct ([`PrefillMode::Correct`]).
//!
//! An answer whose condition no longer holds stays in the draft and is not sent.
//! To add a type of field: a variant of [`FieldType`], its reading in `value`, its texts in `texts`,
//! its way of writing in `written`.

mod again;
mod answers;
mod block;
mod bound;
mod calculate;
mod carry;
mod check;
mod claims;
mod client;
mod condition;
mod correct;
mod definition;
mod derive;
mod evidence;
mod follow;
mod group;
mod live;
mod need;
mod nested;
mod offered;
mod page;
mod partner;
mod prefill;
mod progress;
mod signers;
mod so_far;
mod summary;
mod texts;
mod typed;
mod value;
mod walk;
mod written;

pub use answers::Answers;
pub use block::{Block, Entry, FormFile, Use};
pub use bound::Bound;
pub use calculate::{Calculate, LawAmount};
pub use carry::Carry;
pub use check::{FormProblem, Place};
pub use client::{ClientField, ClientGroup, ClientKnown, ClientOption, ClientPage};
pub use condition::{Condition, Operand};
pub use correct::RIGHT;
pub use definition::{
    Choice, Declaration, Evidence, Field, FieldType, Form, Group, Page, PageKind, Prefill, PrefillMode,
    Sensitive, Task,
};
pub use derive::{Count, Derivation, GroupField, Term};
pub use group::GroupLine;
pub use need::{Skipped, Weigh};
pub use nested::VisiblePage;
pub use offered::{KnownChoice, OfferedChoices};
pub use page::{FieldError, PageResult};
pub use partner::{PartnerAnswers, PartnerPart};
pub use prefill::Known;
pub use progress::{Incomplete, TaskProgress, TaskState};
pub use signers::{FormRole, PageWho, PartnerSigner, Signers};
pub use summary::{SummaryRow, SummarySection};
pub use texts::{ErrorCode, Message};
