//! What residents and companies do, on both databases, with the registers of the demo.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends where its ground is missing")]

#[expect(dead_code, reason = "the tests of staff use the rest of it")]
#[path = "support/crash.rs"]
mod crash;
#[expect(dead_code, reason = "the tests of staff use the rest of it")]
#[path = "support/fill.rs"]
mod fill;
#[path = "support/world.rs"]
mod world;

#[path = "resident/access.rs"]
mod access;
#[path = "resident/corrections.rs"]
mod corrections;
#[path = "resident/drafts.rs"]
mod drafts;
#[path = "resident/follow.rs"]
mod follow;
#[path = "resident/journey.rs"]
mod journey;
#[path = "resident/needs.rs"]
mod needs;
#[path = "resident/no_right.rs"]
mod no_right;
#[path = "resident/objections.rs"]
mod objections;
#[path = "resident/offered.rs"]
mod offered;
#[path = "resident/registers.rs"]
mod registers;
#[path = "resident/running.rs"]
mod running;
#[path = "resident/sessions.rs"]
mod sessions;
#[path = "resident/signing.rs"]
mod signing;
#[path = "resident/submit.rs"]
mod submit;
#[path = "resident/uploads.rs"]
mod uploads;
#[path = "resident/versions.rs"]
mod versions;
