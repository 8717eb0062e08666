//! Running the compiled form.

mod arith;
mod article;
mod bounds;
mod call;
mod collection;
mod compare;
mod dates;
mod hooks;
mod logic;
mod machine;
mod memory;
mod ops;
mod outcome;
mod overrides;
mod slots;
mod spoil;
mod tables;
mod terms;

use std::sync::Arc;

use crate::corpus::Index;
use crate::error::{EvalError, Failure};
use crate::evaluation::Evaluation;
use crate::request::Request;
use crate::trace::Trace;
use machine::Machine;
use memory::Memory;

pub(crate) use machine::DECISION;

/// Answers a request.
pub(crate) fn evaluate(index: &Arc<Index>, request: &Request) -> Result<Evaluation, Failure> {
    evaluate_stage(index, request, DECISION)
}

/// Runs one stage of a procedure; the decision itself falls in the stage BESLUIT.
pub(crate) fn evaluate_stage(index: &Arc<Index>, request: &Request, stage: &str) -> Result<Evaluation, Failure> {
    let mut machine = Machine::new(index, request, Memory::new());
    machine.stage = stage;
    match machine.answer() {
        Ok(outputs) => Ok(Evaluation {
            outputs,
            laws_used: machine.laws_used(),
            not_used: machine.not_used,
            warnings: machine.warnings,
            trace: machine.tracer.map(|tracer| Trace::kept(tracer, index, None)),
        }),
        Err(error) => {
            let error: EvalError = *error;
            let keep = |tracer| Box::new(Trace::kept(tracer, index, Some(error.to_string())));
            let trace = machine.tracer.map(keep);
            Err(Failure { error, trace })
        }
    }
}
