//! Teams above the queue: the reader's own, each one with its count, all of them; and whether the reader is away.

use domain::Lang;
use domain::queue::{Holder, QueueChoice, Teams};
use leptos::prelude::*;
use services::views::{QueueRow, QueueView};

use super::address;
use crate::paths;
use crate::texts::cover as text;
use crate::ui::{Alert, AlertTone, StatusBadge, Sym, Tone, format};

/// The teams as links, with the same filters.
pub fn teams(queue: &QueueView, lang: Lang) -> impl IntoView + use<> {
    let of = |team: Teams| {
        // What one holds oneself is shown whatever its team.
        let holder = if queue.choice.holder == Holder::Mine { Holder::All } else { queue.choice.holder };
        QueueChoice { team, holder, ..queue.choice.clone() }
    };
    let own = queue.own.map(|count| (of(Teams::Mine), text::my_team(lang).to_owned(), count));
    let each = queue
        .teams
        .iter()
        .map(|team| (of(Teams::One(team.id.clone())), team.name.get(lang).to_owned(), team.count));
    let all = std::iter::once((of(Teams::All), text::all_teams(lang).to_owned(), queue.everything));
    // Who is of no team, or of all, sees all of them at first.
    let now = match (&queue.choice.team, queue.own) {
        (Teams::Mine, None) => of(Teams::All),
        _ => queue.choice.clone(),
    };
    let links: Vec<_> = own
        .into_iter()
        .chain(each)
        .chain(all)
        .map(|(choice, label, count)| {
            let current = (choice == now).then_some("true");
            view! { <a href=address(&choice) aria-current=current>{label}<span class="soft num">{count}</span></a> }
        })
        .collect();
    (!queue.teams.is_empty()).then(|| view! { <nav class="tabs" aria-label=text::teams(lang)>{links}</nav> })
}

/// Where one says that one is away, and for the team lead where work is spread.
pub fn links(queue: &QueueView, lang: Lang) -> impl IntoView + use<> {
    let spread = queue.leads.then(|| {
        let team = queue.choice.team.word().map_or_else(String::new, |word| format!("?team={word}"));
        view! { <a href=format!("{}{team}", paths::SPREAD)>{text::spread(lang)}</a> }
    });
    queue.handles.then(|| view! { <p class="row">{spread}<a href=paths::AWAY>{text::away(lang)}</a></p> })
}

/// What who is away must know before looking for work.
pub fn away(queue: &QueueView, lang: Lang) -> impl IntoView + use<> {
    queue.away.map(|last| {
        let heading = text::away_now(lang, format::date(last, lang));
        view! { <Alert tone=AlertTone::Warning heading=heading><p>{text::away_none_get(lang)}</p></Alert> }
    })
}

/// What stands below the name of a task: that it is urgent, and whose work it is.
pub fn below(task: &QueueRow, lang: Lang) -> impl IntoView + use<> {
    let urgent = task.urgent.as_ref().map(|_| badge(lang));
    let team = task.team.as_ref().map(|team| {
        view! { <br/><small class="soft">{team.get(lang).to_owned()}</small> }
    });
    view! { {team}{urgent.map(|badge| view! { <br/>{badge} })} }
}

/// That a case is urgent: in words, with an icon.
pub fn badge(lang: Lang) -> impl IntoView + use<> {
    view! { <StatusBadge tone=Tone::Danger sym=Sym::AlertTriangle text=text::urgent(lang)/> }
}
