//! Many residents with many cases, made up: to see every screen full, and to measure.
//!
//! The same seed on the same day makes the same people and cases, whatever the size of a step. What a case says comes from
//! a few applications per product that go through form, registers, rules and letters (`pattern.rs`); who, when and how it
//! went differs case by case. Nothing is anybody's: numbers come from the range of test persons, names are drawn.
//!
//! What is not there: jobs (everything is done) and calculations of cases that are closed; of more than [`WHOLE`] cases the
//! files behind the records of documents and the steps of calculations.

mod batch;
mod course;
mod dice;
mod fill;
mod names;
mod pattern;
mod people;
mod template;
mod texts;
mod write;

use std::collections::HashMap;

use chrono::{Datelike, TimeDelta};
use domain::product::{Audience, Product};
use domain::{CityCode, Scope};
use integrations::DocumentKey;
use sha2::{Digest, Sha256};
use tokio::sync::mpsc;

use self::batch::Batch;
use self::course::{DAYS, Maker, Place, arrival};
use self::dice::Dice;
use crate::{Result, ServiceError, Services, purpose};

/// Kinds of things, so that each has dice of its own.
const RESIDENT: u64 = 1;
const COMPANY: u64 = 2;
const PATTERN: u64 = 3;
const CASE: u64 = 4;

/// Cases of one transaction, over all cities.
const STEP: u64 = 10_000;
/// Steps that wait while one is loaded.
const AHEAD: usize = 2;
/// Up to so many cases, the documents have content and calculations keep their steps.
const WHOLE: u64 = 2_000;
/// Test persons per product and city whose applications are taken as patterns.
const PERSONS: usize = 3;

/// Of a hundred cases, how many are whose. A city that is not here gets as much as the smallest.
const SHARES: [(&str, u64); 4] = [("amsterdam", 38), ("rotterdam", 28), ("denhaag", 22), ("utrecht", 12)];

/// How often products are asked for; what is not here: [`USUAL`].
const WEIGHTS: [(&str, u64); 9] = [
    ("bijstand", 12),
    ("inkomenstoeslag", 20),
    ("bijzondere-bijstand", 14),
    ("wijziging", 14),
    ("inkomstenverklaring", 12),
    ("stadspas", 14),
    ("rotterdampas", 14),
    ("ooievaarspas", 14),
    ("u-pas", 14),
];
const USUAL: u64 = 4;

/// How much is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Volume {
    /// Residents, over all cities.
    pub residents: u32,
    /// Cases, over all cities.
    pub cases: u32,
    /// What chance starts from.
    pub seed: u64,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VolumeStep {
    /// So many more residents are there.
    Residents(u64),
    /// So many more cases are there.
    Cases(u64),
    /// All rows are there; the database looks at what it holds.
    Settling,
}

impl Services {
    /// Makes residents and cases in every city; whether it did. A city that holds made-up residents already is left as it is.
    ///
    /// The people of the demonstration must be there: its staff handles the cases.
    ///
    /// # Errors
    /// A conflict when there are no staff, no demonstration, or more residents than there are numbers for.
    pub async fn make_volume(&self, volume: Volume, told: &mut dyn FnMut(VolumeStep)) -> Result<bool> {
        let cities: Vec<CityCode> = self.catalog().cities().iter().map(|city| city.code).collect();
        for city in &cities {
            if self.has_volume(*city).await? {
                return Ok(false);
            }
        }
        if volume.residents < u32::try_from(cities.len()).unwrap_or(u32::MAX) {
            return Err(ServiceError::Conflict("every city needs a resident"));
        }
        self.parts().store.before_bulk().await?;
        let bytes = self.sample_document().await?;
        let document = (i64::try_from(bytes.len()).unwrap_or(0), Sha256::digest(&bytes).to_vec());
        let mut maker = self.maker(volume, &cities, document, told).await?;
        let scopes: Vec<Scope> = maker.places.iter().map(|place| place.scope.clone()).collect();
        let sample = Some(bytes).filter(|_| maker.total <= WHOLE);
        let (send, mut steps) = mpsc::channel::<Result<(u64, Vec<Batch>)>>(AHEAD);
        // Making goes on while the database works.
        let making = tokio::task::spawn_blocking(move || {
            let mut from = 0;
            while from < maker.total {
                let until = (from + STEP).min(maker.total);
                let mut batches: Vec<Batch> = maker.places.iter().map(|_| Batch::default()).collect();
                let made = (from..until).try_for_each(|number| maker.case(number, &mut batches));
                let failed = made.is_err();
                if send.blocking_send(made.map(|()| (until - from, batches))).is_err() || failed {
                    return;
                }
                from = until;
            }
        });
        while let Some(step) = steps.recv().await {
            let (count, batches) = step?;
            for (batch, scope) in batches.into_iter().zip(&scopes) {
                let documents: Vec<_> = batch.documents.iter().map(|document| document.id).collect();
                batch.load(&self.parts().store, scope).await?;
                if let Some(bytes) = &sample {
                    for document in documents {
                        let key = DocumentKey { city: scope.city, document };
                        let kept = self.parts().ports.documents.put(key, bytes.clone()).await;
                        kept.map_err(|cause| ServiceError::internal("a document could not be kept", cause))?;
                    }
                }
            }
            told(VolumeStep::Cases(count));
        }
        making.await.map_err(|cause| ServiceError::internal("cases could not be made", cause))?;
        told(VolumeStep::Settling);
        self.parts().store.after_bulk().await?;
        Ok(true)
    }

