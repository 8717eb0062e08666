//! How the signature of the partner stands: for the applicant, and for staff.

use domain::Lang;
use leptos::prelude::*;
use services::views::SignatureView;

use crate::texts::sign as text;
use crate::ui::{Alert, AlertTone, Icon, Sym, format};

/// For the applicant, as long as the case is open; once it is closed only that it was signed.
#[must_use]
pub fn for_owner(signature: &SignatureView, closed: bool, lang: Lang) -> impl IntoView + use<> {
    let moment = |at| format::date_time(at, lang);
    let day = |due| format::date(due, lang);
    let (tone, heading, body) = match signature {
        SignatureView::Signed { by, at } => return signed(text::by_partner(lang, by, moment(*at))),
        _ if closed => return ().into_any(),
        SignatureView::Waiting { due } => {
            (AlertTone::Warning, text::waiting(lang), text::waiting_body(lang, day(*due)))
        }
        SignatureView::Late { due } => {
            (AlertTone::Warning, text::late(lang), text::late_body(lang, day(*due)))
        }
        SignatureView::Unknown => (AlertTone::Info, text::unknown(lang), text::unknown_body(lang).to_owned()),
        SignatureView::Declined { at, .. } => {
            (AlertTone::Info, text::not_by_partner(lang), text::not_by_partner_body(lang, moment(*at)))
        }
    };
    view! { <Alert tone=tone heading=heading><p>{body}</p></Alert> }.into_any()
}

/// For staff, with the words of a partner who does not sign.
#[must_use]
pub fn for_staff(signature: &SignatureView, lang: Lang) -> impl IntoView + use<> {
    let moment = |at| format::date_time(at, lang);
    let day = |due| format::date(due, lang);
    let (heading, body) = match signature {
        SignatureView::Signed { by, at } => return signed(text::staff_signed(lang, by, moment(*at))),
        SignatureView::Waiting { due } => {
            (text::staff_waiting(lang).to_owned(), text::staff_waiting_body(lang, day(*due)))
        }
        SignatureView::Late { due } => {
            (text::staff_waiting(lang).to_owned(), text::staff_late_body(lang, day(*due)))
        }
        SignatureView::Unknown => {
            (text::staff_unknown(lang).to_owned(), text::staff_unknown_body(lang).to_owned())
        }
        SignatureView::Declined { by, at, note } => {
            (text::staff_declined(lang, by, moment(*at)), note.clone().unwrap_or_default())
        }
    };
    view! { <Alert tone=AlertTone::Warning heading=heading><p class="pre">{body}</p></Alert> }.into_any()
}

fn signed(line: String) -> AnyView {
    view! { <p class="row"><Icon sym=Sym::CircleCheck/>{line}</p> }.into_any()
}
