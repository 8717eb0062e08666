//! The demo's people for tests: the same files, the same checks.

use std::path::PathBuf;
use std::sync::Arc;

use integrations::Registers;
use integrations::demo::Demo;

/// The `catalog` folder of this checkout.
#[must_use]
pub fn catalog() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalog"))
}

/// The demo.
///
/// # Panics
/// With file and reason when a file of the demo is wrong.
#[must_use]
#[expect(
    clippy::panic,
    reason = "a test cannot go on without its people, and the message says what is wrong"
)]
pub fn demo() -> Arc<Demo> {
    match Demo::load(&catalog().join("demo")) {
        Ok(demo) => Arc::new(demo),
        Err(problem) => panic!("{problem}"),
    }
}

/// The registers of the demo. Put switches on them with `integrations::registers::with_faults`.
#[must_use]
pub fn simulated_registers() -> Registers {
    integrations::simulators::registers(demo())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_loads() {
        assert!(demo().persona("plieger").is_some());
        assert!(catalog().join("facts.yaml").exists());
        let registers = simulated_registers();
        assert_eq!(Arc::strong_count(&registers.person), 6);
    }
}
