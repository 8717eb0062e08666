//! Tasks, answers, steps and what happened.

use leptos::prelude::*;

use crate::ui::{
    Card, CardKind, Moment, Pagination, Stage, StepList, StepRow, SummaryList, SummaryRow, TaskList, TaskRow,
    TaskState, Timeline,
};

pub(super) fn lists() -> AnyView {
    view! {
        <div class="split">
            <div class="flow">
                <TaskList rows=tasks()/>
                <SummaryList rows=answers()/>
                <SummaryList rows=vec![SummaryRow::text("Nummer", "26-001234-5"), SummaryRow::text("Ontvangen", "23 november 2026")] tight=true/>
                <Pagination first=11 last=20 total=Some(51) previous=Some("#lijsten".to_owned()) next=Some("#lijsten".to_owned())/>
            </div>
            <div class="flow">
                <Card id="stappen" heading="Uw aanvraag" kind=CardKind::Flat><StepList rows=steps()/></Card>
                <Card id="verloop" heading="Wat gebeurde er?" kind=CardKind::Tint><Timeline moments=moments()/></Card>
                <Card id="kaart" heading="Kaart"><p>"Een ding dat u los kunt lezen."</p></Card>
            </div>
        </div>
    }
    .into_any()
}

fn tasks() -> Vec<TaskRow> {
    [
        ("Vul in wie u bent", TaskState::Done),
        ("Vul uw inkomsten in", TaskState::Busy),
        ("Vul uw bezit in", TaskState::Open),
        ("Stuur uw documenten", TaskState::Problem),
        ("Verstuur uw aanvraag", TaskState::Blocked),
    ]
    .map(|(title, state)| TaskRow {
        title: title.to_owned(),
        href: (state != TaskState::Blocked).then(|| "#lijsten".to_owned()),
        hint: None,
        state,
    })
    .into()
}

fn answers() -> Vec<SummaryRow> {
    vec![
        SummaryRow::text("Loon", "Bakkerij Van Dam, € 650,00 netto per maand").change("#lijsten", "uw loon"),
        SummaryRow::text("Schulden", "").change("#lijsten", "uw schulden"),
    ]
}

fn steps() -> Vec<StepRow> {
    ["Over u", "Met wie u woont", "Uw inkomsten", "Documenten"]
        .into_iter()
        .enumerate()
        .map(|(at, title)| StepRow {
            title: title.to_owned(),
            href: (at < 2).then(|| "#lijsten".to_owned()),
            done: at < 2,
            current: at == 2,
        })
        .collect()
}

fn moments() -> Vec<Moment> {
    [
        (Stage::Done, "Ontvangen", "23 november 2026"),
        (Stage::Now, "In behandeling", "U hoort vóór 18 januari"),
        (Stage::Next, "Besluit", "Vóór 18 januari 2027"),
    ]
    .map(|(stage, title, when)| Moment { stage, title: title.to_owned(), when: when.to_owned(), text: None })
    .into()
}
