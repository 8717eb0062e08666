//! What happened, what happens now, what comes.

use leptos::prelude::*;

use super::{Icon, Sym, lang};
use crate::texts::common;

/// Where a moment lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It happened.
    Done,
    /// It happens now.
    Now,
    /// It is still to come.
    Next,
}

/// One moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Where it lies.
    pub stage: Stage,
    /// What.
    pub title: String,
    /// When, written out.
    pub when: String,
    /// What it means, if that needs saying.
    pub text: Option<String>,
}

/// The moments, oldest first.
#[component]
pub fn Timeline(
    /// The moments.
    moments: Vec<Moment>,
) -> impl IntoView {
    let lang = lang();
    let rows: Vec<_> = moments
        .into_iter()
        .map(|moment| {
            let (class, current, sym, words) = match moment.stage {
                Stage::Done => ("done", None, Some(Sym::Check), common::timeline_done(lang)),
                Stage::Now => ("now", Some("step"), Some(Sym::ArrowRight), common::timeline_now(lang)),
                Stage::Next => ("next", None, None, common::timeline_next(lang)),
            };
            let icon = sym.map(|sym| view! { <Icon sym/> });
            let text = moment.text.map(|text| view! { <p>{text}</p> });
            view! {
                <li class=class aria-current=current>
                    <span class="dot">{icon}</span>
                    <b>{moment.title}</b><span class="vh">{words}</span>
                    <span class="when">{moment.when}</span>
                    {text}
                </li>
            }
        })
        .collect();
    view! { <ol class="line">{rows}</ol> }
}
