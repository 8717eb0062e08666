//! The filters beside the queue: a form that only asks, so that its address can be kept.

use domain::Lang;
use domain::queue::{Column, Holder, When, Why};
use domain::tasks::TaskKind;
use leptos::prelude::*;
use services::views::QueueView;

use super::{address, kind_name, rows};
use crate::paths;
use crate::texts::{queue as text, staff};
use crate::ui::{Button, ButtonKind};

/// When work is due, in words.
pub const fn when_name(when: When, lang: Lang) -> &'static str {
    match when {
        When::Late => text::late(lang),
        When::ThisWeek => text::this_week(lang),
        When::NextWeek => text::next_week(lang),
        When::Later => text::later(lang),
    }
}

/// The form.
pub fn form(queue: &QueueView, lang: Lang) -> impl IntoView + use<> {
    let choice = &queue.choice;
    let facets = &queue.facets;
    let when = When::ALL.iter().enumerate().map(|(place, when)| {
        let words = when_name(*when, lang);
        let count = facets.iter().filter_map(|facet| facet.due.get(place)).sum();
        Tick::checked(when.as_str(), words, choice.when.contains(when)).count(count)
    });
    let named = TaskKind::ALL.into_iter().map(|kind| (kind, None));
    let kinds = named.chain(queue.made.iter().map(|(kind, name)| (*kind, Some(name)))).map(|(kind, made)| {
        let count = facets.iter().filter(|facet| facet.kind == kind).flat_map(|facet| facet.due).sum();
        Tick::checked(kind.as_str(), &kind_name(kind, made, lang), choice.kinds.contains(&kind)).count(count)
    });
    let products = queue
        .products
        .iter()
        .map(|(id, name)| Tick::checked(id, name.get(lang), choice.products.contains(id)));
    let columns = Column::ALL.iter().map(|column| {
        Tick::checked(column.as_str(), rows::head(*column, lang), choice.without.contains(column))
    });
    let whys: Vec<_> = std::iter::once(("", text::every_reason(lang), choice.why.is_none()))
        .chain(Why::ALL.iter().map(|why| (why.as_str(), reason(*why, lang), choice.why == Some(*why))))
        .map(|(value, words, chosen)| view! { <option value=value selected=chosen>{words}</option> })
        .collect();
    let holder = (choice.holder != Holder::All)
        .then(|| view! { <input type="hidden" name="toon" value=choice.holder.as_str()/> });
    let team =
        choice.team.word().map(|word| view! { <input type="hidden" name="team" value=word.to_owned()/> });
    let clear =
        choice.narrows().then(|| view! { <p><a href=address(&choice.cleared())>{text::clear(lang)}</a></p> });
    view! {
        <form class="filters card" method="get" action=paths::QUEUE aria-label=text::filters(lang) id="filters">
            {holder}
            {team}
            {boxes("datum", text::date(lang), when, lang)}
            {boxes("taak", text::kind(lang), kinds, lang)}
            {folded(!choice.products.is_empty(), "regeling", text::scheme(lang), products, lang)}
            <div>
                <label class="utrecht-form-label" for="waarom">{text::why(lang)}</label>
                <select class="utrecht-select" id="waarom" name="waarom">{whys}</select>
            </div>
            {folded(!choice.without.is_empty(), "zonder", text::columns(lang), columns, lang)}
            <Button text=text::apply(lang) kind=ButtonKind::Secondary/>
            {clear}
        </form>
    }
}

/// The short words for a reason.
const fn reason(why: Why, lang: Lang) -> &'static str {
    match why {
        Why::UnsureFacts => staff::short_unsure(lang),
        Why::NoRight => staff::short_no_right(lang),
        Why::Undecided => staff::short_undecided(lang),
        Why::UntestedGrounds => staff::short_untested(lang),
        Why::ApplicantWrote => staff::short_wrote(lang),
        Why::NotSigned => staff::short_not_signed(lang),
        Why::SpecialCircumstances => staff::short_special(lang),
        Why::UnconfirmedFigure => staff::short_unconfirmed(lang),
        Why::OutsideMandate => staff::short_mandate(lang),
        Why::RulesStopped => staff::short_stopped(lang),
        Why::AlwaysByPerson => staff::short_always(lang),
        Why::RulesFailed => staff::short_failed(lang),
        Why::LivesElsewhere => staff::short_elsewhere(lang),
    }
}

/// A check box.
struct Tick {
    value: String,
    words: String,
    checked: bool,
    count: Option<i64>,
}

impl Tick {
    fn checked(value: &str, words: &str, checked: bool) -> Self {
        Self { value: value.to_owned(), words: words.to_owned(), checked, count: None }
    }

    /// With how many tasks it leaves.
    fn count(self, count: i64) -> Self {
        Self { count: Some(count), ..self }
    }

    fn row(self, name: &'static str, lang: Lang) -> impl IntoView {
        let Self { value, words, checked, count } = self;
        let count = count.map(|count| {
            view! { <span>{count}<span class="vh">" "{text::tasks(lang)}</span></span> }
        });
        view! {
            <label class="choice">
                <input class="utrecht-checkbox" type="checkbox" name=name value=value checked=checked/>
                <span>{words}</span>
                {count}
            </label>
        }
    }
}

/// Check boxes under a heading.
fn boxes(name: &'static str, legend: &'static str, boxes: impl Iterator<Item = Tick>, lang: Lang) -> AnyView {
    let rows: Vec<_> = boxes.map(|one| one.row(name, lang)).collect();
    view! { <fieldset><legend>{legend}</legend>{rows}</fieldset> }.into_any()
}

/// The same behind a heading, open when something is checked: a long list would push the rest away.
fn folded(
    open: bool,
    name: &'static str,
    legend: &'static str,
    boxes: impl Iterator<Item = Tick>,
    lang: Lang,
) -> AnyView {
    let rows: Vec<_> = boxes.map(|one| one.row(name, lang)).collect();
    view! {
        <details class="more" open=open>
            <summary>{legend}</summary>
            <fieldset><legend class="vh">{legend}</legend>{rows}</fieldset>
        </details>
    }
    .into_any()
}
