//! Signing in: the demo's list of personas.

use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use services::{PersonaKind, PersonaRow, Services};

use super::context;
use crate::http::{own_path, see_other};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{errors, home};
use crate::ui::{Alert, AlertTone, Icon, Sym};
use crate::visit::Visit;

/// Where to go afterwards.
#[derive(Debug, Default, Deserialize)]
pub struct Next {
    /// A path of ours.
    #[serde(default)]
    naar: String,
}

/// What goes along through the sign-in.
#[derive(Clone, Debug)]
pub enum Carried {
    /// Nothing.
    Nothing,
    /// A form that was posted after the session ended, as it was posted.
    Typed(String),
    /// The wish to apply: the application of the page one goes to starts at once, with these answers of the benefit
    /// check as they were posted.
    Start(String),
}

/// `GET /inloggen`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Query(next): Query<Next>,
) -> Response {
    sign_in(&services, &visit, own_path(&next.naar), Carried::Nothing)
}

/// 303 to the page, with nothing else in the answer; afterwards one goes on to `next`.
#[must_use]
pub fn to_sign_in(next: &str) -> Response {
    let next: String = form_urlencoded::byte_serialize(own_path(next).as_bytes()).collect();
    see_other(&format!("{}?naar={next}", paths::SIGN_IN))
}

/// The page, going on to `next` afterwards.
#[must_use]
pub fn sign_in(services: &Services, visit: &Visit, next: &str, carried: Carried) -> Response {
    let ctx = context(services, visit);
    let lang = visit.lang;
    let personas = services.personas(visit.city);
    let next = next.to_owned();
    render(&ctx, home::sign_in(lang), None, move || {
        let groups: Vec<_> = [
            (PersonaKind::Resident, home::as_resident(lang), Sym::User),
            (PersonaKind::Company, home::as_company(lang), Sym::BuildingStore),
            (PersonaKind::Staff, home::as_staff(lang), Sym::Briefcase),
        ]
        .into_iter()
        .map(|(kind, heading, sym)| {
            let rows: Vec<_> = personas
                .iter()
                .filter(|persona| persona.kind == kind)
                .map(|persona| row(persona, &next, &carried, sym, lang))
                .collect();
            let id = format!("als-{}", heading.len());
            let label = id.clone();
            view! {
                <section class="flow" aria-labelledby=label>
                    <h2 class="utrecht-heading-2" id=id>{heading}</h2>
                    <ul class="tiles">{rows}</ul>
                </section>
            }
        })
        .collect();
        let waiting = matches!(carried, Carried::Typed(_)).then(|| {
            view! {
                <Alert tone=AlertTone::Warning heading=errors::signed_out_title(lang)>
                    <p>{errors::signed_out_body(lang)}</p>
                </Alert>
            }
        });
        view! {
            <Main>
                <div class="flow flow-l">
                    <div class="flow">
                        <h1 class="utrecht-heading-1">{home::sign_in(lang)}</h1>
                        <p class="utrecht-paragraph utrecht-paragraph--lead">{home::sign_in_demo(lang)}</p>
                    </div>
                    {waiting}
                    {groups}
                </div>
            </Main>
        }
    })
}

/// One persona: a button that signs in as them.
fn row(
    persona: &PersonaRow,
    next: &str,
    carried: &Carried,
    sym: Sym,
    lang: domain::Lang,
) -> impl IntoView + use<> {
    let carried = match carried {
        Carried::Nothing => Vec::new(),
        Carried::Typed(form) => vec![("bewaard", form.clone())],
        Carried::Start(check) => vec![("begin", "ja".to_owned()), ("check", check.clone())],
    };
    let carried = carried.into_iter().filter(|(_, value)| !value.is_empty());
    let carried: Vec<_> =
        carried.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect();
    let about = persona.about.get(lang).to_owned();
    view! {
        <li>
            <form method="post" action=paths::SIGN_IN>
                <input type="hidden" name="persona" value=persona.key.clone()/>
                <input type="hidden" name="naar" value=next.to_owned()/>
                {carried}
                <button class="tile" type="submit">
                    <span class="disc"><Icon sym/></span>
                    <b>{persona.name.clone()}</b>
                    <span>{about}</span>
                </button>
            </form>
        </li>
    }
}
