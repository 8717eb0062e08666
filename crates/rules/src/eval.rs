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
use crate::error::{EvalError, Failure, Res};
use crate::evaluation::Evaluation;
use crate::request::Request;
use crate::trace::Record;
use crate::val::Val;
use machine::Machine;

pub(crate) use machine::DECISION;

/// Answers a request.
pub(crate) fn evaluate(index: &Index, request: &Request) -> Result<Evaluation, Failure> {
    evaluate_stage(index, request, DECISION)
}

/// The values of the asked outputs, in their order, and the steps that led there.
pub(crate) fn brief(index: &Index, request: &Request) -> Res<(Vec<Val>, Vec<Record>)> {
    let mut machine = Machine::new(index, request);
    machine.tracer.get_or_insert_default();
    let values = machine.asked_values()?;
    Ok((values, machine.tracer.take().map(|tracer| tracer.records).unwrap_or_default()))
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
