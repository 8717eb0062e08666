//! The compiled laws for the browser: national law and that of the city, with what the check asks and shows.

mod lean;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use domain::forms::{Answers, ErrorCode, Form};
use domain::precheck::{checked, outputs};
use domain::product::Audience;
use domain::{CityCode, Lang};
use services::Services;

use crate::islands::precheck::{About, CheckWords};
use crate::paths;
use crate::visit::Visit;

/// The files made today, each once.
#[derive(Clone, Default)]
pub struct Packs(Arc<Mutex<Made>>);

#[derive(Default)]
struct Made {
    day: NaiveDate,
    packs: Vec<((CityCode, Lang), Packed)>,
}

/// A file and its address.
#[derive(Clone)]
pub struct Packed {
    /// Changes with the content, so that browsers may keep it.
    pub address: String,
    bytes: Bytes,
}

impl Packs {
    /// The file of a city in a language.
    #[must_use]
    pub fn get(&self, services: &Services, city: CityCode, lang: Lang) -> Packed {
        let today = services.today();
        // What a panic elsewhere left behind is still whole: entries are only added.
        let mut made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if made.day != today {
            *made = Made { day: today, packs: Vec::new() };
        }
        if let Some((_, packed)) = made.packs.iter().find(|(of, _)| *of == (city, lang)) {
            return packed.clone();
        }
        let bytes = pack(services, city, lang);
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        let address = format!("{}?v={:016x}", paths::PRECHECK_LAWS, hasher.finish());
        let packed = Packed { address, bytes: bytes.into() };
        made.packs.push(((city, lang), packed.clone()));
        packed
    }
}

/// `GET /check/wetten.bin`, in the language of the visit.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Extension(packs): Extension<Packs>,
) -> Response {
    let kind = HeaderValue::from_static("application/octet-stream");
    let kept = HeaderValue::from_static("public, max-age=31536000, immutable");
    let bytes = packs.get(&services, visit.city, visit.lang).bytes;
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, kept)], bytes).into_response()
}

/// Only what the check of this city needs today, in one language: every byte goes to a phone.
fn pack(services: &Services, city: CityCode, lang: Lang) -> Vec<u8> {
    let (catalog, today) = (services.catalog(), services.today());
    let offered = catalog.products(city, Audience::Resident);
    let products: Vec<_> = checked(offered, city).map(|product| lean::product(product, lang)).collect();
    let is_elsewhere = |law: &str| catalog.law_city(law).is_some_and(|of| of != city);
    let corpus = catalog.corpus().lean(outputs(&products, city), today, is_elsewhere);
    let names = corpus.parameters();
    let facts = catalog.facts().iter().filter(|fact| names.contains(fact.name.as_str()));
    let about = About {
        city,
        today,
        lang,
        words: CheckWords::of(lang),
        form: lean::form(catalog.precheck_form(), lang),
        facts: facts.map(|fact| lean::fact(fact, lang)).collect(),
        products,
        sentences: sentences(catalog.precheck_form(), lang, today),
    };
    about.with_laws(&corpus.to_bytes())
}

/// What is said about each question when its answer is wrong. A question keeps its sentences whatever was answered before.
fn sentences(form: &Form, lang: Lang, today: NaiveDate) -> Vec<(String, Vec<(ErrorCode, String)>)> {
    let pages = form.tasks.iter().flat_map(|task| &task.pages);
    let pages = pages.filter_map(|page| form.client_page(&page.id, None, &Answers::default(), lang, today));
    let fields = pages.flat_map(|page| page.with_sentences().fields);
    fields.filter(|field| !field.sentences.is_empty()).map(|field| (field.id, field.sentences)).collect()
}
