//! Every write of the site: one file per action, each a form post that answers 303 or shows the page again.
//!
//! The steps are always the same: take scope and services, read the form, call one use case, answer.
//! The guard has let the request in; the use case checks city, owner and role again.

pub mod ask_advance;
pub mod ask_human;
pub mod case_document;
pub mod delete_draft;
pub mod draft_document;
pub mod finish_request;
pub mod give_default;
pub mod give_views;
pub mod group_item;
pub mod preferences;
pub mod save_page;
pub mod send_message;
pub mod sign;
pub mod sign_in;
pub mod sign_out;
pub mod staff_advice;
pub mod staff_ask;
pub mod staff_away;
pub mod staff_batch;
pub mod staff_call;
pub mod staff_change;
pub mod staff_decide;
pub mod staff_default;
pub mod staff_export;
pub mod staff_fact;
pub mod staff_finish;
pub mod staff_forward;
pub mod staff_hear;
pub mod staff_hearing;
pub mod staff_hold;
pub mod staff_judge;
pub mod staff_made;
pub mod staff_more_time;
pub mod staff_next;
pub mod staff_note;
pub mod staff_objection;
pub mod staff_outages;
pub mod staff_penalty;
pub mod staff_rules;
pub mod staff_sample;
pub mod staff_spread;
pub mod staff_start;
pub mod staff_view;
pub mod start_application;
pub mod start_correction;
pub mod start_objection;
pub mod submit;
pub mod withdraw;
