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
mod ops;
mod outcome;
mod overrides;
mod slots;
mod spoil;
mod tables;
mod terms;

use crate::corpus::Index;
use crate::error::{EvalError, Failure};
use crate::evaluation::Evaluation;
use crate::request::Request;
use machine::Machine;

pub(crate) use machine::DECISION;

/// Answers a request.
pub(crate) fn evaluate(index: &Index, request: &Request) -> Result<Evaluation, Failure> {
    evaluate_stage(index, request, DECISION)
}

/// Runs one stage of a procedure; the decision itself falls in the stage BESLUIT.
pub(crate) fn evaluate_stage(index: &Index, request: &Request, stage: &str) -> Result<Evaluation, Failure> {
    let mut machine = Machine::new(index, request);
    machine.stage = stage;
    match machine.answer() {
        Ok(evaluation) => Ok(evaluation),
        Err(error) => {
            let error: EvalError = *error;
            let trace = machine.tracer.take().map(|tracer| Box::new(tracer.finish(index, Some(&error))));
            Err(Failure { error, trace })
        }
    }
}
