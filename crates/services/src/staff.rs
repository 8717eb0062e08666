//! What staff do: one file per use case. Every one checks the role and who holds the task again.

mod add_call;
mod add_note;
mod ask_advice;
mod ask_information;
mod batch;
mod calculation;
mod case_file;
mod claim;
mod confirm_second;
mod decide;
mod finish_advance;
mod finish_notice;
mod forward;
mod give_advice;
mod grant;
mod held;
mod judge;
mod judge_sample;
mod next_task;
mod person;
mod queue;
mod queue_views;
mod recheck;
mod samples;
mod search;
mod task;
mod team;
mod templates;
mod words;

pub(crate) use batch::grantable;
pub(crate) use held::{DECIDERS, HANDLERS, held, staff_with};
