//! Letters as they leave the house: as PDF, as HTML, and the language they are written in.

mod changes;
mod help;
mod html;
mod language;
mod objections;
mod pdf;
mod samples;
mod texts;
