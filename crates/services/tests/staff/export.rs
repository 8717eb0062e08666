//! Work as a file: what is in it, for whom, and what stays behind of it.

use domain::Scope;
use domain::export::{ChosenColumn, ExportColumn, ExportLayout, ExportPurpose, ExportSource};
use domain::queue::QueueChoice;
use domain::tasks::TaskKind;
use services::ServiceError;
use services::views::{EXPORT_ROWS, Export, ExportInput, ExportValue, TemplateInput};
use testkit::{amsterdam, city};
use uuid::Uuid;

use crate::world::{World, worlds};

fn layout(source: ExportSource, columns: &[ExportColumn]) -> ExportLayout {
    ExportLayout::new(source, columns.iter().map(|column| ChosenColumn { column: *column, name: None }))
}

fn input(source: ExportSource, template: Option<Uuid>) -> ExportInput {
    ExportInput {
        source,
        template,
        choice: QueueChoice::default(),
        purpose: Some(ExportPurpose::Report),
        workbook: false,
    }
}

async fn kept(world: &World, who: &Scope, shared: bool, columns: &[ExportColumn]) -> Uuid {
    let layout = layout(ExportSource::Tasks, columns);
    let name = format!("Sjabloon {}", layout.written().len());
    let template = TemplateInput { id: None, name, shared, layout };
    world.services.keep_export_template(who, &template).await.unwrap()
}

/// The values of one column.
fn values(export: &Export, column: ExportColumn) -> Vec<&ExportValue> {
    let place = export.layout.columns().iter().position(|one| one.column == column).unwrap();
    export.rows.iter().map(|row| row.get(place).unwrap()).collect()
}

async fn details(world: &World) -> String {
    storage::testing::words_raw(
        &world.store,
        "SELECT CAST(detail AS TEXT) FROM audit WHERE action = 'exported'",
    )
    .await
    .unwrap()
    .join("\n")
}

#[tokio::test]
async fn a_file_holds_the_work_of_the_own_city_and_says_so_in_the_audit() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let reviewer = world.staff("reviewer").await;
        let task = world.task(case, TaskKind::Review).await;
        let export = world.services.export(&reviewer, &input(ExportSource::Tasks, None)).await.unwrap();
        assert_eq!(export.rows.len(), 1, "{}", world.database);
        assert_eq!(values(&export, ExportColumn::Due), [&ExportValue::Date(task.due)]);
        assert_eq!(values(&export, ExportColumn::Task), [&ExportValue::Kind(TaskKind::Review)]);
        assert!(
            export.layout.columns().iter().all(|one| one.column != ExportColumn::Who),
            "no name by itself"
        );
        assert_eq!(world.rows("access_log", "what = 'export'").await, 0, "it is about nobody");
        let detail = details(&world).await;
        for part in ["\"rapporteren\"", "\"zaaknummer\"", "\"csv\"", "\"rows\""] {
            assert!(detail.contains(part), "{}: {part} in {detail}", world.database);
        }
        assert_eq!(world.rows("audit", "action = 'exported' AND purpose = 'export'").await, 1);

        let mut narrowed = input(ExportSource::Tasks, None);
        narrowed.choice = QueueChoice::parse("taak=advance");
        assert!(world.services.export(&reviewer, &narrowed).await.unwrap().rows.is_empty());

        let utrecht = world.staff_of(city("0344"), "utrecht-lead").await;
        let theirs = world.services.export(&utrecht, &input(ExportSource::Tasks, None)).await.unwrap();
        assert!(theirs.rows.is_empty(), "{}: another city gets nothing", world.database);
        let aimless = ExportInput { purpose: None, ..input(ExportSource::Tasks, None) };
        let refused = world.services.export(&reviewer, &aimless).await;
        assert!(matches!(refused, Err(ServiceError::Invalid(_))), "{refused:?}");
    }
}

