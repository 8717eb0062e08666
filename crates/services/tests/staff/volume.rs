//! Many made-up residents and cases: every screen opens on them, and chance can be repeated.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Actor, CaseId, CityCode, PersonId, Scope};
use services::views::QueueFilter;
use services::{Volume, VolumeStep, purpose};
use storage::testing::words_raw;
use testkit::city;

use crate::world::{World, worlds};

const VOLUME: Volume = Volume { residents: 60, cases: 300, seed: 5 };

/// A city, and its staff that reviews and leads.
const STAFF: [(&str, &str, &str); 4] = [
    ("0363", "amsterdam-reviewer", "amsterdam-lead"),
    ("0599", "rotterdam-reviewer", "rotterdam-lead"),
    ("0518", "denhaag-reviewer", "denhaag-lead"),
    ("0344", "utrecht-reviewer", "utrecht-lead"),
];

async fn full(world: &World, volume: Volume) -> Vec<Scope> {
    let mut staff = Vec::new();
    for (code, reviewer, lead) in STAFF {
        world.staff_of(city(code), reviewer).await;
        staff.push(world.staff_of(city(code), lead).await);
    }
    let (mut residents, mut cases) = (0, 0);
    let made = world
        .services
        .make_volume(volume, &mut |step| match step {
            VolumeStep::Residents(count) => residents += count,
            VolumeStep::Cases(count) => cases += count,
            VolumeStep::Settling => {}
        })
        .await;
    assert!(made.unwrap());
    assert!((56..=60).contains(&residents), "{residents}");
    assert_eq!(cases, u64::from(volume.cases));
    staff
}

/// One column of words, the same on both databases.
async fn words(world: &World, what: &str, from: &str) -> Vec<String> {
    words_raw(&world.store, &format!("SELECT {what} FROM {from}")).await.unwrap()
}

/// The ids of a table of a city, written the same on both databases.
async fn ids(world: &World, table: &str, column: &str, condition: &str) -> Vec<uuid::Uuid> {
    let written = if world.database == "sqlite" {
        format!("lower(hex({column}))")
    } else {
        format!("CAST({column} AS TEXT)")
    };
    let found = words(world, &written, &format!("{table} WHERE {condition} ORDER BY {column}")).await;
    found.iter().map(|id| id.parse().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_task_and_case_that_was_made_up_opens() {
    for world in worlds().await {
        // Each is opened, so fewer will do.
        for staff in full(&world, Volume { cases: 120, ..VOLUME }).await {
            let here = format!("city = '{}'", staff.city);
            let queue = world.services.queue(&staff, &QueueFilter::default()).await.unwrap();
            let open = ids(&world, "tasks", "id", &format!("{here} AND status <> 'done'")).await;
            assert_eq!(queue.counts.all as usize, open.len(), "{}", world.database);
            for task in ids(&world, "tasks", "id", &here).await {
                let view = world.services.task(&staff, domain::TaskId(task)).await;
                let view = view.unwrap_or_else(|problem| panic!("{} {task}: {problem:?}", world.database));
                assert!(
                    !view.who.is_empty() && !view.answers.is_empty() && !view.ledger.is_empty() || view.blind
                );
            }
            for case in ids(&world, "cases", "id", &format!("{here} AND owner_kind = 'resident'")).await {
                let owner = owner_of(&world, staff.city, CaseId(case)).await;
                world.services.case(&owner, CaseId(case)).await.unwrap();
                let receipt = world.services.receipt(&owner, CaseId(case)).await.unwrap();
                assert!(!receipt.fingerprint.is_empty());
            }
            for case in ids(&world, "decisions", "case_id", &here).await.into_iter().take(10) {
                let (kind, name) = {
                    let mut tx = world.store.read(&staff).await.unwrap();
                    let case = tx.cases().get(CaseId(case)).await.unwrap().unwrap();
                    let person = tx.persons().get(PersonId(case.owner_id)).await.unwrap();
                    (case.owner_kind, person.map(|person| person.name))
                };
                if kind == storage::OwnerKind::Resident {
                    let owner = owner_of(&world, staff.city, CaseId(case)).await;
                    let letter = world.services.decision_letter_html(&owner, CaseId(case)).await.unwrap();
                    let name = name.unwrap();
                    assert!(letter.contains(name.split(' ').next().unwrap()), "{name}");
                    assert!(!letter.contains('\u{e001}') && !letter.contains("1901"), "a place stayed empty");
                }
            }
        }
    }
}

async fn owner_of(world: &World, city: CityCode, case: CaseId) -> Scope {
    let mut tx = world.store.read(&Scope::system(city, purpose::FOLLOW)).await.unwrap();
    let case = tx.cases().get(case).await.unwrap().unwrap();
    let actor = Actor::Resident { person: PersonId(case.owner_id), name: "Zij".to_owned() };
    Scope { city, actor, purpose: purpose::FOLLOW }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn most_is_closed_some_is_late_and_every_product_occurs() {
    let world = World::on("sqlite", storage::testing::sqlite().await);
    let staff = full(&world, VOLUME).await;
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for status in words(&world, "status", "cases").await {
        *counts.entry(status).or_default() += 1;
    }
    let open =
        300 - counts.iter().filter(|(status, _)| closed(status)).map(|(_, count)| count).sum::<usize>();
    assert!((18..=60).contains(&open), "{open} open: {counts:?}");
    assert!(counts.len() >= 7, "{counts:?}");
    let mut late = 0;
    for staff in &staff {
        late += world.services.queue(staff, &QueueFilter::default()).await.unwrap().counts.late;
    }
    assert!((2..=30).contains(&late), "{late} late");
    let asked: BTreeSet<String> = words(&world, "DISTINCT product", "cases").await.into_iter().collect();
    for product in world.services.catalog().all_products() {
        assert!(asked.contains(&product.id), "nobody asks for {}", product.id);
    }
    // No number that could be somebody's: they do not stand there open, and no case belongs to nobody.
    assert_eq!(world.rows("cases", "owner_kind = 'resident' AND NOT EXISTS (SELECT 1 FROM persons p WHERE p.city = cases.city AND p.id = cases.owner_id)").await, 0);
    assert_eq!(world.rows("jobs", "status <> 'done'").await, 0);
}

fn closed(status: &str) -> bool {
    domain::cases::CaseStatus::parse(status).unwrap().is_closed()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_seed_makes_the_same_and_a_second_time_nothing() {
    let mut seen = Vec::new();
    for world in worlds().await {
        full(&world, VOLUME).await;
        let again = world.services.make_volume(VOLUME, &mut |_| {}).await.unwrap();
        assert!(!again);
        assert_eq!(world.rows("cases", "1 = 1").await, 300);
        let mut rows = ids(&world, "cases", "id", "1 = 1").await;
        rows.extend(ids(&world, "tasks", "id", "1 = 1").await);
        rows.extend(ids(&world, "messages", "id", "1 = 1").await);
        let texts = words(&world, "name", "persons ORDER BY city, sort_name, id").await;
        let numbers = words(&world, "number || status || product", "cases ORDER BY city, number").await;
        seen.push((rows, texts, numbers));
    }
    assert_eq!(seen[0], seen[1]);
}

#[tokio::test]
async fn without_staff_there_is_nobody_to_handle_cases() {
    let world = World::on("sqlite", storage::testing::sqlite().await);
    assert!(world.services.make_volume(VOLUME, &mut |_| {}).await.is_err());
}
