//! Teams, urgency, being away, and spreading work by skill and load.

use chrono::{Days, TimeDelta};
use domain::queue::{QueueChoice, Teams};
use domain::tasks::TaskKind;
use domain::{Scope, StaffId, TaskId};
use services::ServiceError;
use services::views::{AbsenceInput, BatchAct, BatchInput, BatchOutcome, QueueFilter, QueueView};
use storage::{Task, TaskStatus};
use testkit::{amsterdam, city};
use uuid::Uuid;

use crate::fill::{BIJSTAND, HELP};
use crate::office::refusal;
use crate::world::{World, worlds};

/// General assistance for somebody who has money to live on, or has not.
fn with_money(now: &str) -> Vec<(&'static str, String)> {
    let known = BIJSTAND.iter().map(|(name, answer)| (*name, (*answer).to_owned()));
    known.chain([("aanvr.geld_nu", now.to_owned())]).collect()
}

async fn sent(world: &World, who: &str, product: &str, answers: &[(&str, String)]) -> domain::CaseId {
    let owner = world.sign_in(amsterdam(), who).await;
    let answers: Vec<(&str, &str)> = answers.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let case = world.sent(&owner, product, &answers).await;
    world.work().await;
    case
}

async fn queue(world: &World, scope: &Scope, query: &str) -> QueueView {
    let filter = QueueFilter { choice: QueueChoice::parse(query), after: None };
    world.services.queue(scope, &filter).await.unwrap()
}

fn me(scope: &Scope) -> StaffId {
    scope.staff().unwrap()
}

fn away(world: &World, days: u64, deputy: Option<StaffId>) -> AbsenceInput {
    let first = world.services.today() + Days::new(days);
    AbsenceInput { staff: None, first: Some(first), last: Some(first + Days::new(6)), deputy }
}

