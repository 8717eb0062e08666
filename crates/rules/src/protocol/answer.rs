//! Writing answers.

use crate::corpus::Corpus;
use crate::error::Failure;
use crate::evaluation::{Evaluation, Output, Provenance, State};
use crate::notes::Resolution;
use crate::trace::Trace;
use crate::value::write_text;

pub(super) fn laws(corpus: &Corpus) -> String {
    let mut out = String::from("{\"laws\":[");
    for (at, id) in corpus.law_ids().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write_text(id, &mut out);
    }
    out.push_str("]}");
    out
}

pub(super) fn evaluation(evaluation: &Evaluation) -> String {
    let mut out = String::from("{\"ok\":true,\"outputs\":{");
    for (at, (name, output)) in evaluation.outputs.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write_text(name, &mut out);
        out.push(':');
        write_output(output, &mut out);
    }
    out.push('}');
    write_trace(evaluation.trace.as_ref(), &mut out);
    out.push('}');
    out
}

fn write_output(output: &Output, out: &mut String) {
    match &output.state {
        State::Value { value } => {
            out.push_str("{\"state\":\"value\",\"value\":");
            value.write_json(out);
        }
        State::Absent => out.push_str("{\"state\":\"absent\",\"value\":null"),
        State::Unknown { missing } => {
            out.push_str("{\"state\":\"unknown\",\"value\":null,\"missing\":[");
            for (at, name) in missing.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_text(name, out);
            }
            out.push(']');
        }
        State::Untranslatable { .. } => out.push_str("{\"state\":\"untranslatable\",\"value\":null"),
    }
    let provenance = match output.provenance {
        Provenance::Direct => "direct",
        Provenance::Reactive { .. } => "reactive",
        Provenance::Override => "override",
    };
    out.push_str(",\"provenance\":\"");
    out.push_str(provenance);
    out.push_str("\"}");
}

pub(super) fn failure(failure: &Failure) -> String {
    let mut out = String::from("{\"ok\":false,\"error\":{\"kind\":");
    write_text(failure.error.kind(), &mut out);
    out.push_str(",\"message\":");
    write_text(&failure.error.to_string(), &mut out);
    out.push('}');
    write_trace(failure.trace.as_deref(), &mut out);
    out.push('}');
    out
}

fn write_trace(trace: Option<&Trace>, out: &mut String) {
    if let Some(text) = trace.and_then(Trace::agreed) {
        out.push_str(",\"trace\":");
        out.push_str(&text);
    }
}

pub(super) fn note(resolution: &Resolution) -> String {
    let mut out = String::from("{\"status\":\"");
    out.push_str(resolution.status.word());
    out.push_str("\",\"matches\":[");
    for (at, found) in resolution.matches.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push_str("{\"article\":");
        write_text(&found.article, &mut out);
        out.push_str(",\"confidence\":");
        out.push_str(&found.confidence.to_string());
        out.push('}');
    }
    out.push_str("]}");
    out
}
