//! What happened in a case, oldest first, and what is still to come.

use chrono::NaiveDate;
use domain::Lang;
use domain::cases::{CaseEvent, CaseStatus};
use leptos::prelude::*;
use services::views::{CallRow, TimelineRow};

use crate::pages::staff_task::call_title;
use crate::texts::{advance, case as text, change, human, objection, outage};
use crate::ui::{Moment, Stage, Timeline, format};

/// The timeline of a case.
#[must_use]
pub fn timeline(
    rows: &[TimelineRow],
    status: CaseStatus,
    decide_by: NaiveDate,
    lang: Lang,
) -> impl IntoView + use<> {
    for_staff(rows, &[], status, decide_by, lang)
}

/// The same with the conversations of staff among what happened, which are for them alone.
#[must_use]
pub fn for_staff(
    rows: &[TimelineRow],
    calls: &[CallRow],
    status: CaseStatus,
    decide_by: NaiveDate,
    lang: Lang,
) -> impl IntoView + use<> {
    let events = rows.iter().map(|row| (row.at, name(row.event, lang).to_owned()));
    let mut happened: Vec<_> =
        events.chain(calls.iter().map(|call| (call.at, call_title(call, lang)))).collect();
    happened.sort_by_key(|(at, _)| *at);
    let last = happened.len().saturating_sub(1);
    let mut moments: Vec<_> = happened
        .into_iter()
        .enumerate()
        .map(|(place, (at, title))| Moment {
            stage: if place == last && !status.is_closed() { Stage::Now } else { Stage::Done },
            title,
            when: format::date_time(at, lang),
            text: None,
        })
        .collect();
    if !status.is_closed() {
        moments.push(Moment {
            stage: Stage::Next,
            title: text::still_to_come(lang, format::date(decide_by, lang)),
            when: String::new(),
            text: None,
        });
    }
    view! { <Timeline moments/> }
}

const fn name(event: CaseEvent, lang: Lang) -> &'static str {
    match event {
        CaseEvent::Received => text::event_received(lang),
        CaseEvent::PartnerAsked => text::event_partner_asked(lang),
        CaseEvent::PartnerSigned => text::event_partner_signed(lang),
        CaseEvent::PartnerDeclined => text::event_partner_declined(lang),
        CaseEvent::FactsChecked => text::event_facts_checked(lang),
        CaseEvent::TaskCreated => text::event_task_created(lang),
        CaseEvent::InfoRequested => text::event_info_requested(lang),
        CaseEvent::InfoReminded => text::event_info_reminded(lang),
        CaseEvent::InfoReceived => text::event_info_received(lang),
        CaseEvent::InfoLapsed => outage::info_lapsed(lang),
        CaseEvent::MessageSent => text::event_message(lang),
        CaseEvent::DocumentReceived => text::event_document(lang),
        CaseEvent::SecondReview => text::event_second(lang),
        CaseEvent::Decided => text::event_decided(lang),
        CaseEvent::Withdrawn => text::event_withdrawn(lang),
        CaseEvent::Corrected => text::event_corrected(lang),
        CaseEvent::Forwarded => text::event_forwarded(lang),
        CaseEvent::TakenOver => text::event_taken_over(lang),
        CaseEvent::ViewsAsked => change::event_views_asked(lang),
        CaseEvent::ViewsGiven => change::event_views_given(lang),
        CaseEvent::ViewsLapsed => change::event_views_lapsed(lang),
        CaseEvent::Changed => change::event_changed(lang),
        CaseEvent::ObjectionReceived => objection::event_objection(lang),
        CaseEvent::ObjectionChecked => objection::event_checked(lang),
        CaseEvent::HearingPlanned => objection::event_planned(lang),
        CaseEvent::HearingSkipped => objection::event_skipped(lang),
        CaseEvent::HearingHeld => objection::event_held(lang),
        CaseEvent::Postponed => objection::event_postponed(lang),
        CaseEvent::Upheld => objection::event_upheld(lang),
        CaseEvent::Revised => objection::event_revised(lang),
        CaseEvent::AdviceAsked => text::event_advice_asked(lang),
        CaseEvent::AdviceGiven => text::event_advice_given(lang),
        CaseEvent::DefaultNoted => outage::default_noted(lang),
        CaseEvent::PenaltyRuns => outage::event_penalty_runs(lang),
        CaseEvent::PenaltySet => outage::event_penalty_set(lang),
        CaseEvent::TermWarned => outage::warned(lang),
        CaseEvent::AdviceEnded => text::event_advice_ended(lang),
        CaseEvent::PersonAsked => human::event_asked(lang),
        CaseEvent::PersonLooked => human::event_looked(lang),
        CaseEvent::AdvanceAsked => advance::event_asked(lang),
        CaseEvent::AdvanceAnswered => advance::event_answered(lang),
    }
}
