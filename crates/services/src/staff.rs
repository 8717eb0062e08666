//! What staff do: one file per use case. Every one checks the role and who holds the task again.

mod add_note;
mod ask_information;
mod batch;
mod calculation;
mod case_file;
mod claim;
mod confirm_second;
mod decide;
mod export;
mod export_templates;
mod finish_advance;
mod finish_notice;
mod forward;
mod grant;
mod held;
mod judge;
mod judge_sample;
mod next_task;
mod queue;
mod queue_views;
mod recheck;
mod samples;
mod search;
mod task;
mod team;
mod words;

pub(crate) use batch::grantable;
pub(crate) use held::{DECIDERS, HANDLERS, held, staff_with};
