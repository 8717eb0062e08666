//! The check asks one question at a time: only what matters, and enough to say the same as all answers would.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

#[path = "course/asked.rs"]
mod asked;
#[path = "course/carried.rs"]
mod carried;
#[path = "course/judged.rs"]
mod judged;
#[path = "forms/laws.rs"]
#[expect(dead_code, reason = "other tests read single products")]
mod laws;
#[path = "course/lean.rs"]
mod lean;
#[path = "course/people.rs"]
mod people;
#[path = "forms/read.rs"]
#[expect(dead_code, reason = "the tests of the forms use the rest")]
mod read;
#[path = "course/turned.rs"]
mod turned;
#[path = "course/turns.rs"]
mod turns;
