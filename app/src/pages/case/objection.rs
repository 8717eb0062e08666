//! An objection and the decision it is against, from both sides.

use domain::Lang;
use domain::decision::DecidedBy;
use domain::objection::{Costs, Ending, Outcome};
use leptos::prelude::*;
use services::views::{CaseView, ObjectionCourse};

use crate::pages::parts::weighed;
use crate::paths;
use crate::texts::{case as text, objection as words};
use crate::ui::{Alert, AlertTone, ButtonKind, ButtonLink, Icon, Sym, format};

/// The decision that this case is against, and whether it came too late (Awb 6:7, 6:11).
pub fn against(case: &CaseView, lang: Lang) -> Option<impl IntoView + use<>> {
    let against = case.against.as_ref()?;
    let day = format::date(format::day_of(against.sent_at), lang);
    let name = text::decision_of(lang, against.product.get(lang), day, &against.number);
    let late = against.late.then(|| {
        let body = text::objection_late_body(lang, format::date(against.until, lang));
        view! { <Alert tone=AlertTone::Warning heading=text::objection_late(lang)><p>{body}</p></Alert> }
    });
    Some(view! {
        <p>{text::objects_to(lang)}" "<a href=paths::case(against.case)>{name}</a></p>
        {late}
    })
}

/// How the handling of this objection stands: the invitation, the hearing, how it ended and the way to the court.
pub fn course(case: &CaseView, lang: Lang) -> Option<impl IntoView + use<>> {
    let course = case.objection.as_ref()?;
    let invited = course.invitation.as_ref().map(|invitation| {
        let when = words::course_when(lang, format::date(invitation.on, lang), invitation.at.format("%H:%M"));
        let place = invitation.place.clone();
        view! {
            <Alert heading=words::course_invited(lang)>
                <p><strong>{when}</strong></p>
                <p class="pre" lang="nl">{place}</p>
                <p>{words::course_cannot(lang)}" "<a href="#bericht">{text::write(lang)}</a></p>
            </Alert>
        }
    });
    let heard = course.heard.map(|on| words::course_heard(lang, format::date(on, lang)));
    let heard = heard.or_else(|| course.not_heard.map(|_| words::course_not_heard(lang).to_owned()));
    let heard = heard.map(|told| view! { <p>{told}</p> });
    let ended = course.ended.as_ref().map(|(ending, _)| ended(case, course, ending, lang));
    Some(view! { {invited} {ended} {heard} })
}

fn ended(case: &CaseView, course: &ObjectionCourse, ending: &Ending, lang: Lang) -> impl IntoView + use<> {
    let by = match &ending.decided_by {
        DecidedBy::Machine => None,
        DecidedBy::Person { person, second: None } => Some(text::by_person(lang, &person.name)),
        DecidedBy::Person { person, second: Some(second) } => {
            Some(text::by_two(lang, &person.name, &second.name))
        }
    };
    let follows = match (ending.outcome.revises(), &case.against) {
        (true, Some(against)) if ending.revised.is_some() => {
            let href = paths::case(against.case);
            let see = words::ended_see_new(lang);
            view! { <p>{words::ended_revised(lang)}" "<a href=href>{see}</a></p> }.into_any()
        }
        (true, _) => ().into_any(),
        (false, _) => view! { <p>{words::ended_stands(lang)}</p> }.into_any(),
    };
    let costs = match ending.costs {
        Costs::NotAsked => None,
        Costs::NotPaid => Some(words::ended_costs_not(lang).to_owned()),
        Costs::Paid { amount } => Some(words::ended_costs(lang, format::money(amount, lang))),
    };
    let letter = course.letter.map(|letter| {
        let href = paths::letter(case.id, letter);
        view! {
            <div class="buttons">
                <ButtonLink text=words::ended_letter(lang) href=href.clone() sym=Sym::FileText/>
                <ButtonLink text=text::letter_pdf(lang) href=format!("{href}/pdf") kind=ButtonKind::Secondary sym=Sym::Printer/>
            </div>
        }
    });
    let dutch = (lang != Lang::Nl).then(|| view! { <p class="soft">{text::dutch_counts(lang)}</p> });
    let until = format::date(ending.appeal_until, lang);
    view! {
        <section class="card flow" aria-labelledby="besluit-bezwaar">
            <h2 class="utrecht-heading-2" id="besluit-bezwaar">{words::ended(lang)}</h2>
            <p class="big">{outcome(ending.outcome, lang)}</p>
            {follows}
            <h3 class="utrecht-heading-3">{text::why_this(lang)}</h3>
            <p class="pre" lang="nl">{ending.reasons.clone()}</p>
            {weighed::weighed(Some(&ending.weighing), lang)}
            {costs.map(|costs| view! { <p>{costs}</p> })}
            {by.map(|by| view! { <p>{by}</p> })}
            {letter}
            {dutch}
            <p class="soft">{words::court_until(lang)}<strong>{until}</strong>{words::court_how(lang)}</p>
        </section>
    }
}

/// How an objection ended, in the words of who objects.
const fn outcome(outcome: Outcome, lang: Lang) -> &'static str {
    match outcome {
        Outcome::Founded => words::ended_founded(lang),
        Outcome::PartlyFounded => words::ended_partly(lang),
        Outcome::Unfounded => words::ended_unfounded(lang),
        Outcome::Inadmissible => words::ended_inadmissible(lang),
    }
}

/// The objections against the decision of this case.
pub fn objections(case: &CaseView, lang: Lang) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = case
        .objections
        .iter()
        .map(|objection| {
            let day = format::date(format::day_of(objection.received_at), lang);
            let name = text::objection_of(lang, day, &objection.number);
            let name = match objection.outcome {
                Some(ended) => words::row_outcome(lang, name, outcome(ended, lang)),
                None => name,
            };
            view! { <li><a href=paths::case(objection.case)><Icon sym=Sym::FileText/><span>{name}</span></a></li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card card--flat flow" aria-labelledby="bezwaren">
                <h2 class="utrecht-heading-3" id="bezwaren">{text::objections(lang)}</h2>
                <ul class="list">{rows}</ul>
            </section>
        }
    })
}
