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
mod quick;
mod slots;
mod spoil;
mod tables;
mod terms;

use std::sync::Arc;

use crate::corpus::Index;
use crate::error::Failure;
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
pub(crate) fn evaluate_stage(
    index: &Arc<Index>,
    request: &Request,
    stage: &str,
) -> Result<Evaluation, Failure> {
    let mut machine = Machine::new(index, request, Memory::take());
    machine.stage = stage;
    let answer = machine.answer();
    let laws_used = machine.laws_used();
    let Machine { mut memory, heap, tracer, not_used, warnings, .. } = machine;
    memory.store = heap.into_own();
    let error = answer.as_ref().err().map(ToString::to_string);
    // The trace takes the values along; the rest of the room is used again.
    let trace = tracer.map(|tracer| Trace::kept(tracer, std::mem::take(&mut memory.store), index, error));
    memory.give();
    match answer {
        Ok(outputs) => Ok(Evaluation { outputs, laws_used, not_used, warnings, trace }),
        Err(error) => Err(Failure { error: *error, trace: trace.map(Box::new) }),
    }
}
