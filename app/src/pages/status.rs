//! Names and tones of the statuses of a case.

use domain::Lang;
use domain::cases::CaseStatus;
use leptos::prelude::*;

use crate::texts::{change, overview as text};
use crate::ui::{StatusBadge, Sym, Tone};

/// The name of a status, at most four words.
#[must_use]
pub fn name(status: CaseStatus, lang: Lang) -> &'static str {
    match status {
        CaseStatus::Received => text::status_received(lang),
        CaseStatus::WaitingPartner => text::status_waiting_partner(lang),
        CaseStatus::Checking => text::status_checking(lang),
        CaseStatus::InProgress => text::status_in_progress(lang),
        CaseStatus::InfoRequested => text::status_info_requested(lang),
        CaseStatus::InfoReceived => text::status_info_received(lang),
        CaseStatus::Advice => text::status_advice(lang),
        CaseStatus::Granted => text::status_granted(lang),
        CaseStatus::PartlyGranted => text::status_partly_granted(lang),
        CaseStatus::Refused => text::status_refused(lang),
        CaseStatus::OutsideTreatment => text::status_outside(lang),
        CaseStatus::Handled => text::status_handled(lang),
        CaseStatus::Withdrawn => text::status_withdrawn(lang),
        CaseStatus::Forwarded => text::status_forwarded(lang),
        CaseStatus::Changed => change::status_changed(lang),
        CaseStatus::Stopped => change::status_stopped(lang),
        CaseStatus::Reclaim => change::status_reclaim(lang),
    }
}

/// The badge of a status.
#[must_use]
pub fn badge(status: CaseStatus, lang: Lang) -> impl IntoView + use<> {
    let (tone, sym) = match status {
        CaseStatus::Received | CaseStatus::InfoReceived => (Tone::Active, Sym::CircleCheck),
        CaseStatus::Checking | CaseStatus::InProgress | CaseStatus::Advice => {
            (Tone::Active, Sym::CircleDashed)
        }
        CaseStatus::InfoRequested | CaseStatus::WaitingPartner => (Tone::Warning, Sym::Clock),
        CaseStatus::Granted | CaseStatus::PartlyGranted | CaseStatus::Handled => (Tone::Safe, Sym::Check),
        CaseStatus::Refused => (Tone::Danger, Sym::X),
        CaseStatus::Withdrawn | CaseStatus::OutsideTreatment => (Tone::Neutral, Sym::X),
        CaseStatus::Forwarded => (Tone::Neutral, Sym::ArrowRight),
        CaseStatus::Changed => (Tone::Active, Sym::InfoCircle),
        CaseStatus::Stopped => (Tone::Neutral, Sym::X),
        CaseStatus::Reclaim => (Tone::Warning, Sym::AlertCircle),
    };
    view! { <StatusBadge tone text=name(status, lang) sym/> }
}

/// The four-part line under a status: how far it is. Decoration; the badge says it in words.
#[must_use]
pub fn progress(status: CaseStatus) -> impl IntoView + use<> {
    let now = match status {
        CaseStatus::Received => 0,
        CaseStatus::WaitingPartner
        | CaseStatus::Checking
        | CaseStatus::InfoRequested
        | CaseStatus::InfoReceived => 1,
        CaseStatus::InProgress | CaseStatus::Advice => 2,
        _ => 4,
    };
    let steps: Vec<_> = (0..4)
        .map(|step| {
            let class = match step.cmp(&now) {
                std::cmp::Ordering::Less => "on",
                std::cmp::Ordering::Equal => "now",
                std::cmp::Ordering::Greater => "",
            };
            view! { <i class=class></i> }
        })
        .collect();
    view! { <div class="mini" aria-hidden="true">{steps}</div> }
}
