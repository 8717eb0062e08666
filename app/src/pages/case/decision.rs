//! The decision on the case page: outcome, amount, reasons, calculation, and how to object.

use domain::Lang;
use domain::decision::DecidedBy;
use domain::mandate::Verdict;
use domain::product::{Per, Sign};
use leptos::prelude::*;
use services::views::{CaseView, DecisionView};

use super::months;
use crate::pages::parts::{calculation, changed, conditions, granted, heard, weighed};
use crate::paths;
use crate::texts::{case as text, hearing, objection as words};
use crate::ui::{Alert, Button, ButtonKind, ButtonLink, Sym, WhyDetails, format};

/// The decision with its calculation.
pub fn decision(
    case: &CaseView,
    decision: &DecisionView,
    human: Option<AnyView>,
    city: &str,
    lang: Lang,
) -> impl IntoView + use<> {
    let product = case.product.get(lang);
    let title = match decision.verdict {
        Verdict::Grant => text::granted(lang, product),
        Verdict::GrantDifferently => text::granted_differently(lang, product),
        Verdict::Refuse => text::refused(lang, product),
        Verdict::OutsideTreatment => text::outside_treatment(lang, product),
        Verdict::Change(kind) => changed::title(kind, product, lang),
    };
    let change = decision.taken.as_ref().map(|taken| changed::changed(taken, lang));
    let heard = decision.heard.as_ref().map(|found| {
        view! { <h3 class="utrecht-heading-3">{hearing::decided_heading(lang)}</h3>{heard::heard(found, lang)} }
    });
    let amount = decision.grant.as_ref().map(|grant| granted::granted(grant, lang));
    let reasons = (!decision.reasons.is_empty()).then(|| {
        view! {
            <h3 class="utrecht-heading-3">{text::why_this(lang)}</h3>
            <p class="pre" lang="nl">{decision.reasons.clone()}</p>
        }
    });
    let weighing = weighed::weighed(decision.weighing.as_deref(), lang);
    let by = match &decision.by {
        DecidedBy::Machine => text::by_machine(lang).to_owned(),
        DecidedBy::Person { person, second: None } => text::by_person(lang, &person.name),
        DecidedBy::Person { person, second: Some(second) } => text::by_two(lang, &person.name, &second.name),
    };
    let revised = decision.after_objection.map(|objection| {
        view! {
            <Alert heading=words::revised_heading(lang)>
                <p>{words::revised_body(lang)}" "<a href=paths::case(objection)>{words::revised_see(lang)}</a></p>
            </Alert>
        }
    });
    let steps = text::objection_steps(lang, city);
    let dutch = (lang != Lang::Nl).then(|| view! { <p class="soft">{text::dutch_counts(lang)}</p> });
    let base = paths::case(case.id);
    let until = format::date(decision.objection_until, lang);
    let object = case.objectable.then(|| {
        view! {
            <form method="post" action=format!("{base}/bezwaar")>
                <Button text=text::object(lang) kind=ButtonKind::Secondary/>
            </form>
        }
    });
    let remedy = match decision.after_objection {
        Some(_) => view! {
            <p class="soft">{words::court_until(lang)}<strong>{until}</strong>{words::court_how(lang)}</p>
        }
        .into_any(),
        None => view! {
            <p class="soft">
                {text::objection_until(lang)}<strong>{until}</strong>{text::objection_free(lang)}
            </p>
            {object}
            <WhyDetails summary=text::objection_how(lang).to_owned()>
                <p>{steps}</p>
            </WhyDetails>
        }
        .into_any(),
    };
    let only_told = decision.lines.iter().all(|line| line.sign == Sign::Info);
    let heading = if only_told { text::good_to_know(lang) } else { text::calculation(lang) };
    let per = decision.grant.as_ref().map_or(Per::Once, |grant| grant.per);
    let lines = (!decision.lines.is_empty() && decision.grant.is_some()).then(|| {
        view! {
            <section class="flow" aria-labelledby="berekening">
                <h2 class="utrecht-heading-2" id="berekening">{heading}</h2>
                {calculation::calculation(&decision.lines, per, lang)}
            </section>
        }
    });
    let months = case.months.as_ref().map(|year| months::months(year, lang));
    let judged = (!decision.conditions.is_empty()).then(|| {
        view! {
            <section class="flow" aria-labelledby="voorwaarden">
                <h2 class="utrecht-heading-2" id="voorwaarden">{text::conditions(lang)}</h2>
                {conditions::conditions(&decision.conditions, lang)}
            </section>
        }
    });
    view! {
        <section class="card flow" aria-labelledby="besluit">
            <h2 class="utrecht-heading-2" id="besluit">{title}</h2>
            {revised}
            {amount}
            {change}
            {reasons}
            {weighing}
            {heard}
            <p>{by}</p>
            <div class="buttons">
                <ButtonLink text=text::read_letter(lang) href=format!("{base}/besluit") sym=Sym::FileText/>
                <ButtonLink
                    text=text::letter_pdf(lang)
                    href=format!("{base}/besluit.pdf")
                    kind=ButtonKind::Secondary
                    sym=Sym::Printer
                />
            </div>
            {dutch}
            {human}
            {remedy}
        </section>
        {lines}
        {months}
        {judged}
    }
}
