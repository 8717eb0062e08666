//! What is remembered is what would be worked out again.

use proptest::prelude::*;
use rules::Request;

use super::case::random_law;
use super::support::{NEW, OLD, corpus, today};

/// The facts of a random law.
#[derive(Clone, Copy)]
struct Facts {
    x: i64,
    y: i64,
    p: bool,
}

/// The output of a step of [`random_law`], worked out anew each time it is read.
fn without_memory(steps: &[(u8, usize, usize)], at: usize, facts: Facts) -> i64 {
    let (kind, left, right) = steps[at];
    let pick = |choice: usize| match choice % (at + 3) {
        0 => facts.x,
        1 => facts.y,
        2 => 7,
        other => without_memory(steps, other - 3, facts),
    };
    let (left, right) = (pick(left), pick(right));
    match kind % 5 {
        0 => left + right,
        1 => left - right - 1,
        2 | 3 => left.min(right),
        _ if left == 3 && facts.p => 1,
        _ => right,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn memory_inside_a_law_changes_no_outcome(
        steps in proptest::collection::vec((any::<u8>(), any::<usize>(), any::<usize>()), 1..12),
        (x, y, p) in (-5_i64..6, -5_i64..6, any::<bool>()),
        old in any::<bool>(),
    ) {
        let corpus = corpus(&[random_law(if old { OLD } else { NEW }, &steps)]);
        let names: Vec<String> = (0..steps.len()).map(|at| format!("u{at}")).collect();
        let asked = |outputs: &[String]| {
            let request = Request::new("wet", outputs.iter().map(String::as_str), today());
            request.with("x", x).with("y", y).with("p", p)
        };
        let together = corpus.evaluate(&asked(&names)).expect("whole numbers");
        let traced = corpus.evaluate(&asked(&names).traced()).expect("whole numbers");
        for (at, name) in names.iter().enumerate() {
            let wanted = Some(without_memory(&steps, at, Facts { x, y, p }));
            prop_assert_eq!(together.int(name), wanted, "{}", name);
            prop_assert_eq!(traced.int(name), wanted, "{}", name);
            let alone = corpus.evaluate(&asked(std::slice::from_ref(name))).expect("whole numbers");
            prop_assert_eq!(alone.int(name), wanted, "{} alone", name);
        }
    }
}
