//! Running the compiled form.

mod arith;
mod article;
mod bounds;
mod call;
mod change;
mod collection;
mod compare;
mod dates;
mod flat;
mod hooks;
mod logic;
mod machine;
mod matters;
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

use crate::brief::Said;
use crate::corpus::Index;
use crate::error::{Failure, Res};
use crate::evaluation::Evaluation;
use crate::request::Request;
use crate::trace::{Record, Trace, Tracer};
use crate::val::Heap;
use crate::value::Value;
use machine::Machine;
use memory::Memory;

pub(crate) use flat::Program;
pub(crate) use machine::DECISION;
pub(crate) use matters::matters;

/// Answers a request.
pub(crate) fn evaluate(index: &Arc<Index>, request: &Request) -> Result<Evaluation, Failure> {
    evaluate_stage(index, request, DECISION)
}

/// What came out of the asked outputs, in their order, and the steps that led there.
pub(crate) fn brief(index: &Index, request: &Request) -> Res<(Vec<Said>, Vec<Record>)> {
    let mut machine = Machine::new(index, request, Memory::take());
    machine.tracer.get_or_insert_with(Tracer::new);
    let answer = machine.asked_values();
    let Machine { mut memory, heap, tracer, .. } = machine;
    memory.store = heap.into_own();
    memory.give();
    Ok((answer?, tracer.map(|tracer| tracer.records).unwrap_or_default()))
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

/// What a case remembers between two answers.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    memory: Option<Memory>,
    not_used: Vec<String>,
    warnings: Vec<String>,
    /// Steps of work of the last answer.
    pub steps: u64,
}

impl Kept {
    /// Lets go of what rests on a fact that gets this value, or none.
    pub(crate) fn release(&mut self, index: &Index, request: &Request, name: &str, value: Option<&Value>) {
        let Some(mut memory) = self.memory.take() else { return };
        if !memory.release(index, request, name) {
            return;
        }
        if let (Some(value), Some(sym), Some(root)) =
            (value, index.sym(name), memory.contexts.first().copied())
            && let Some(linked) = index.version(root.version)
        {
            let mut heap = Heap::new(&index.store, std::mem::take(&mut memory.store));
            let value = heap.take(value);
            memory.store = heap.into_own();
            let (start, _) = memory.contexts.first().map_or((0, 0), |root| root.params);
            memory.params.push((sym, value));
            if let Some(facts) = memory.params.get_mut(machine::wide(start)..) {
                facts.sort_by_key(|(name, _)| *name);
            }
            memory.place_facts(linked, start);
        }
        self.memory = Some(memory);
    }

    /// The outcome of the request with what is remembered.
    pub(crate) fn answer(&mut self, index: &Arc<Index>, request: &Request) -> Result<Evaluation, Failure> {
        if request.trace {
            let mut evaluation = evaluate(index, request)?;
            evaluation.outputs = evaluation.outputs.asked_or_added(request);
            return Ok(evaluation);
        }
        let mut machine = Machine::new(index, request, self.memory.take().unwrap_or_default());
        machine.not_used = std::mem::take(&mut self.not_used);
        machine.warnings = std::mem::take(&mut self.warnings);
        let answer = machine.answer();
        let laws_used = machine.laws_used();
        let Machine { mut memory, heap, not_used, mut warnings, steps, .. } = machine;
        memory.store = heap.into_own();
        warnings.dedup();
        (self.steps, self.not_used, self.warnings) = (steps, not_used.clone(), warnings.clone());
        match answer {
            Ok(outputs) => {
                self.memory = Some(memory);
                let outputs = outputs.asked_or_added(request);
                Ok(Evaluation { outputs, laws_used, not_used, warnings, trace: None })
            }
            // After an error nothing that was made is relied on.
            Err(error) => Err(Failure { error: *error, trace: None }),
        }
    }
}
