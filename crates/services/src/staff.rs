//! What staff do: one file per use case. Every one checks the role and who holds the task again.

mod absences;
mod add_note;
mod ask_information;
mod batch;
mod calculation;
mod case_file;
mod claim;
mod confirm_second;
mod cover;
mod decide;
mod finish_advance;
mod finish_notice;
mod forward;
mod grant;
mod held;
mod judge;
mod judge_sample;
mod next_task;
mod objection;
mod queue;
mod queue_views;
mod recheck;
mod samples;
mod search;
mod spreading;
mod task;
mod team;
mod teams;
mod words;

pub(crate) use batch::grantable;
pub(crate) use cover::{barred, is_away};
pub(crate) use held::{DECIDERS, HANDLERS, held, staff_with, took_contested};
