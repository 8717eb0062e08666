//! The contested decision beside what who objects said, and whether the objection came in time.

use domain::Lang;
use domain::decision::DecidedBy;
use domain::mandate::Verdict;
use domain::product::Per;
use leptos::prelude::*;
use services::views::{Contested, ObjectionTask, Repair, TaskView};

use super::notice;
use crate::pages::parts::{calculation, changed, conditions, granted, weighed};
use crate::paths;
use crate::texts::{objection as text, staff};
use crate::ui::{Icon, SummaryList, SummaryRow, Sym, WhyDetails, format};

/// Both cards; nothing for a task that is about no objection.
pub fn contested(task: &TaskView, lang: Lang) -> Option<impl IntoView + use<>> {
    let objection = task.objection.as_ref()?;
    let decision = match &objection.contested {
        Some(found) => decision(task, found, objection, lang).into_any(),
        None => view! { <p>{text::contested_elsewhere(lang)}</p> }.into_any(),
    };
    let rows = objection
        .said
        .iter()
        .map(|row| SummaryRow::text(row.question.get(lang), row.answer.get(lang)))
        .collect();
    let pro_forma = objection.pro_forma.then(
        || view! { <p class="row"><Icon sym=Sym::AlertCircle/><span>{text::pro_forma(lang)}</span></p> },
    );
    Some(view! {
        <section class="card flow" aria-labelledby="bestreden">
            <h2 class="utrecht-heading-3" id="bestreden">{text::contested(lang)}</h2>
            {decision}
        </section>
        <section class="card flow" aria-labelledby="het-bezwaar">
            <h2 class="utrecht-heading-3" id="het-bezwaar">{text::said(lang)}</h2>
            <SummaryList rows tight=true/>
            {pro_forma}
            {repairs(&objection.repairs, task, lang)}
        </section>
    })
}

fn decision(
    task: &TaskView,
    found: &Contested,
    objection: &ObjectionTask,
    lang: Lang,
) -> impl IntoView + use<> {
    let verdict = match found.verdict {
        Verdict::Grant => staff::verdict_grant(lang),
        Verdict::GrantDifferently => staff::verdict_differently(lang),
        Verdict::Refuse => staff::verdict_refuse(lang),
        Verdict::OutsideTreatment => staff::verdict_outside(lang),
        Verdict::Change(kind) => changed::word(kind, lang),
    };
    let by = match &found.by {
        DecidedBy::Machine => text::contested_machine(lang).to_owned(),
        DecidedBy::Person { person, second: None } => person.name.clone(),
        DecidedBy::Person { person, second: Some(second) } => format!("{}, {}", person.name, second.name),
    };
    let day = |date| format::date(date, lang);
    let rows = vec![
        SummaryRow::text(
            text::contested_case(lang),
            format!("{}, {}", found.number, found.product.get(lang)),
        ),
        SummaryRow::text(text::contested_verdict(lang), verdict),
        SummaryRow::text(text::contested_by(lang), by),
        SummaryRow::text(text::contested_sent(lang), day(format::day_of(found.sent_at))),
        SummaryRow::text(text::contested_until(lang), day(found.until)),
        SummaryRow::text(text::contested_received(lang), day(objection.received)),
    ];
    let time = if found.late {
        notice(text::late(lang), lang).into_any()
    } else {
        view! { <p class="row"><Icon sym=Sym::Check/><span>{text::in_time(lang)}</span></p> }.into_any()
    };
    let failed = found.notice_failed.then(|| notice(text::notice_failed(lang), lang));
    let replaced = found.replaced.then(|| notice(text::contested_replaced(lang), lang));
    let amount = found.grant.as_ref().map(|grant| granted::granted(grant, lang));
    let reasons = (!found.reasons.is_empty()).then(|| {
        view! {
            <h3 class="utrecht-heading-3">{text::contested_reasons(lang)}</h3>
            <p class="pre" lang="nl">{found.reasons.clone()}</p>
        }
    });
    let weighing = weighed::weighed(found.weighing.as_deref(), lang);
    let per = found.grant.as_ref().map_or(Per::Once, |grant| grant.per);
    let lines = (!found.lines.is_empty()).then(|| {
        let counted = calculation::calculation(&found.lines, per, lang);
        view! { <WhyDetails summary=staff::calculation(lang).to_owned()>{counted}</WhyDetails> }
    });
    let judged = (!found.conditions.is_empty()).then(|| {
        let judged = conditions::conditions(&found.conditions, lang);
        view! { <WhyDetails summary=staff::conditions(lang).to_owned()>{judged}</WhyDetails> }
    });
    view! {
        <SummaryList rows tight=true/>
        {time}
        {failed}
        {replaced}
        {amount}
        {reasons}
        {weighing}
        {lines}
        {judged}
        <p><a href=paths::contested(task.id)>{text::contested_letter(lang)}</a></p>
    }
}

fn repairs(repairs: &[Repair], task: &TaskView, lang: Lang) -> Option<impl IntoView + use<>> {
    let waiting = task.request.is_some();
    let rows: Vec<_> = repairs
        .iter()
        .enumerate()
        .map(|(place, repair)| {
            let asked = format::date_time(repair.asked_at, lang);
            let due = format::date(repair.due, lang);
            let last = place + 1 == repairs.len();
            let line = match repair.answered_at {
                Some(came) => text::repair_came(lang, asked, format::date_time(came, lang)),
                None if waiting && last => text::repair_open(lang, asked, due),
                None => text::repair_lapsed(lang, asked, due),
            };
            view! { <li>{line}</li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h3 class="utrecht-heading-3">{text::repairs(lang)}</h3>
            <ul class="list">{rows}</ul>
        }
    })
}
