//! What makes the site of a city something one can install and open without internet: the manifest, the service worker, and
//! the two pages that it shows when the network is gone. They are made for everyone and hold nothing of anyone.

use std::hash::{DefaultHasher, Hash, Hasher};

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use domain::Lang;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};
use services::Services;

use super::context;
use crate::paths;
use crate::shell::{Main, PageContext, Who, render};
use crate::texts::{common, home, line as text};
use crate::ui::{Icon, Sym};
use crate::visit::Visit;

/// A day: how long a browser may keep the manifest, in a header.
const A_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");

/// Background of an installed site while it starts: the paper of a light screen.
const PAPER: &str = "#faf8f4";

/// Where the worker puts what can be read.
const KEPT: &str = "<!--kept-->";

/// Where the worker puts what was typed.
const FORM: &str = "<!--form-->";

/// The language that the worker asks for, by address: it brings no cookie.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// The tag of the language.
    #[serde(default)]
    taal: String,
}

/// `GET /manifest.webmanifest`: what the site of a city is called when it is installed, and how it looks.
pub async fn manifest(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    let Some(city) = services.catalog().city(visit.city) else {
        return super::not_found(&services, &visit);
    };
    let lang = Lang::Nl;
    let name = common::loket_of(lang, &city.name);
    let colour = visit.assets.colours(&city.slug).map(|(light, _)| light);
    let icons = visit.assets.installed(&city.slug).map(|installed| &installed.icons);
    let shortcut = |name: &str, url: &str| json!({"name": name, "url": url});
    let manifest = json!({
        "id": "/",
        "name": name,
        "short_name": name,
        "description": home::welcome_lead(lang),
        "lang": lang.as_str(),
        "dir": "ltr",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": colour,
        "categories": ["government"],
        "icons": icons,
        "shortcuts": [
            shortcut(common::my_overview(lang), paths::OVERVIEW),
            shortcut(home::check_heading(lang), paths::PRECHECK),
        ],
    });
    let kind = HeaderValue::from_static("application/manifest+json");
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, A_DAY)], manifest.to_string()).into_response()
}

/// `GET /worker.js`: the service worker, with what it keeps. A browser looks for a new one at every visit.
pub async fn worker(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    let (city, languages) = services
        .catalog()
        .city(visit.city)
        .map(|city| (city.slug.as_str(), city.languages.as_slice()))
        .unwrap_or_default();
    let mut site = kept(&visit, city, languages);
    let source = visit.assets.worker();
    let mut hasher = DefaultHasher::new();
    (site.to_string(), source).hash(&mut hasher);
    if let Some(fields) = site.as_object_mut() {
        fields.insert("version".to_owned(), json!(format!("{:016x}", hasher.finish())));
    }
    let kind = HeaderValue::from_static("text/javascript; charset=utf-8");
    let fresh = HeaderValue::from_static("no-cache");
    let text = format!("self.site = {site};\n{source}");
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, fresh)], text).into_response()
}

/// What the worker may keep, and what it says in the languages of the city.
fn kept(visit: &Visit, city: &str, languages: &[Lang]) -> Value {
    let assets = &visit.assets;
    let theme = assets.theme(city);
    let font = theme.and_then(|theme| theme.font.as_deref()).unwrap_or_else(|| assets.font());
    let mut files = vec![assets.portal(), assets.screens(), font, assets.icon(), assets.line()];
    files.extend(theme.and_then(|theme| theme.sheet.as_deref()));
    files.extend(theme.and_then(|theme| theme.logo.as_ref()).map(|logo| logo.address.as_str()));
    let by_language = |of: &dyn Fn(Lang) -> Value| -> Value {
        languages
            .iter()
            .map(|lang| (lang.as_str().to_owned(), of(*lang)))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let address = |path: &str, lang: Lang| format!("{path}?taal={}", lang.as_str());
    json!({
        "files": files,
        "folders": [format!("{}/", paths::FILES), "/thema/".to_owned(), paths::PRECHECK_LAWS.to_owned()],
        "pages": paths::KEPT,
        "language": Lang::default().as_str(),
        "offline": by_language(&|lang| json!({
            "page": address(paths::OFFLINE, lang),
            "unsent": address(paths::UNSENT, lang),
        })),
        "words": by_language(&|lang| json!({
            "kept": text::kept(lang),
            "nothing": text::kept_nothing(lang),
            "typed": text::unsent_typed(lang),
            "again": text::unsent_again(lang),
            "choose": text::unsent_choose(lang),
            "back": text::unsent_back(lang),
        })),
    })
}

/// The context of a page that is kept for everyone: nobody in particular reads it.
fn nobody(services: &Services, visit: &Visit, asked: &Asked) -> PageContext {
    PageContext {
        who: Who::Visitor,
        lang: Lang::parse(&asked.taal).unwrap_or_default(),
        path: paths::HOME.into(),
        notice: None,
        ends_at: None,
        ..context(services, visit)
    }
}

/// `GET /geen-internet`: shown when a page cannot be had. The worker puts in what can be read.
pub async fn offline(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Query(asked): Query<Asked>,
) -> Response {
    let ctx = nobody(&services, &visit, &asked);
    let lang = ctx.lang;
    render(&ctx, text::offline(lang), None, move || {
        view! {
            <Main>
                <div class="flow narrow">
                    <h1 class="utrecht-heading-1">{text::offline(lang)}</h1>
                    <p class="utrecht-paragraph utrecht-paragraph--lead">{text::offline_lead(lang)}</p>
                    <p><a class="utrecht-button utrecht-button--primary-action" href="">{text::offline_again(lang)}</a></p>
                    <h2 class="utrecht-heading-2">{text::offline_readable(lang)}</h2>
                    <p>{text::offline_readable_body(lang)}</p>
                    <div inner_html=KEPT></div>
                    {help(lang)}
                </div>
            </Main>
        }
    })
}

/// `GET /niet-verstuurd`: shown when a form could not be sent. The worker puts in what was typed.
pub async fn unsent(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Query(asked): Query<Asked>,
) -> Response {
    let ctx = nobody(&services, &visit, &asked);
    let lang = ctx.lang;
    render(&ctx, text::unsent(lang), None, move || {
        view! {
            <Main>
                <div class="flow narrow">
                    <h1 class="utrecht-heading-1">{text::unsent(lang)}</h1>
                    <p class="utrecht-paragraph utrecht-paragraph--lead">{text::unsent_lead(lang)}</p>
                    <div class="flow" inner_html=FORM></div>
                    {help(lang)}
                </div>
            </Main>
        }
    })
}

/// Where help is without internet: at the end of every page.
fn help(lang: Lang) -> impl IntoView + use<> {
    view! { <p><a class="row" href="#hulp"><Icon sym=Sym::Help/><span>{text::other_ways(lang)}</span></a></p> }
}
