//! The compiled laws for the browser: national law and that of the city, with what the check asks and shows.

use std::hash::{DefaultHasher, Hash, Hasher};

use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use domain::product::{Audience, Product};
use domain::{CityCode, Localized};
use services::Services;

use crate::islands::precheck::{About, Pack, PackProblem};
use crate::paths;
use crate::visit::Visit;

/// `GET /check/wetten.bin`. The address carries a number that follows from the content, so it may be kept.
pub async fn get(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    match pack(&services, visit.city).to_bytes() {
        Ok(bytes) => (
            [
                (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
                (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
            ],
            bytes,
        )
            .into_response(),
        Err(problem) => {
            tracing::error!(error = &problem as &dyn std::error::Error, "the laws cannot be packed");
            crate::pages::broken(&services, &visit)
        }
    }
}

/// Where the laws of a city are.
///
/// # Errors
/// When they cannot be packed.
pub fn address(services: &Services, city: CityCode) -> Result<String, PackProblem> {
    let mut hasher = DefaultHasher::new();
    pack(services, city).to_bytes()?.hash(&mut hasher);
    Ok(format!("{}?v={:016x}", paths::PRECHECK_LAWS, hasher.finish()))
}

/// Only what the check of this city needs: every byte goes to a phone.
fn pack(services: &Services, city: CityCode) -> Pack {
    let catalog = services.catalog();
    let laws: Vec<&str> =
        catalog.corpus().law_ids().filter(|law| catalog.law_city(law).is_none_or(|of| of == city)).collect();
    let facts = catalog.facts().iter().cloned().map(|mut fact| {
        fact.meaning = Localized::default();
        fact
    });
    Pack {
        corpus: catalog.corpus().subset(&laws),
        about: About {
            form: catalog.precheck_form().clone(),
            products: catalog.products(city, Audience::Resident).into_iter().map(slim).collect(),
            facts: facts.collect(),
        },
    }
}

/// Without the texts of the start page.
fn slim(product: &Product) -> Product {
    let mut product = product.clone();
    product.who.clear();
    product.needs.clear();
    product.next.clear();
    product
}