fn wrong(found: Result<(), ServiceError>) -> (&'static str, &'static str) {
    match found {
        Err(ServiceError::Invalid(problems)) => problems.first().map(|one| (one.field, one.code)).unwrap(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_queue_starts_with_the_own_teams_and_shows_every_other() {
    for world in worlds().await {
        let income = sent(&world, "resident:plieger", "bijstand", &with_money("yes")).await;
        let help: Vec<_> = HELP.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
        let care = sent(&world, "resident:plieger", "wmo-aanvraag", &help).await;
        let reviewer = world.staff("reviewer").await;
        let mine = queue(&world, &reviewer, "").await;
        let kinds: Vec<_> = mine.tasks.iter().map(|task| task.team.as_ref().unwrap().nl.as_str()).collect();
        assert_eq!(kinds, ["Team Inkomen", "Team Inkomen"], "{}: review and advance", world.database);
        assert_eq!((mine.own, mine.everything, mine.counts.all), (Some(2), 3, 2));
        let counts: Vec<_> = mine.teams.iter().map(|team| (team.id.as_str(), team.count)).collect();
        assert_eq!(counts, [("inkomen", 2), ("schulden", 0), ("zorg", 1), ("werk", 0), ("contact", 0)]);
        assert_eq!(queue(&world, &reviewer, "team=zorg").await.tasks.len(), 1);
        assert_eq!(queue(&world, &reviewer, "team=contact").await.tasks.len(), 0, "{}", world.database);
        assert_eq!(queue(&world, &reviewer, "team=alle").await.tasks.len(), 3);
        assert_eq!(queue(&world, &reviewer, "team=onbekend").await.tasks.len(), 2, "as if nothing was said");
        let advance = queue(&world, &reviewer, "team=alle&taak=advance").await;
        assert_eq!(advance.tasks.len(), 1);

        // What one holds is one's own, of whatever team; who is of all teams sees all of it.
        let review = world.taken(&reviewer, care, TaskKind::Review).await;
        let held = queue(&world, &reviewer, "toon=mij").await;
        assert_eq!(held.tasks.iter().map(|task| task.id).collect::<Vec<_>>(), [review.id]);
        let lead = world.staff("lead").await;
        let all = queue(&world, &lead, "").await;
        assert_eq!((all.tasks.len(), all.own), (3, None), "{}", world.database);
        let shown = world.services.task(&lead, world.task(income, TaskKind::Review).await.id).await.unwrap();
        assert_eq!(shown.team.map(|team| team.en), Some("Income team".to_owned()));
    }
}

#[tokio::test]
async fn who_has_no_money_now_stands_on_top_with_the_reason() {
    for world in worlds().await {
        let calm = sent(
            &world,
            "resident:plieger",
            "inkomenstoeslag",
            &[("bijz.heeft", "yes".to_owned()), ("bijz.uitleg", "Ziek".to_owned())],
        )
        .await;
        world.clock.advance(TimeDelta::days(2));
        let urgent = sent(&world, "resident:plieger", "bijstand", &with_money("no")).await;
        let lead = world.staff("lead").await;
        let (calm, review) =
            (world.task(calm, TaskKind::Review).await, world.task(urgent, TaskKind::Review).await);
        assert!(calm.due < review.due, "by the law alone it would come later");
        let shown = queue(&world, &lead, "taak=review").await;
        let order: Vec<_> = shown.tasks.iter().map(|task| task.id).collect();
        assert_eq!(order, [review.id, calm.id], "{}", world.database);
        let why = shown.tasks[0].urgent.as_ref().map(|why| why.nl.as_str());
        assert_eq!(why, Some("Geen geld voor eten, medicijnen of een slaapplek"));
        assert_eq!(shown.tasks[1].urgent, None);
        let view = world.services.task(&lead, review.id).await.unwrap();
        assert_eq!(
            view.urgent.map(|why| why.en),
            Some("No money for food, medicine or a place to sleep".to_owned())
        );
        assert_eq!(view.due, review.due, "the legal deadline stays what it is");
        let top = queue(&world, &lead, "").await.tasks[0].id;
        assert_eq!(world.services.next_task(&lead).await.unwrap(), Some(top), "{}", world.database);

        // What is past its legal deadline comes before work that became urgent since.
        world.clock.advance(TimeDelta::weeks(9));
        let later = sent(&world, "resident:verhuisd", "bijstand", &with_money("no")).await;
        let later = world.tasks(later).await;
        let shown = queue(&world, &lead, "").await;
        let place = |id: TaskId| shown.tasks.iter().position(|task| task.id == id).unwrap();
        assert!(later.iter().all(|task| place(calm.id) < place(task.id)), "{}", world.database);
    }
}

#[tokio::test]
async fn in_rotterdam_an_urgent_case_goes_to_another_team() {
    for world in worlds().await {
        let owner = world.sign_in(city("0599"), "resident:van-der-meijden").await;
        let answers = with_money("no");
        let answers: Vec<(&str, &str)> = answers.iter().map(|(name, text)| (*name, text.as_str())).collect();
        world.sent(&owner, "bijstand", &answers).await;
        world.work().await;
        let lead = world.staff_of(city("0599"), "rotterdam-lead").await;
        let shown = queue(&world, &lead, "team=spoed").await;
        assert!(!shown.tasks.is_empty(), "{}", world.database);
        assert!(shown.tasks.iter().all(|task| task.team.as_ref().unwrap().nl == "Team Spoed"));
        assert_eq!(queue(&world, &lead, "team=inkomen").await.tasks.len(), 0);
    }
}

/// Two tasks of one case that a reviewer holds.
async fn held(world: &World, reviewer: &Scope) -> Vec<Task> {
    let case = sent(world, "resident:plieger", "bijstand", &with_money("yes")).await;
    let mut tasks = Vec::new();
    for kind in [TaskKind::Review, TaskKind::Advance] {
        tasks.push(world.taken(reviewer, case, kind).await);
    }
    tasks
}

async fn now(world: &World, tasks: &[Task]) -> Vec<(TaskStatus, Option<StaffId>)> {
    let mut found = Vec::new();
    for task in tasks {
        let task = world.task(task.case_id, task.kind).await;
        found.push((task.status, task.assignee));
    }
    found
}

#[tokio::test]
async fn the_work_of_who_is_away_today_goes_to_the_deputy_or_the_team_at_once() {
    for world in worlds().await {
        let (reviewer, second) = (world.staff("reviewer").await, world.staff("second").await);
        let tasks = held(&world, &reviewer).await;
        world.services.set_absence(&reviewer, &away(&world, 0, Some(me(&second)))).await.unwrap();
        assert_eq!(
            now(&world, &tasks).await,
            [(TaskStatus::Claimed, Some(me(&second))); 2],
            "{}",
            world.database
        );
        assert_eq!(world.rows("audit", "action = 'task_covered'").await, 2, "one for each task");
        assert_eq!(world.rows("audit", "action = 'absence_set'").await, 1);

        // Who is away gets nothing: not by taking, not by the next task, not from the team lead.
        assert_eq!(world.services.next_task(&reviewer).await.unwrap(), None);
        assert!(queue(&world, &reviewer, "").await.away.is_some());
        let lead = world.staff("lead").await;
        let task = world.task(tasks[0].case_id, TaskKind::Review).await;
        let preview = world.services.batch_preview(&lead, &[task.id]).await.unwrap();
        assert!(preview.colleagues.iter().all(|one| one.staff != me(&reviewer)));
        let give = BatchInput {
            key: Uuid::from_u128(1),
            act: Some(BatchAct::Give(me(&reviewer))),
            reason: "Ziek".to_owned(),
            tasks: vec![(task.id, task.version)],
        };
        assert!(matches!(world.services.start_batch(&lead, &give).await, Err(ServiceError::Invalid(_))));

        // The deputy goes away without naming one: the team gets it.
        world.services.set_absence(&second, &away(&world, 0, None)).await.unwrap();
        assert_eq!(now(&world, &tasks).await, [(TaskStatus::Open, None); 2], "{}", world.database);
        let task = world.task(tasks[0].case_id, TaskKind::Review).await;
        let taken = world.services.claim(&reviewer, task.id, task.version).await;
        assert!(matches!(taken, Err(ServiceError::Conflict(_))), "{taken:?}");

        // Back again: what was handed over stays where it is.
        let row = world.services.absences(&reviewer).await.unwrap().rows.remove(0);
        for _ in 0..2 {
            world.services.end_absence(&reviewer, row.id).await.unwrap();
        }
        assert_eq!(
            world.rows("audit", "action = 'absence_ended'").await,
            1,
            "a second click changes nothing"
        );
        world.services.claim(&reviewer, task.id, task.version).await.unwrap();
    }
}

#[tokio::test]
async fn an_absence_to_come_moves_the_work_on_its_first_day_unless_taken_back() {
    for world in worlds().await {
        let (reviewer, second) = (world.staff("reviewer").await, world.staff("second").await);
        let tasks = held(&world, &reviewer).await;
        world.services.set_absence(&reviewer, &away(&world, 3, Some(me(&second)))).await.unwrap();
        world.work().await;
        assert_eq!(now(&world, &tasks).await, [(TaskStatus::Claimed, Some(me(&reviewer))); 2]);
        world.clock.advance(TimeDelta::days(3));
        world.work().await;
        assert_eq!(
            now(&world, &tasks).await,
            [(TaskStatus::Claimed, Some(me(&second))); 2],
            "{}",
            world.database
        );
        assert_eq!(world.rows("audit", "action = 'task_covered' AND actor_kind = 'system'").await, 2);

        // The deputy plans to be away as well, and takes it back: nothing moves.
        world.services.set_absence(&second, &away(&world, 2, None)).await.unwrap();
        let rows = world.services.absences(&second).await.unwrap().rows;
        assert_eq!((rows.len(), rows[0].mine, rows[0].now), (1, true, false), "others see their own alone");
        world.services.end_absence(&second, rows[0].id).await.unwrap();
        world.clock.advance(TimeDelta::days(4));
        world.work().await;
        assert_eq!(
            now(&world, &tasks).await,
            [(TaskStatus::Claimed, Some(me(&second))); 2],
            "{}",
            world.database
        );
    }
}

#[tokio::test]
async fn a_deputy_never_gets_what_they_judged_first() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let (reviewer, second) = (world.staff("reviewer").await, world.staff("second").await);
        let review = world.taken(&reviewer, case, TaskKind::Review).await;
        world.services.decide(&reviewer, &refusal(&review)).await.unwrap();
        let check = world.taken(&second, case, TaskKind::SecondReview).await;
        world.services.set_absence(&second, &away(&world, 0, Some(me(&reviewer)))).await.unwrap();
        assert_eq!(
            now(&world, std::slice::from_ref(&check)).await,
            [(TaskStatus::Open, None)],
            "{}",
            world.database
        );

        // Neither does a team lead give it to them.
        let lead = world.staff("lead").await;
        let check = world.task(case, TaskKind::SecondReview).await;
        let give = BatchInput {
            key: Uuid::from_u128(2),
            act: Some(BatchAct::Give(me(&reviewer))),
            reason: "Druk".to_owned(),
            tasks: vec![(check.id, check.version)],
        };
        let batch = world.services.start_batch(&lead, &give).await.unwrap();
        world.work().await;
        let view = world.services.batch(&lead, batch).await.unwrap();
        assert_eq!(view.lines[0].outcome, BatchOutcome::Refused, "{}", world.database);
    }
}

#[tokio::test]
async fn an_absence_is_ones_own_or_set_by_the_team_lead_and_fits() {
    for world in worlds().await {
        let (reviewer, second, lead) =
            (world.staff("reviewer").await, world.staff("second").await, world.staff("lead").await);
        let set = async |scope: &Scope, input: AbsenceInput| world.services.set_absence(scope, &input).await;
        let of = |staff: &Scope, input: AbsenceInput| AbsenceInput { staff: Some(me(staff)), ..input };
        let other = set(&reviewer, of(&second, away(&world, 1, None))).await;
        assert!(matches!(other, Err(ServiceError::Forbidden(_))), "{other:?}");
        let none = AbsenceInput { first: None, ..away(&world, 0, None) };
        assert_eq!(wrong(set(&reviewer, none).await), ("van", "date"));
        let past = AbsenceInput { first: world.services.today().pred_opt(), ..away(&world, 0, None) };
        assert_eq!(wrong(set(&reviewer, past).await), ("van", "past"));
        let turned = AbsenceInput { last: Some(world.services.today()), ..away(&world, 2, None) };
        assert_eq!(wrong(set(&reviewer, turned).await), ("tot", "order"));
        let long =
            AbsenceInput { last: Some(world.services.today() + Days::new(400)), ..away(&world, 0, None) };
        assert_eq!(wrong(set(&reviewer, long).await), ("tot", "long"));
        assert_eq!(
            wrong(set(&reviewer, away(&world, 0, Some(me(&reviewer)))).await),
            ("vervanger", "choose")
        );
        set(&lead, of(&reviewer, away(&world, 1, None))).await.unwrap();
        assert_eq!(wrong(set(&reviewer, away(&world, 7, None)).await), ("van", "overlap"));
        let rows = world.services.absences(&lead).await.unwrap().rows;
        assert_eq!((rows.len(), rows[0].who.as_str(), rows[0].mine), (1, "Samir Bakkali", false));
        let end = world.services.end_absence(&second, rows[0].id).await;
        assert!(matches!(end, Err(ServiceError::Forbidden(_))), "{end:?}");
        let utrecht = world.staff_of(city("0344"), "utrecht-lead").await;
        let elsewhere = world.services.end_absence(&utrecht, rows[0].id).await;
        assert!(matches!(elsewhere, Err(ServiceError::NotFound)), "{elsewhere:?}");
        assert!(world.services.absences(&utrecht).await.unwrap().rows.is_empty(), "{}", world.database);
        let manager = world.services.absences(&world.staff("manager").await).await;
        assert!(matches!(manager, Err(ServiceError::Forbidden(_))), "{manager:?}");
    }
}

#[tokio::test]
async fn free_work_is_spread_by_skill_and_load_and_taken_back() {
    for world in worlds().await {
        let (reviewer, second, lead) =
            (world.staff("reviewer").await, world.staff("second").await, world.staff("lead").await);
        let intake = world.staff("intake").await;
        let income = sent(&world, "resident:plieger", "bijstand", &with_money("yes")).await;
        let help: Vec<_> = HELP.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
        let care = sent(&world, "resident:plieger", "wmo-aanvraag", &help).await;
        world.services.set_absence(&lead, &away(&world, 0, None)).await.unwrap();
        let preview = world.services.spread_preview(&lead, &Teams::All, 50).await.unwrap();
        let to = |case: domain::CaseId, kind| {
            let world = &world;
            let preview = &preview;
            async move {
                let task = world.task(case, kind).await.id;
                let line = preview.lines.iter().find(|line| line.task.id == task).unwrap();
                line.to.as_ref().map(|to| to.staff)
            }
        };
        // Care is nothing for the reviewer, an advance is for intake as well, and the team lead is away.
        assert_eq!(to(care, TaskKind::Review).await, Some(me(&second)), "{}", world.database);
        assert_eq!(to(income, TaskKind::Review).await, Some(me(&reviewer)));
        assert_eq!(to(income, TaskKind::Advance).await, Some(me(&intake)));
        let given: Vec<_> =
            preview.people.iter().map(|one| (one.person.name.as_str(), one.given, one.away)).collect();
        let expected = [
            ("Els Tervoort", 1, false),
            ("Kwame Mensah", 0, true),
            ("Noor Verhage", 1, false),
            ("Samir Bakkali", 1, false),
        ];
        assert_eq!(given, expected, "{}", world.database);
        let again = world.services.spread_preview(&lead, &Teams::All, 50).await.unwrap();
        assert_eq!((&again.lines, &again.people), (&preview.lines, &preview.people), "the same plan");
        assert_eq!(world.services.spread_preview(&lead, &Teams::All, 1).await.unwrap().lines.len(), 1);

        let plan: Vec<_> = preview
            .lines
            .iter()
            .map(|line| (line.task.id, line.task.version, line.to.as_ref().unwrap().staff))
            .collect();
        let started = world.services.start_spread(&reviewer, preview.key, &plan).await;
        assert!(matches!(started, Err(ServiceError::Forbidden(_))), "{started:?}");
        let to_lead: Vec<_> = plan.iter().map(|(task, version, _)| (*task, *version, me(&lead))).collect();
        let absent = world.services.start_spread(&lead, preview.key, &to_lead).await;
        assert!(matches!(absent, Err(ServiceError::Invalid(_))), "{absent:?}");
        let batch = world.services.start_spread(&lead, preview.key, &plan).await.unwrap();
        assert_eq!(
            world.services.start_spread(&lead, preview.key, &plan).await.unwrap(),
            batch,
            "a second click"
        );
        // Between plan and doing, one of them goes away.
        world.services.set_absence(&intake, &away(&world, 0, None)).await.unwrap();
        world.work().await;
        let view = world.services.batch(&lead, batch).await.unwrap();
        assert_eq!(
            (view.count(BatchOutcome::Done), view.count(BatchOutcome::Refused)),
            (2, 1),
            "{}",
            world.database
        );
        assert!(view.lines.iter().all(|line| line.to.is_some()));
        assert_eq!(world.task(care, TaskKind::Review).await.assignee, Some(me(&second)));
        assert_eq!(world.task(income, TaskKind::Review).await.assignee, Some(me(&reviewer)));
        assert_eq!(world.task(income, TaskKind::Advance).await.status, TaskStatus::Open);
        world.services.undo_batch(&lead, batch).await.unwrap();
        world.work().await;
        assert_eq!(world.task(care, TaskKind::Review).await.status, TaskStatus::Open, "{}", world.database);
    }
}

#[tokio::test]
async fn the_next_task_is_one_of_the_own_team_that_one_can_do() {
    for world in worlds().await {
        let help: Vec<_> = HELP.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
        let care = sent(&world, "resident:plieger", "wmo-aanvraag", &help).await;
        let (reviewer, second) = (world.staff("reviewer").await, world.staff("second").await);
        assert_eq!(world.services.next_task(&reviewer).await.unwrap(), None, "{}", world.database);
        let task = world.task(care, TaskKind::Review).await.id;
        assert_eq!(world.services.next_task(&second).await.unwrap(), Some(task));
    }
}
