//! How long something may still take, for staff: colour, icon and words.

use leptos::prelude::*;

use super::{Icon, Sym, lang};
use crate::texts::common;

/// From how many days before the end a date asks for attention.
const SOON: i64 = 3;

/// Days until a deadline.
#[component]
pub fn Due(
    /// Days left; negative when late. None when the term is suspended.
    days: Option<i64>,
    /// The date, written out, below.
    #[prop(optional, into)]
    date: Option<String>,
) -> impl IntoView {
    let lang = lang();
    let (class, sym, text) = match days {
        None => ("due due--stop", Sym::PlayerPause, common::time_stands_still(lang).to_owned()),
        Some(days) if days < 0 => ("due due--late", Sym::AlertCircle, common::days_late(lang, -days)),
        Some(0) => ("due due--soon", Sym::Clock, common::today(lang).to_owned()),
        Some(days) if days <= SOON => ("due due--soon", Sym::Clock, common::in_days(lang, days)),
        Some(days) => ("due due--ok", Sym::Calendar, common::in_days(lang, days)),
    };
    let date = date.map(|date| view! { <small>{date}</small> });
    view! { <span class=class><Icon sym/>{text}</span>{date} }
}
