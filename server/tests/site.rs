//! The whole site as a browser meets it: layers, pages and actions on a database of its own, without a network.

#![recursion_limit = "256"]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends where its ground is missing")]

#[path = "site/browser.rs"]
mod browser;
#[path = "site/portal.rs"]
mod portal;

#[path = "site/advice.rs"]
mod advice;
#[path = "site/answers.rs"]
mod answers;
#[path = "site/corrections.rs"]
mod corrections;
#[path = "site/cover.rs"]
mod cover;
#[path = "site/cross_site.rs"]
mod cross_site;
#[path = "site/entering.rs"]
mod entering;
#[path = "site/escaping.rs"]
mod escaping;
#[path = "site/export.rs"]
mod export;
#[path = "site/forms.rs"]
mod forms;
#[path = "site/forward.rs"]
mod forward;
#[path = "site/front.rs"]
mod front;
#[path = "site/headers.rs"]
mod headers;
#[path = "site/hearing.rs"]
mod hearing;
#[path = "site/hosts.rs"]
mod hosts;
#[path = "site/human.rs"]
mod human;
#[path = "site/languages.rs"]
mod languages;
#[path = "site/late.rs"]
mod late;
#[path = "site/laws.rs"]
mod laws;
#[path = "site/look.rs"]
mod look;
#[path = "site/made.rs"]
mod made;
#[path = "site/methods.rs"]
mod methods;
#[path = "site/missing.rs"]
mod missing;
#[path = "site/nested.rs"]
mod nested;
#[path = "site/no_right.rs"]
mod no_right;
#[path = "site/objections.rs"]
mod objections;
#[path = "site/offered.rs"]
mod offered;
#[path = "site/offline.rs"]
mod offline;
#[path = "site/outages.rs"]
mod outages;
#[path = "site/outside.rs"]
mod outside;
#[path = "site/reading.rs"]
mod reading;
#[path = "site/rules.rs"]
mod rules;
#[path = "site/running.rs"]
mod running;
#[path = "site/search.rs"]
mod search;
#[path = "site/sessions.rs"]
mod sessions;
#[path = "site/signing.rs"]
mod signing;
#[path = "site/silence.rs"]
mod silence;
#[path = "site/spread.rs"]
mod spread;
#[path = "site/start.rs"]
mod start;
#[path = "site/unconfirmed.rs"]
mod unconfirmed;
#[path = "site/uploads.rs"]
mod uploads;
#[path = "site/wide.rs"]
mod wide;
#[path = "site/writing.rs"]
mod writing;
