//! Messages from templates, and conversations that staff write down.

use chrono::{NaiveDate, TimeDelta};
use domain::tasks::TaskKind;
use domain::{Lang, TaskId};
use services::ServiceError;
use services::views::{AskInput, CallInput, CallKind, HearInput, Place, SearchInput, TextKind};
use uuid::Uuid;

use crate::world::worlds;

#[tokio::test]
async fn a_template_is_filled_in_the_language_of_the_owner_and_kept_with_the_message() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("intake").await;
        let task = world.task(case, TaskKind::Review).await;
        let view = world.services.task(&staff, task.id).await.unwrap();
        assert!(view.templates.iter().any(|template| template.id == "stand"), "{:?}", view.templates);
        let dutch = world.services.fill_template(&staff, task.id, "stand", Place::Message).await.unwrap();
        let (who, number) = (view.who.clone(), view.number.to_string());
        assert!(
            dutch.text.starts_with(&format!("Beste {who},")) && dutch.text.contains(&number),
            "{}",
            dutch.text
        );
        assert!(dutch.text.ends_with("Noor Verhage") && !dutch.text.contains(['{', '[']), "{}", dutch.text);
        world.services.keep_language(&owner, Lang::En).await.unwrap();
        world.services.keep_language(&staff, Lang::Nl).await.unwrap();
        let english = world.services.fill_template(&staff, task.id, "stand", Place::Message).await.unwrap();
        assert!(english.text.starts_with(&format!("Dear {who},")), "{}", english.text);
        assert_eq!(world.rows("audit", "action = 'language_kept'").await, 1);

        world
            .services
            .send_message_from(&staff, case, Uuid::from_u128(1), &english.text, Some("stand"))
            .await
            .unwrap();
        world
            .services
            .send_message_from(&staff, case, Uuid::from_u128(2), "Dag", Some("verzonnen"))
            .await
            .unwrap();
        world
            .services
            .send_message_from(&owner, case, Uuid::from_u128(3), "Dag", Some("stand"))
            .await
            .unwrap();
        assert_eq!(world.rows("messages", "template = 'stand'").await, 1, "{}", world.database);
        assert_eq!(world.rows("messages", "template IS NULL").await, 2);
    }
}

#[tokio::test]
async fn what_has_no_value_leaves_a_mark_that_stops_the_message() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("intake").await;
        let task = world.task(case, TaskKind::Review).await;
        // Nothing is asked now, so there is no last day to answer.
        let filled =
            world.services.fill_template(&staff, task.id, "herinnering", Place::Message).await.unwrap();
        assert!(filled.text.contains("[vul in: de laatste dag voor het antwoord]"), "{}", filled.text);
        let sent = world.services.send_message(&staff, case, Uuid::from_u128(1), &filled.text).await;
        let Err(ServiceError::Invalid(problems)) = sent else { panic!("{sent:?}") };
        assert_eq!((problems[0].field, problems[0].code), ("body", "mark"));
        assert_eq!(world.rows("messages", "1 = 1").await, 0);
        world.services.send_message(&owner, case, Uuid::from_u128(2), "Wat is [vul in: x]?").await.unwrap();
        for (who, id, template) in [
            (&staff, task.id, "verzonnen"),
            (&staff, TaskId(Uuid::from_u128(9)), "stand"),
            (&owner, task.id, "stand"),
        ] {
            let none = world.services.fill_template(who, id, template, Place::Message).await;
            assert!(matches!(none, Err(ServiceError::NotFound)), "{none:?}");
        }
        let manager = world.staff("manager").await;
        let none = world.services.fill_template(&manager, task.id, "stand", Place::Message).await;
        assert!(matches!(none, Err(ServiceError::Forbidden(_))), "{none:?}");
    }
}

fn input(day: NaiveDate, time: &str) -> CallInput {
    CallInput {
        kind: Some(CallKind::Phone),
        day: Some(day),
        time: time.to_owned(),
        with_whom: " Moeder van  aanvrager ".to_owned(),
        said: "Belde over haar spaarboekje.".to_owned(),
        outcome: String::new(),
    }
}

