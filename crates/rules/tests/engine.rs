//! The engine as its users see it: law files in, outcomes out.

#![expect(clippy::panic, clippy::indexing_slicing, reason = "a test ends where its ground is missing")]

#[path = "engine/agreed.rs"]
mod agreed;
#[path = "engine/calendar.rs"]
mod calendar;
#[path = "engine/case.rs"]
mod case;
#[path = "engine/catalog.rs"]
mod catalog;
#[path = "engine/circles.rs"]
mod circles;
#[path = "engine/cities.rs"]
mod cities;
#[path = "engine/contract.rs"]
mod contract;
#[path = "engine/coverage.rs"]
mod coverage;
#[path = "engine/document.rs"]
mod document;
#[path = "engine/facts.rs"]
mod facts;
#[path = "engine/joins.rs"]
mod joins;
#[path = "engine/kept.rs"]
mod kept;
#[path = "engine/kinds.rs"]
mod kinds;
#[path = "engine/lean.rs"]
mod lean;
#[path = "engine/loading.rs"]
mod loading;
#[path = "engine/matters.rs"]
mod matters;
#[path = "engine/memory.rs"]
mod memory;
#[path = "engine/nothing.rs"]
mod nothing;
#[path = "engine/operations.rs"]
mod operations;
#[path = "engine/pitfalls.rs"]
mod pitfalls;
#[path = "engine/prepared.rs"]
mod prepared;
#[path = "engine/procedures.rs"]
mod procedures;
#[path = "engine/properties.rs"]
mod properties;
#[path = "engine/protocol.rs"]
mod protocol;
#[path = "engine/regulations.rs"]
mod regulations;
#[path = "engine/requests.rs"]
mod requests;
#[path = "engine/sheet.rs"]
mod sheet;
#[path = "engine/support.rs"]
mod support;
#[path = "engine/text.rs"]
mod text;
#[path = "engine/trace.rs"]
mod trace;
#[path = "engine/turns.rs"]
mod turns;
#[path = "engine/units.rs"]
mod units;
#[path = "engine/unknown.rs"]
mod unknown;
#[path = "engine/versions.rs"]
mod versions;
#[path = "engine/web.rs"]
mod web;