#[tokio::test]
async fn names_and_amounts_are_for_who_may_see_them_and_leave_a_look() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let (reviewer, intake, manager) =
            (world.staff("reviewer").await, world.staff("intake").await, world.staff("manager").await);
        let columns = [ExportColumn::Who, ExportColumn::Amount, ExportColumn::Per, ExportColumn::Number];
        let full = kept(&world, &reviewer, true, &columns).await;
        let export = world.services.export(&reviewer, &input(ExportSource::Tasks, Some(full))).await.unwrap();
        assert!(matches!(values(&export, ExportColumn::Who)[0], ExportValue::Text(name) if !name.is_empty()));
        assert!(
            matches!(values(&export, ExportColumn::Amount)[0], ExportValue::Amount(amount) if amount.0 > 0),
            "{}: {export:?}",
            world.database
        );
        assert_eq!(world.rows("access_log", "what = 'export'").await, 1);
        let seen = world.seen(&owner, case).await;
        assert!(seen.looks.iter().any(|look| look.what == "export"), "{}", world.database);

        // Who may not have a column does not have the template either.
        for other in [&intake, &manager] {
            let refused = world.services.export(other, &input(ExportSource::Tasks, Some(full))).await;
            assert!(matches!(refused, Err(ServiceError::NotFound)), "{}: {refused:?}", world.database);
            assert!(world.services.exports(other).await.unwrap().templates.is_empty());
        }
        let named = TemplateInput {
            id: None,
            name: "Namen".to_owned(),
            shared: false,
            layout: layout(ExportSource::Tasks, &[ExportColumn::Who]),
        };
        let refused = world.services.keep_export_template(&manager, &named).await;
        assert!(matches!(refused, Err(ServiceError::Forbidden(_))), "{refused:?}");
        assert!(world.services.keep_export_template(&intake, &named).await.is_ok());
        let refused = world.services.export(&owner, &input(ExportSource::Tasks, None)).await;
        assert!(matches!(refused, Err(ServiceError::NotFound)), "{refused:?}");
        let refused = world.services.export(&reviewer, &input(ExportSource::Colleagues, None)).await;
        assert!(matches!(refused, Err(ServiceError::Forbidden(_))), "{refused:?}");
    }
}

#[tokio::test]
async fn templates_are_of_their_maker_or_of_the_team_of_the_city() {
    for world in worlds().await {
        let (lead, reviewer) = (world.staff("lead").await, world.staff("reviewer").await);
        let own = kept(&world, &lead, false, &[ExportColumn::Number]).await;
        let shared = kept(&world, &lead, true, &[ExportColumn::Number, ExportColumn::Due]).await;
        let seen = world.services.exports(&reviewer).await.unwrap().templates;
        assert_eq!(seen.iter().map(|one| (one.id, one.own)).collect::<Vec<_>>(), [(shared, false)]);
        assert!(world.services.export(&reviewer, &input(ExportSource::Tasks, Some(shared))).await.is_ok());
        let refused = world.services.export(&reviewer, &input(ExportSource::Tasks, Some(own))).await;
        assert!(matches!(refused, Err(ServiceError::NotFound)), "{refused:?}");
        let refused = world.services.export_template(&reviewer, shared).await;
        assert!(matches!(refused, Err(ServiceError::NotFound)), "used, not changed: {refused:?}");

        let change = |id, name: &str, columns: &[ExportColumn]| TemplateInput {
            id,
            name: name.to_owned(),
            shared: true,
            layout: layout(ExportSource::Tasks, columns),
        };
        let columns = [ExportColumn::Due];
        let refused =
            world.services.keep_export_template(&reviewer, &change(Some(shared), "x", &columns)).await;
        assert!(matches!(refused, Err(ServiceError::NotFound)), "{refused:?}");
        world
            .services
            .keep_export_template(&lead, &change(Some(shared), "Elke week", &columns))
            .await
            .unwrap();
        let changed = world.services.export_template(&lead, shared).await.unwrap();
        assert_eq!((changed.name.as_str(), changed.layout.columns().len()), ("Elke week", 1));
        for (id, name, columns) in [
            (None, "Elke week", &columns[..]),
            (Some(own), "Elke week", &columns[..]),
            (None, " ", &columns[..]),
            (None, "Leeg", &[][..]),
        ] {
            let refused = world.services.keep_export_template(&lead, &change(id, name, columns)).await;
            assert!(matches!(refused, Err(ServiceError::Invalid(_))), "{name}: {refused:?}");
        }
        let utrecht = world.staff_of(city("0344"), "utrecht-lead").await;
        assert!(world.services.exports(&utrecht).await.unwrap().templates.is_empty(), "{}", world.database);
        let refused = world.services.export(&utrecht, &input(ExportSource::Tasks, Some(shared))).await;
        assert!(matches!(refused, Err(ServiceError::NotFound)), "{refused:?}");

        world.services.remove_export_template(&reviewer, shared).await.unwrap();
        assert!(world.services.export_template(&lead, shared).await.is_ok(), "somebody else removes nothing");
        world.services.remove_export_template(&lead, shared).await.unwrap();
        world.services.remove_export_template(&lead, shared).await.unwrap();
        assert!(world.services.exports(&reviewer).await.unwrap().templates.is_empty());
    }
}