#[tokio::test]
async fn a_conversation_is_written_down_once_for_colleagues_alone_and_found() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("intake").await;
        let task = world.task(case, TaskKind::Review).await.id;
        let today = world.services.today();
        world.services.add_call(&staff, task, &input(today - TimeDelta::days(1), "9.30")).await.unwrap();
        let view = world.services.task(&staff, task).await.unwrap();
        assert_eq!((view.calls.len(), view.calls[0].with_whom.as_str()), (1, "Moeder van aanvrager"));
        assert_eq!(services::Services::local(view.calls[0].at).format("%H:%M").to_string(), "09:30");
        assert_eq!(world.services.case_file(&staff, case).await.unwrap().calls, view.calls);
        assert_eq!(world.rows("audit", "action = 'call_added'").await, 1);
        let sought = SearchInput { text: "spaarboekje".to_owned(), ..SearchInput::default() };
        let found = world.services.search(&staff, &sought).await.unwrap();
        assert_eq!(
            found.texts.iter().map(|text| text.kind).collect::<Vec<_>>(),
            [TextKind::Call],
            "{}",
            world.database
        );
        let seen = format!("{:?}", world.seen(&owner, case).await);
        assert!(!seen.contains("spaarboekje"), "{seen}");

        let wrong = [
            ("soort", "choose", CallInput { kind: None, ..input(today, "0:01") }),
            ("gesprek_dag", "date", CallInput { day: None, ..input(today, "0:01") }),
            ("gesprek_tijd", "time", input(today, "laat")),
            ("gesprek_dag", "ahead", input(today + TimeDelta::days(1), "9:30")),
            ("met", "empty", CallInput { with_whom: " ".to_owned(), ..input(today, "0:01") }),
            ("gezegd", "empty", CallInput { said: String::new(), ..input(today, "0:01") }),
        ];
        for (field, code, input) in wrong {
            let Err(ServiceError::Invalid(problems)) = world.services.add_call(&staff, task, &input).await
            else {
                panic!("{field} {code}")
            };
            assert_eq!((problems[0].field, problems[0].code), (field, code));
        }
        let elsewhere = world.staff_of(testkit::city("0599"), "rotterdam-lead").await;
        let manager = world.staff("manager").await;
        let end = world.services.add_call(&elsewhere, task, &input(today, "0:01")).await;
        assert!(matches!(end, Err(ServiceError::NotFound)), "{end:?}");
        let end = world.services.add_call(&manager, task, &input(today, "0:01")).await;
        assert!(matches!(end, Err(ServiceError::Forbidden(_))), "{end:?}");
        assert_eq!(world.rows("case_calls", "1 = 1").await, 1);
    }
}

#[tokio::test]
async fn a_template_is_offered_where_its_file_says_and_a_gap_is_sent_nowhere() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let services = &world.services;
        let view = services.task(&staff, task.id).await.unwrap();
        let places = |id: &str| view.templates.iter().find(|one| one.id == id).unwrap().places.clone();
        assert_eq!(places("stand"), [Place::Message]);
        assert_eq!(places("vraag-bewijs"), [Place::Question]);
        assert_eq!(places("voornemen-minder"), [Place::Views]);
        let filled = services.fill_template(&staff, task.id, "vraag-bewijs", Place::Question).await.unwrap();
        assert!(filled.text.contains("Wij missen: [vul in:"), "{}", filled.text);
        for (id, place) in
            [("vraag-bewijs", Place::Message), ("stand", Place::Question), ("stand", Place::Views)]
        {
            let none = services.fill_template(&staff, task.id, id, place).await;
            assert!(matches!(none, Err(ServiceError::NotFound)), "{id}: {none:?}");
        }
        let ask = AskInput { task: task.id, version: task.version, documents: vec![], question: filled.text };
        let Err(ServiceError::Invalid(problems)) = services.ask_information(&staff, &ask).await else {
            panic!("{}: a gap went out", world.database)
        };
        assert_eq!((problems[0].field, problems[0].code), ("vraag", "mark"));
        assert_eq!(world.rows("information_requests", "1 = 1").await, 0);
        let hear = HearInput {
            task: task.id,
            version: task.version,
            explanation: "Wij besluiten: [vul in: uw eigen tekst]".to_owned(),
        };
        let Err(ServiceError::Invalid(problems)) = services.ask_views(&staff, &hear).await else {
            panic!("{}: a gap went out", world.database)
        };
        assert_eq!((problems[0].field, problems[0].code), ("voornemen", "mark"));
    }
}
