//! Looking for a case: what is found, what is not, and what is written down.

use domain::tasks::TaskKind;
use services::ServiceError;
use services::views::{SearchInput, SearchView, Sought, TextKind};
use testkit::{amsterdam, city};

use crate::world::{World, worlds};

async fn search(world: &World, scope: &domain::Scope, text: &str) -> SearchView {
    let input = SearchInput { text: text.to_owned(), ..SearchInput::default() };
    world.services.search(scope, &input).await.unwrap()
}

#[tokio::test]
async fn a_case_is_found_by_number_name_bsn_and_the_words_of_a_note() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        world.services.add_note(&staff, task.id, "Gebeld over de mantelzorg.").await.unwrap();
        let number = world.services.case_file(&staff, case).await.unwrap().number;

        let found = search(&world, &staff, number.as_str()).await;
        assert_eq!((found.sought, found.cases[0].id), (Sought::Number, case), "{}", world.database);
        let name = found.cases[0].who.clone();
        let family = name.rsplit(' ').next().unwrap();
        let found = search(&world, &staff, &family.to_uppercase()).await;
        assert_eq!((found.sought, found.cases[0].id), (Sought::Words, case), "{name}");
        let found = search(&world, &staff, "mantelzorg").await;
        let texts: Vec<_> = found.texts.iter().map(|text| (text.kind, text.case.id)).collect();
        assert_eq!((found.cases.len(), texts), (0, vec![(TextKind::Note, case)]));
        for (text, sought) in
            [("", Sought::Nothing), ("999993654", Sought::WrongBsn), ("26-000001-9", Sought::WrongNumber)]
        {
            let found = search(&world, &staff, text).await;
            assert_eq!((found.sought, found.cases.len(), found.texts.len()), (sought, 0, 0), "{text}");
        }
        // Nobody was looked up by number so far.
        assert_eq!(world.rows("audit", "action = 'searched_by_bsn'").await, 0);
    }
}

#[tokio::test]
async fn looking_somebody_up_by_bsn_leaves_rows_found_or_not_and_no_number() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let bsn = testkit::demo().persona("plieger").unwrap().bsn.expose().to_owned();
        let staff = world.staff("intake").await;
        let found = search(&world, &staff, &format!(" {} {} ", &bsn[..4], &bsn[4..])).await;
        assert_eq!((found.sought, found.cases[0].id), (Sought::Bsn, case), "{}", world.database);
        let seen = world.seen(&owner, case).await;
        assert!(seen.looks.iter().any(|look| look.what == "search:bsn"), "{}", world.database);
        let none = search(&world, &staff, "999990019").await;
        assert_eq!((none.sought, none.cases.len()), (Sought::Bsn, 0));
        assert_eq!(world.rows("audit", "action = 'searched_by_bsn'").await, 2);
        assert_eq!(world.rows("access_log", "what = 'search:bsn'").await, 1);
        let column = if world.database == "sqlite" { "detail" } else { "CAST(detail AS TEXT)" };
        assert_eq!(world.rows("audit", &format!("{column} LIKE '%{bsn}%'")).await, 0, "no number in a row");
    }
}

#[tokio::test]
async fn another_city_and_who_handles_no_cases_find_nothing() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let staff = world.staff("lead").await;
        let number = world.services.case_file(&staff, case).await.unwrap().number;
        let bsn = testkit::demo().persona("plieger").unwrap().bsn.expose().to_owned();
        let elsewhere = world.staff_of(city("0344"), "utrecht-lead").await;
        for text in [number.as_str(), "plieger", bsn.as_str()] {
            let found = search(&world, &elsewhere, text).await;
            assert_eq!((found.cases.len(), found.texts.len()), (0, 0), "{text}");
        }
        assert!(matches!(world.services.case_file(&elsewhere, case).await, Err(ServiceError::NotFound)));
        let manager = world.staff("manager").await;
        let input = SearchInput { text: number.to_string(), ..SearchInput::default() };
        assert!(matches!(world.services.search(&manager, &input).await, Err(ServiceError::Forbidden(_))));
        assert!(matches!(world.services.case_file(&manager, case).await, Err(ServiceError::Forbidden(_))));
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        assert!(matches!(world.services.search(&owner, &input).await, Err(ServiceError::NotFound)));
        assert!(matches!(world.services.case_file(&owner, case).await, Err(ServiceError::NotFound)));
    }
}

#[tokio::test]
async fn opening_a_case_leaves_a_row_that_its_owner_reads() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let before = world.seen(&owner, case).await.looks.len();
        let file = world.services.case_file(&staff, case).await.unwrap();
        assert!(!file.answers.is_empty() && !file.timeline.is_empty() && !file.tasks.is_empty());
        assert_eq!(world.seen(&owner, case).await.looks.len(), before + 1, "{}", world.database);
    }
}

#[tokio::test]
async fn texts_and_names_go_on_where_the_page_before_ended() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        for turn in 0..45 {
            world.services.add_note(&staff, task.id, &format!("Terugbelverzoek {turn}")).await.unwrap();
        }
        let mut input = SearchInput { text: "terugbelverzoek".to_owned(), ..SearchInput::default() };
        let mut sizes = Vec::new();
        loop {
            let found = world.services.search(&staff, &input).await.unwrap();
            assert_eq!(found.cases.len(), 0);
            sizes.push(found.texts.len());
            input.texts_after = found.more_texts;
            if input.texts_after.is_none() {
                break;
            }
        }
        assert_eq!(sizes, [20, 20, 5], "{}", world.database);
    }
}