#[tokio::test]
async fn the_numbers_of_the_team_are_those_of_its_page() {
    for world in worlds().await {
        world.special().await;
        let lead = world.staff("lead").await;
        let team = world.services.team(&lead).await.unwrap();
        let weeks = world.services.export(&lead, &input(ExportSource::Weeks, None)).await.unwrap();
        let mondays: Vec<_> = team.weeks.iter().map(|week| ExportValue::Date(week.monday)).collect();
        assert_eq!(values(&weeks, ExportColumn::Monday), mondays.iter().collect::<Vec<_>>());
        let kinds = world.services.export(&lead, &input(ExportSource::Kinds, None)).await.unwrap();
        let open: i64 = values(&kinds, ExportColumn::KindAll)
            .into_iter()
            .map(|value| if let ExportValue::Count(number) = value { *number } else { 0 })
            .sum();
        assert_eq!(open, team.open(), "{}", world.database);
        for source in [ExportSource::Schemes, ExportSource::Colleagues] {
            assert!(world.services.export(&lead, &input(source, None)).await.is_ok());
        }
        assert_eq!(lead.city, amsterdam());
    }
}

/// More tasks in a case than a file may hold: what could not be delivered may pile up.
async fn pile_up(world: &World, number: usize) {
    let id = if world.database == "sqlite" { "randomblob(16)" } else { "gen_random_uuid()" };
    let text = format!(
        "INSERT INTO tasks (city, id, case_id, kind, status, due, turn, reasons, proposal_id, payload, version, created_at, \
         updated_at, product, urgent) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {number}) \
         SELECT t.city, {id}, t.case_id, 'undelivered', 'open', t.due, t.turn, t.reasons, NULL, t.payload, 1, t.created_at, \
         t.updated_at, t.product, t.urgent FROM n, tasks t WHERE t.kind = 'review'"
    );
    let added = storage::testing::run_raw(&world.store, &text).await.unwrap();
    assert_eq!(added, u64::try_from(number).unwrap(), "{}", world.database);
}

#[tokio::test]
async fn more_than_the_limit_is_refused_and_counted_and_less_of_it_leaves() {
    for world in worlds().await {
        world.special().await;
        // With the judgement itself exactly as many as a file may hold.
        pile_up(&world, EXPORT_ROWS - 1).await;
        let lead = world.staff("lead").await;
        let all = QueueChoice::parse("team=alle");
        let whole = ExportInput { choice: all.clone(), ..input(ExportSource::Tasks, None) };
        let count = world.services.export_count(&lead, &all).await.unwrap();
        assert_eq!((count.all(), count.too_many()), (2_000, false), "{}", world.database);
        assert_eq!(world.services.export(&lead, &whole).await.unwrap().rows.len(), EXPORT_ROWS);

        pile_up(&world, 1).await;
        let count = world.services.export_count(&lead, &all).await.unwrap();
        assert_eq!((count.all(), count.too_many()), (2_001, true), "{}", world.database);
        assert_eq!(count.due.iter().sum::<i64>(), 2_001);
        let before = world.rows("audit", "action = 'exported'").await;
        let Err(ServiceError::Invalid(problems)) = world.services.export(&lead, &whole).await else {
            panic!("{}: a list that ends silently", world.database)
        };
        assert_eq!((problems[0].field, problems[0].code), ("regels", "too_many"));
        assert_eq!(world.rows("audit", "action = 'exported'").await, before, "nothing left the portal");

        // With a filter it counts and gives what that leaves.
        let less = QueueChoice::parse("team=alle&taak=review");
        let count = world.services.export_count(&lead, &less).await.unwrap();
        assert_eq!((count.all(), count.too_many()), (1, false), "{}", world.database);
        let part = ExportInput { choice: less, ..whole.clone() };
        assert_eq!(world.services.export(&lead, &part).await.unwrap().rows.len(), 1);
        let mine = QueueChoice::parse("team=alle&toon=mij");
        assert_eq!(world.services.export_count(&lead, &mine).await.unwrap().all(), 0);
        let late = QueueChoice::parse("team=alle&datum=te-laat");
        assert_eq!(world.services.export_count(&lead, &late).await.unwrap().all(), 0);
        let utrecht = world.staff_of(city("0344"), "utrecht-lead").await;
        assert_eq!(world.services.export_count(&utrecht, &all).await.unwrap().all(), 0);
        let refused = world.services.export_count(&world.staff("legal").await, &all).await;
        assert!(matches!(refused, Err(ServiceError::Forbidden(_))), "{refused:?}");
    }
}
