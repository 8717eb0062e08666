//! Facts: what the resident says beside what was verified, differences marked.

use domain::facts::{Certainty, Register};
use domain::tasks::TaskKind;
use domain::{Lang, Localized};
use leptos::prelude::*;
use services::views::{FactRow, TaskView};

use crate::paths;
use crate::texts::{change, fact as words, staff as text};
use crate::ui::{Alert, AlertTone, Button, ButtonKind, Cell, DataTable, Icon, Sym, format};

/// The facts of the case, those the proposal rests on first.
pub fn facts(task: &TaskView, lang: Lang) -> impl IntoView + use<> {
    if task.facts.is_empty() {
        return ().into_any();
    }
    let differing: Vec<_> = task
        .facts
        .iter()
        .filter(|fact| fact.certainty == Certainty::Conflicting)
        .map(|fact| fact.label.get(lang))
        .collect();
    let notice = (!differing.is_empty()).then(|| {
        let count = i64::try_from(differing.len()).unwrap_or(i64::MAX);
        let names = differing.join(", ");
        view! {
            <Alert tone=AlertTone::Warning heading=text::differences(lang, count)>
                <p>{text::differences_body(lang, names)}</p>
            </Alert>
        }
    });
    let checked = match task.checked_at {
        Some(at) => text::checked_at(lang, format::date_time(at, lang)),
        None => text::not_checked(lang).to_owned(),
    };
    let changes = task.kind == TaskKind::Change;
    let asks = task.mine && !task.done && !task.blind && (changes || !task.status.is_closed());
    let again = asks.then(|| {
        view! {
            <form method="post" action=format!("{}/controleren", paths::task(task.id))>
                <Button text=text::check_again(lang) kind=ButtonKind::Subtle/>
            </form>
        }
    });
    let mut sorted: Vec<&FactRow> = task.facts.iter().collect();
    sorted.sort_by_key(|fact| (fact.certainty != Certainty::Conflicting, !fact.used));
    let marked = (0..differing.len()).collect();
    let may = task.mine && task.may_decide && !task.done && !task.status.is_closed();
    let to = |fact: &FactRow| (may && fact.changeable).then(|| paths::fact(task.id, &fact.name));
    let rows = sorted.into_iter().map(|fact| row(fact, to(fact), changes, lang)).collect();
    let mut heads = [
        text::fact(lang),
        text::claimed(lang),
        text::verified(lang),
        text::source(lang),
        text::outcome(lang),
    ]
    .map(str::to_owned)
    .to_vec();
    if changes {
        heads.insert(2, change::then(lang).to_owned());
    }
    view! {
        {notice}
        <section class="card flow" aria-labelledby="feiten">
            <div class="row row--apart">
                <h2 class="utrecht-heading-3" id="feiten">{text::facts(lang)}</h2>
                <div class="row"><span class="small soft">{checked}</span>{again}</div>
            </div>
            <DataTable caption=text::facts_caption(lang) heads rows marked=marked/>
        </section>
    }
    .into_any()
}

/// One fact; for a change of what was granted also what it was at the decision.
fn row(fact: &FactRow, to: Option<String>, changes: bool, lang: Lang) -> Vec<Cell> {
    let value = |value: &Option<Localized>| value.as_ref().map_or("-", |value| value.get(lang)).to_owned();
    let source = match fact.register {
        Register::None if fact.claimed.is_some() => text::applicant(lang),
        Register::None => "-",
        register => register.name(),
    };
    let at =
        fact.at.map(|at| view! { <br/><span class="small soft">{format::brief_moment(at, lang)}</span> });
    // The day of the question says nothing more.
    let other = fact.as_of.filter(|day| fact.at.is_none_or(|at| format::day_of(at) != *day));
    let as_of = other.map(|day| {
        view! { <br/><span class="small soft">{text::as_of(lang, format::brief_date(day, lang))}</span> }
    });
    let (class, sym, word) = outcome(fact, lang);
    let label = fact.label.get(lang).to_owned();
    let change = to.map(|to| {
        let about = label.clone();
        view! { <br/><a class="small" href=to>{words::change(lang)}<span class="vh">" "{about}</span></a> }
    });
    let changed = fact.changed.as_ref().map(|changed| {
        let reason = format!("{}: {}", changed.by, changed.reason);
        view! { <br/><span class="small soft">{reason}</span> }
    });
    let mut cells = vec![
        Cell::new(view! { <span><strong>{label}</strong>{change}</span> }),
        Cell::new(value(&fact.claimed)),
        Cell::new(value(&fact.verified)),
        Cell::new(view! { <span>{source}{at}{as_of}</span> }),
        Cell::new(view! { <span><span class=class><Icon sym/>{word}</span>{changed}</span> }),
    ];
    if changes {
        cells.insert(2, Cell::new(value(&fact.decided)));
    }
    cells
}

/// How sure a fact is: class, icon and words.
const fn outcome(fact: &FactRow, lang: Lang) -> (&'static str, Sym, &'static str) {
    const SURE: &str = "flag flag--ok";
    const LOOK: &str = "flag flag--diff";
    const OPEN: &str = "flag flag--none";
    match fact.certainty {
        Certainty::Verified if fact.claimed.is_some() => (SURE, Sym::Check, text::equal(lang)),
        Certainty::Verified => (SURE, Sym::Check, text::only_verified(lang)),
        Certainty::Confirmed if fact.changed.is_some() => (SURE, Sym::Pencil, words::changed(lang)),
        Certainty::Confirmed => (SURE, Sym::Check, text::confirmed(lang)),
        Certainty::Conflicting => (LOOK, Sym::ArrowsDiff, text::differs(lang)),
        Certainty::Claimed => (OPEN, Sym::CircleDashed, text::only_claimed(lang)),
        Certainty::Stale => (LOOK, Sym::Clock, text::stale(lang)),
        Certainty::Unavailable => (LOOK, Sym::AlertTriangle, text::unavailable(lang)),
        Certainty::Unknown => (OPEN, Sym::CircleDashed, text::unknown(lang)),
    }
}