    /// Everything that cases are made of.
    async fn maker(
        &self,
        volume: Volume,
        cities: &[CityCode],
        document: (i64, Vec<u8>),
        told: &mut dyn FnMut(VolumeStep),
    ) -> Result<Maker> {
        let now = self.now();
        let first_day = now - TimeDelta::days(DAYS);
        let shares: Vec<u64> = cities.iter().map(|city| self.share(*city)).collect();
        let whole: u64 = shares.iter().sum();
        let mut places = Vec::new();
        for (city, share) in cities.iter().zip(&shares) {
            let count = u64::from(volume.residents) * share / whole;
            let count = u32::try_from(count.max(1)).unwrap_or(u32::MAX);
            let mut loaded = |count| told(VolumeStep::Residents(count));
            let people = self.make_people(*city, (volume.seed, count), first_day, &mut loaded).await?;
            places.push(Place {
                scope: Scope::system(*city, purpose::ADMINISTER),
                share: share * 100 / whole,
                repair_days: self.catalog().city(*city).map_or(14, |city| city.repair_days),
                people,
                patterns: self.patterns(*city, volume).await?,
                numbers: HashMap::new(),
                document: document.clone(),
            });
        }
        let mut maker = Maker {
            services: self.clone(),
            seed: volume.seed,
            total: u64::from(volume.cases),
            now,
            places,
            ends: HashMap::new(),
            objections: HashMap::new(),
        };
        self.take_numbers(&mut maker).await?;
        Ok(maker)
    }

    /// Takes as many case numbers per city and year as will be given out.
    async fn take_numbers(&self, maker: &mut Maker) -> Result<()> {
        let mut counts: Vec<HashMap<i32, u32>> = maker.places.iter().map(|_| HashMap::new()).collect();
        for number in 0..maker.total {
            let shares = maker.places.iter().map(|place| place.share);
            let (place, received) = arrival(maker.seed, (number, maker.total), maker.now, shares);
            if let Some(counts) = counts.get_mut(place) {
                *counts.entry(received.year()).or_insert(0) += 1;
            }
        }
        for (place, counts) in maker.places.iter_mut().zip(counts) {
            let mut tx = self.parts().store.begin(&place.scope).await?;
            for (year, count) in counts {
                place.numbers.insert(year, tx.bulk().numbers(year, count).await?);
            }
            tx.commit().await?;
        }
        Ok(())
    }

    fn share(&self, city: CityCode) -> u64 {
        let slug = self.catalog().city(city).map_or("", |city| city.slug.as_str());
        SHARES.iter().find(|(name, _)| *name == slug).map_or(12, |(_, share)| *share)
    }

    /// One pattern per product and test person of the city, each product as often as it is asked for.
    async fn patterns(&self, city: CityCode, volume: Volume) -> Result<Vec<(u64, pattern::Pattern)>> {
        let (seed, whole) = (volume.seed, u64::from(volume.cases) <= WHOLE);
        let demo = self.parts().demo.as_ref();
        let demo = demo.ok_or(ServiceError::Conflict("only the demonstration has test persons"))?;
        let persons: Vec<_> = demo
            .personas_of(city)
            .filter(|one| !one.lives_elsewhere)
            .take(PERSONS)
            .map(|one| &one.bsn)
            .collect();
        let mut patterns = Vec::new();
        for product in self.catalog().products(city, Audience::Resident) {
            for (bsn, number) in persons.iter().zip(0..) {
                let mut dice = Dice::of(seed, PATTERN, number);
                patterns
                    .push((weight(product), self.pattern(city, product, Some(bsn), whole, &mut dice).await?));
            }
        }
        for product in self.catalog().products(city, Audience::Company) {
            let mut dice = Dice::of(seed, PATTERN, 0);
            patterns.push((weight(product), self.pattern(city, product, None, whole, &mut dice).await?));
        }
        Ok(patterns)
    }

    /// A document that stands for all: a letter of the first city to nobody.
    async fn sample_document(&self) -> Result<Vec<u8>> {
        let city = self.catalog().cities().first().ok_or(ServiceError::NotFound)?.code;
        let product = self.catalog().all_products().first().ok_or(ServiceError::NotFound)?;
        let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
        let envelope = self.envelope(city, "Voorbeeld", day, "00-000000-0", product)?;
        let letter = letters::compose::information_request(
            &envelope,
            &letters::compose::InformationRequest {
                items: &["Dit is een voorbeeld van een document.".to_owned()],
                explanation: "",
                before: day,
                objection: false,
                asked_by: None,
            },
        );
        let letter =
            letter.map_err(|cause| ServiceError::internal("the sample could not be written", cause))?;
        self.lay_out(letter).await
    }
}

fn weight(product: &Product) -> u64 {
    let whole = WEIGHTS.iter().find(|(id, _)| *id == product.id).map_or(USUAL, |(_, weight)| *weight);
    // What residents ask for stands there once per test person.
    if product.audience == Audience::Company { whole * 3 / 2 } else { whole }
}
