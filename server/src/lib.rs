//! The program: configuration, wiring, HTTP layers, worker, command line.
//!
//! The only crate that knows every other one. What a request passes on its way in stands in
//! [`layers`], in order; what the command line can do stands in [`cli`], one file per subcommand.

pub mod cli;
pub mod clock;
pub mod config;
pub mod for_everyone;
pub mod guard;
pub mod host;
pub mod layers;
pub mod notices;
pub mod random;
pub mod secure_headers;
pub mod session;
pub mod themes;
pub mod wiring;

/// A page is made of thousands of small pieces of text; this allocator hands them out faster than that of the system
/// (decision 0014).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
