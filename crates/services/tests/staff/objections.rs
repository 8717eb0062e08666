//! Handling an objection: the formal check, the hearing, the decision, and who may do which.

use chrono::{NaiveTime, TimeDelta};
use domain::cases::{CaseEvent, CaseStatus};
use domain::mandate::Verdict;
use domain::objection::{HeardBy, NoHearing, Outcome, Step};
use domain::tasks::TaskKind;
use domain::terms::EntryKind;
use domain::{CaseId, Cents, Scope};
use services::ServiceError;
use services::views::{
    AskInput, BatchAct, BatchInput, BatchOutcome, CheckInput, HearingInput, InviteInput, KeptFrom,
    ObjectionVerdict, RevisionInput, TaskView, VerdictResult,
};
use storage::Task;
use testkit::amsterdam;
use uuid::Uuid;

use crate::office::{WEIGHED, day, verdict};
use crate::world::{World, worlds};

/// A case that the reviewer granted, and an objection of its owner to that.
pub struct Objected {
    pub owner: Scope,
    pub contested: CaseId,
    pub case: CaseId,
}

pub async fn objected(world: &World, more: &[(&str, &str)]) -> Objected {
    let (owner, contested) = world.special().await;
    let reviewer = world.staff("reviewer").await;
    let task = world.taken(&reviewer, contested, TaskKind::Review).await;
    world.services.decide(&reviewer, &verdict(&task, Verdict::Grant)).await.unwrap();
    let case = object(world, &owner, contested, more).await;
    Objected { owner, contested, case }
}

/// An objection to the decision in a case as it is now.
pub async fn object(world: &World, owner: &Scope, contested: CaseId, more: &[(&str, &str)]) -> CaseId {
    let decision = world.seen(owner, contested).await.decision.unwrap().id.to_string();
    let mut answers = vec![
        ("bez.besluit", decision.as_str()),
        ("bez.later", "no"),
        ("bez.redenen", "Het bedrag is te laag."),
    ];
    answers.retain(|(field, _)| more.iter().all(|(other, _)| other != field));
    if more.iter().all(|(field, _)| *field != "bez.kosten") {
        answers.push(("bez.kosten", "no"));
    }
    answers.extend(more);
    let case = world.sent(owner, "bezwaar", &answers).await;
    world.work().await;
    case
}

/// The screen of the open task of this kind.
async fn screen(world: &World, staff: &Scope, case: CaseId, kind: TaskKind) -> TaskView {
    let task = world.task(case, kind).await;
    world.services.task(staff, task.id).await.unwrap()
}

async fn check(world: &World, staff: &Scope, case: CaseId, admissible: bool) {
    let task = world.taken(staff, case, TaskKind::ObjectionCheck).await;
    let input = CheckInput { task: task.id, version: task.version, admissible, note: "Bekeken.".to_owned() };
    world.services.check_objection(staff, &input).await.unwrap();
    later(world);
}

fn heard() -> HearingInput {
    HearingInput::Held { on: day("2026-11-23"), by: HeardBy::Phone, report: "U legde het uit.".to_owned() }
}

async fn hear(world: &World, staff: &Scope, case: CaseId) {
    let task = world.taken(staff, case, TaskKind::Hearing).await;
    world.services.finish_hearing(staff, task.id, task.version, &heard()).await.unwrap();
    later(world);
}

/// What comes next is later.
fn later(world: &World) {
    world.clock.advance(TimeDelta::seconds(1));
}

/// Checked and heard, so that it can be decided.
pub async fn ready(world: &World, staff: &Scope, case: CaseId) {
    check(world, staff, case, true).await;
    hear(world, staff, case).await;
}

pub fn judged(task: &Task, outcome: Outcome) -> ObjectionVerdict {
    let revision = outcome.revises().then(|| RevisionInput {
        verdict: Verdict::GrantDifferently,
        amount: Some(Cents(99_900)),
        from: Some(day("2026-11-20")),
        help: String::new(),
    });
    ObjectionVerdict {
        task: task.id,
        version: task.version,
        outcome,
        reasons: "U heeft gelijk over het bedrag.".to_owned(),
        weighing: WEIGHED.to_owned(),
        costs: None,
        revision,
    }
}

/// The same, as the rules propose, so that no second person is asked for the new decision.
pub fn as_proposed(task: &Task) -> ObjectionVerdict {
    let revision = RevisionInput { verdict: Verdict::Grant, amount: None, from: None, help: String::new() };
    ObjectionVerdict { revision: Some(revision), ..judged(task, Outcome::Founded) }
}

#[track_caller]
fn invalid<T: std::fmt::Debug>(result: Result<T, ServiceError>, field: &str) {
    match result {
        Err(ServiceError::Invalid(problems)) => {
            assert_eq!(problems.first().map(|problem| problem.field), Some(field));
        }
        other => panic!("{field}: {other:?}"),
    }
}

/// The last day of six weeks, moved past weekends and holidays (Awb 7:10).
fn six_weeks_after(day: chrono::NaiveDate) -> chrono::NaiveDate {
    domain::calendar::Calendar::new().end_of_term(day, domain::calendar::Length::Weeks(6))
}

#[tokio::test]
async fn an_objection_starts_with_the_formal_check_beside_the_contested_decision() {
    for world in worlds().await {
        let Objected { owner, contested, case } = objected(&world, &[]).await;
        let reviewer = world.staff("reviewer").await;
        let lead = world.staff("lead").await;
        let first = world.seen(&owner, contested).await;
        let view = screen(&world, &lead, case, TaskKind::ObjectionCheck).await;
        let objection = view.objection.unwrap();
        let found = objection.contested.unwrap();
        assert_eq!((found.case, &found.number, found.verdict), (contested, &first.number, Verdict::Grant));
        assert!(!found.late && !found.notice_failed && view.kept_from.is_none(), "{}", world.database);
        assert!(!found.lines.is_empty(), "{}: its calculation", world.database);
        let said: Vec<&str> = objection.said.iter().map(|row| row.field.as_str()).collect();
        assert!(said.contains(&"bez.redenen") && said.contains(&"ind.rol"), "{said:?}");
        let (subject, letter) = world.services.contested_letter(&lead, view.id).await.unwrap();
        assert!(!subject.is_empty() && letter.contains(first.number.as_str()), "{}", world.database);
        // Who decided may look, and is told why a colleague does the work.
        let seen = screen(&world, &reviewer, case, TaskKind::ObjectionCheck).await;
        assert_eq!(seen.kept_from, Some(KeptFrom::Contested), "{}", world.database);
        // Both timelines tell it, and the term counts from the end of the time to object.
        let told =
            |view: &services::views::CaseView, event| view.timeline.iter().any(|row| row.event == event);
        assert!(
            told(&world.seen(&owner, contested).await, CaseEvent::ObjectionReceived),
            "{}",
            world.database
        );
        let seen = world.seen(&owner, case).await;
        let until = first.decision.unwrap().objection_until;
        let kinds: Vec<_> = seen.ledger.iter().map(|entry| entry.kind).collect();
        assert!(kinds.contains(&EntryKind::TimeToObject), "{kinds:?}");
        assert_eq!(seen.decide_by, six_weeks_after(until));
        assert_eq!(world.task(case, TaskKind::ObjectionCheck).await.due, seen.decide_by);
    }
}

#[tokio::test]
async fn who_took_the_decision_takes_no_part_in_the_objection() {
    for world in worlds().await {
        let Objected { case, .. } = objected(&world, &[]).await;
        let (reviewer, lead) = (world.staff("reviewer").await, world.staff("lead").await);
        let task = world.task(case, TaskKind::ObjectionCheck).await;
        let claimed = world.services.claim(&reviewer, task.id, task.version).await;
        assert!(matches!(claimed, Err(ServiceError::Forbidden(_))), "{}: {claimed:?}", world.database);
        assert_eq!(
            world.task(case, TaskKind::ObjectionCheck).await,
            task,
            "{}: nothing changed",
            world.database
        );
        // Nor does the next task give it to them, though it is all there is.
        assert_eq!(world.services.next_task(&reviewer).await.unwrap(), None, "{}", world.database);
        assert_eq!(world.services.next_task(&lead).await.unwrap(), Some(task.id), "{}", world.database);
        ready_from(&world, &lead, case).await;
        for kind in [TaskKind::ObjectionDecision] {
            let task = world.task(case, kind).await;
            let claimed = world.services.claim(&reviewer, task.id, task.version).await;
            assert!(matches!(claimed, Err(ServiceError::Forbidden(_))), "{kind:?}: {claimed:?}");
        }
    }
}

#[tokio::test]
async fn a_team_lead_gives_the_objection_to_nobody_who_took_the_decision() {
    for world in worlds().await {
        let Objected { case, .. } = objected(&world, &[]).await;
        let lead = world.staff("lead").await;
        for (number, who, outcome) in
            [(1, "reviewer", BatchOutcome::Refused), (2, "second", BatchOutcome::Done)]
        {
            let task = world.task(case, TaskKind::ObjectionCheck).await;
            let to = world.staff(who).await.staff().unwrap();
            let input = BatchInput {
                key: Uuid::from_u128(number),
                act: Some(BatchAct::Give(to)),
                reason: "Vakantie".to_owned(),
                tasks: vec![(task.id, task.version)],
            };
            let batch = world.services.start_batch(&lead, &input).await.unwrap();
            world.work().await;
            let view = world.services.batch(&lead, batch).await.unwrap();
            assert_eq!(view.lines[0].outcome, outcome, "{}: {who}", world.database);
            let now = world.task(case, TaskKind::ObjectionCheck).await;
            let given = (outcome == BatchOutcome::Done).then_some(to);
            assert_eq!(now.assignee, given, "{}: {who}", world.database);
        }
    }
}

/// The check is the lead's already.
async fn ready_from(world: &World, lead: &Scope, case: CaseId) {
    let task = world.task(case, TaskKind::ObjectionCheck).await;
    let input = CheckInput { task: task.id, version: task.version, admissible: true, note: String::new() };
    world.services.check_objection(lead, &input).await.unwrap();
    hear(world, lead, case).await;
}

#[tokio::test]
async fn a_decision_of_the_system_may_be_handled_by_anybody() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&owner).await;
        let contested = world.send(&owner, draft).await;
        world.work().await;
        let case = object(&world, &owner, contested, &[]).await;
        let reviewer = world.staff("reviewer").await;
        ready(&world, &reviewer, case).await;
        let task = world.taken(&reviewer, case, TaskKind::ObjectionDecision).await;
        let done = world.services.decide_objection(&reviewer, &as_proposed(&task)).await.unwrap();
        assert_eq!(done, VerdictResult::Decided, "{}", world.database);
    }
}

#[tokio::test]
async fn the_check_goes_to_the_hearing_or_says_why_it_looks_inadmissible() {
    for world in worlds().await {
        let Objected { case, owner, .. } = objected(&world, &[]).await;
        let intake = world.staff("intake").await;
        let task = world.taken(&intake, case, TaskKind::ObjectionCheck).await;
        let input = |admissible, note: &str| CheckInput {
            task: task.id,
            version: task.version,
            admissible,
            note: note.to_owned(),
        };
        invalid(world.services.check_objection(&intake, &input(false, " ")).await, "toelichting");
        // In time and complete: nothing to explain.
        world.services.check_objection(&intake, &input(true, "")).await.unwrap();
        let twice = world.services.check_objection(&intake, &input(true, "")).await;
        assert!(matches!(twice, Err(ServiceError::Stale(_))), "{}: {twice:?}", world.database);
        let hearing = world.taken(&intake, case, TaskKind::Hearing).await;
        let wrong = CheckInput { task: hearing.id, version: hearing.version, ..input(true, "") };
        let wrong = world.services.check_objection(&intake, &wrong).await;
        assert!(matches!(wrong, Err(ServiceError::Conflict(_))), "{}: {wrong:?}", world.database);
        let events: Vec<_> = world.seen(&owner, case).await.timeline.iter().map(|row| row.event).collect();
        assert!(events.contains(&CaseEvent::ObjectionChecked), "{events:?}");
    }
}

#[tokio::test]
async fn a_late_objection_needs_the_reason_why_that_is_excused() {
    for world in worlds().await {
        let (owner, contested) = world.special().await;
        let reviewer = world.staff("reviewer").await;
        let task = world.taken(&reviewer, contested, TaskKind::Review).await;
        world.services.decide(&reviewer, &verdict(&task, Verdict::Grant)).await.unwrap();
        world.clock.advance(TimeDelta::days(60));
        let owner = world.sign_in(owner.city, "resident:plieger").await;
        let late = [("bez.te_laat_reden", "Ik lag in het ziekenhuis.")];
        let case = object(&world, &owner, contested, &late).await;
        let lead = world.staff("lead").await;
        let view = screen(&world, &lead, case, TaskKind::ObjectionCheck).await.objection.unwrap();
        assert!(view.contested.unwrap().late, "{}", world.database);
        assert!(view.said.iter().any(|row| row.field == "bez.te_laat_reden"), "{}", world.database);
        // The term counts from receipt: before that there was nothing to decide.
        let received = view.received;
        let seen = world.seen(&owner, case).await;
        assert_eq!(seen.decide_by, six_weeks_after(received));
        let task = world.taken(&lead, case, TaskKind::ObjectionCheck).await;
        let input =
            CheckInput { task: task.id, version: task.version, admissible: true, note: String::new() };
        invalid(world.services.check_objection(&lead, &input).await, "toelichting");
        let task = world.task(case, TaskKind::ObjectionCheck).await;
        let excused =
            CheckInput { version: task.version, note: "Lag in het ziekenhuis.".to_owned(), ..input };
        world.services.check_objection(&lead, &excused).await.unwrap();
    }
}

#[tokio::test]
async fn asking_to_repair_stops_the_term_and_nothing_is_done_meanwhile() {
    for world in worlds().await {
        let Objected { owner, case, .. } = objected(&world, &[("bez.later", "yes")]).await;
        let lead = world.staff("lead").await;
        let view = screen(&world, &lead, case, TaskKind::ObjectionCheck).await.objection.unwrap();
        assert!(view.pro_forma, "{}", world.database);
        let task = world.taken(&lead, case, TaskKind::ObjectionCheck).await;
        let ask = AskInput {
            task: task.id,
            version: task.version,
            documents: Vec::new(),
            question: "Wat zijn uw redenen?".to_owned(),
        };
        world.services.ask_information(&lead, &ask).await.unwrap();
        let seen = world.seen(&owner, case).await;
        assert_eq!(seen.status, CaseStatus::InfoRequested, "{}", world.database);
        assert!(
            seen.letters.iter().any(|letter| letter.subject.starts_with("Uw bezwaar is nog niet compleet"))
        );
        let stood = seen.ledger.iter().find(|entry| entry.stops_the_term()).unwrap();
        assert_eq!(stood.article, "art. 7:10, tweede lid, Algemene wet bestuursrecht", "{}", world.database);
        let now = world.task(case, TaskKind::ObjectionCheck).await;
        let early = CheckInput { task: now.id, version: now.version, admissible: true, note: String::new() };
        let early = world.services.check_objection(&lead, &early).await;
        assert!(matches!(early, Err(ServiceError::Conflict(_))), "{}: {early:?}", world.database);
        world.clock.advance(TimeDelta::hours(2));
        world.services.finish_request(&owner, case, seen.request.unwrap().id).await.unwrap();
        world.work().await;
        let view = screen(&world, &lead, case, TaskKind::ObjectionCheck).await.objection.unwrap();
        assert!(view.repairs[0].answered_at.is_some(), "{}", world.database);
        let now = world.task(case, TaskKind::ObjectionCheck).await;
        let input = CheckInput { task: now.id, version: now.version, admissible: true, note: String::new() };
        world.services.check_objection(&lead, &input).await.unwrap();
        assert_eq!(world.tasks(case).await.len(), 2, "{}", world.database);
    }
}

#[tokio::test]
async fn an_invitation_reaches_the_resident_and_the_report_ends_the_hearing() {
    for world in worlds().await {
        let Objected { owner, case, .. } = objected(&world, &[("con.email", "bewoner@voorbeeld.nl")]).await;
        let lead = world.staff("lead").await;
        check(&world, &lead, case, true).await;
        let task = world.taken(&lead, case, TaskKind::Hearing).await;
        let invite = |on: &str, version, place: &str| InviteInput {
            task: task.id,
            version,
            on: day(on),
            at: NaiveTime::from_hms_opt(14, 30, 0).unwrap(),
            by: HeardBy::Talk,
            place: place.to_owned(),
        };
        let before = invite("2026-11-01", task.version, "Stadhuis");
        invalid(world.services.invite_to_hearing(&lead, &before).await, "dag");
        let nowhere = invite("2026-12-01", task.version, " ");
        invalid(world.services.invite_to_hearing(&lead, &nowhere).await, "plaats");
        let delivered = world.outbox.delivered();
        world
            .services
            .invite_to_hearing(&lead, &invite("2026-12-01", task.version, "Stadhuis"))
            .await
            .unwrap();
        world.work().await;
        assert_eq!(world.outbox.delivered(), delivered + 1, "{}", world.database);
        let seen = world.seen(&owner, case).await;
        let invitation = seen.objection.unwrap().invitation.unwrap();
        assert_eq!((invitation.on, invitation.place.as_str()), (day("2026-12-01"), "Stadhuis"));
        let told = &seen.messages.last().unwrap().body;
        assert!(told.contains("1 december 2026, 14:30 uur") && told.contains("Stadhuis"), "{told}");
        // It moves.
        later(&world);
        let now = world.task(case, TaskKind::Hearing).await;
        world
            .services
            .invite_to_hearing(&lead, &invite("2026-12-02", now.version, "Stadhuis"))
            .await
            .unwrap();
        let course = world.seen(&owner, case).await.objection.unwrap();
        assert_eq!(course.invitation.unwrap().on, day("2026-12-02"), "{}", world.database);
        // What is still to come has no report; then there is one.
        let now = world.task(case, TaskKind::Hearing).await;
        let held = |on: &str, report: &str| HearingInput::Held {
            on: day(on),
            by: HeardBy::Talk,
            report: report.to_owned(),
        };
        let finish = |version, input| {
            let (services, lead) = (world.services.clone(), lead.clone());
            async move { services.finish_hearing(&lead, now.id, version, &input).await }
        };
        invalid(finish(now.version, held("2026-12-02", "Gezegd.")).await, "gehoord");
        world.clock.advance(TimeDelta::days(10));
        let lead = world.staff("lead").await;
        let finish = |version, input| {
            let (services, lead) = (world.services.clone(), lead.clone());
            async move { services.finish_hearing(&lead, now.id, version, &input).await }
        };
        invalid(finish(now.version, held("2026-12-02", "")).await, "verslag");
        finish(now.version, held("2026-12-02", "U legde uit wat er niet klopt.")).await.unwrap();
        let owner = world.sign_in(owner.city, "resident:plieger").await;
        let course = world.seen(&owner, case).await.objection.unwrap();
        assert_eq!((course.invitation, course.heard), (None, Some(day("2026-12-02"))), "{}", world.database);
        assert!(world.task(case, TaskKind::ObjectionDecision).await.done_at.is_none());
    }
}

#[tokio::test]
async fn without_a_hearing_there_is_a_ground_and_a_reason() {
    for world in worlds().await {
        let Objected { owner, case, .. } = objected(&world, &[]).await;
        let lead = world.staff("lead").await;
        check(&world, &lead, case, true).await;
        let task = world.taken(&lead, case, TaskKind::Hearing).await;
        let skip =
            |reason: &str| HearingInput::NotHeld { ground: NoHearing::Waived, reason: reason.to_owned() };
        invalid(world.services.finish_hearing(&lead, task.id, task.version, &skip("")).await, "reden");
        let why = skip("Dat zei u aan de telefoon.");
        world.services.finish_hearing(&lead, task.id, task.version, &why).await.unwrap();
        let seen = world.seen(&owner, case).await;
        assert_eq!(seen.objection.unwrap().not_heard, Some(NoHearing::Waived), "{}", world.database);
        assert!(seen.timeline.iter().any(|row| row.event == CaseEvent::HearingSkipped));
    }
}

#[tokio::test]
async fn a_founded_objection_brings_a_new_decision_in_the_place_of_the_old_one() {
    for world in worlds().await {
        let Objected { owner, contested, case } = objected(&world, &[]).await;
        let old = world.seen(&owner, contested).await;
        let (lead, second) = (world.staff("lead").await, world.staff("second").await);
        ready(&world, &lead, case).await;
        let task = world.taken(&lead, case, TaskKind::ObjectionDecision).await;
        let silent = ObjectionVerdict { reasons: " ".to_owned(), ..judged(&task, Outcome::Founded) };
        invalid(world.services.decide_objection(&lead, &silent).await, "redenen");
        let nothing = ObjectionVerdict { revision: None, ..judged(&task, Outcome::Founded) };
        invalid(world.services.decide_objection(&lead, &nothing).await, "besluit");
        let mut refusal = judged(&task, Outcome::Founded);
        refusal.revision.as_mut().unwrap().verdict = Verdict::Refuse;
        invalid(world.services.decide_objection(&lead, &refusal).await, "besluit");
        let mut none = judged(&task, Outcome::Founded);
        none.revision.as_mut().unwrap().amount = Some(Cents::ZERO);
        invalid(world.services.decide_objection(&lead, &none).await, "bedrag");
        // Another amount than the rules give: the mandate of the supplement asks a second person for that.
        let sent = world.services.decide_objection(&lead, &judged(&task, Outcome::Founded)).await.unwrap();
        assert_eq!(sent, VerdictResult::SentToSecond, "{}", world.database);
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        let view = world.services.task(&second, task.id).await.unwrap().objection.unwrap();
        let first = view.first.unwrap();
        assert_eq!((first.judged.outcome, first.by.name.as_str()), (Outcome::Founded, "Kwame Mensah"));
        world.services.confirm_second(&second, task.id, task.version, true, "").await.unwrap();

        let seen = world.seen(&owner, case).await;
        assert_eq!(seen.status, CaseStatus::Handled, "{}", world.database);
        let course = seen.objection.unwrap();
        let (ending, _) = course.ended.unwrap();
        let now = world.seen(&owner, contested).await;
        let new = now.decision.unwrap();
        assert_eq!((ending.outcome, ending.revised), (Outcome::Founded, Some(new.id)), "{}", world.database);
        assert_eq!(new.grant.unwrap().amount, Some(Cents(99_900)), "{}", world.database);
        assert_eq!((new.after_objection, now.status), (Some(case), CaseStatus::PartlyGranted));
        assert_ne!(new.id, old.decision.unwrap().id);
        assert_eq!(now.objections[0].outcome, Some(Outcome::Founded), "{}", world.database);
        assert!(now.timeline.iter().any(|row| row.event == CaseEvent::Revised), "{}", world.database);
        // One letter, in both cases: it names the old decision and the way to the court.
        let (_, of_objection) =
            world.services.letter_html(&owner, case, course.letter.unwrap()).await.unwrap();
        let of_case = world.services.decision_letter_html(&owner, contested).await.unwrap();
        assert_eq!(of_objection, of_case, "{}", world.database);
        for told in
            ["Uw bezwaar is gegrond", old.number.as_str(), "rechtbank", "Kwame Mensah", "U legde het uit."]
        {
            assert!(of_case.contains(told), "{}: {told}\n{of_case}", world.database);
        }
        assert!(!of_case.contains("U kunt bezwaar maken"), "{}", world.database);
        // Against this decision one goes to the court, so it is no choice for an objection.
        let draft = world.services.start_application(&owner, "bezwaar", &[]).await.unwrap();
        let page =
            world.services.draft_page(&owner, draft, "welk-besluit", None, domain::Lang::Nl).await.unwrap();
        let services::views::PageContent::Fields(page) = page.content else { panic!("questions") };
        let offered = &page.fields[0].options;
        assert!(offered.iter().all(|option| option.value != new.id.to_string()), "{}", world.database);
    }
}

#[tokio::test]
async fn what_is_not_founded_needs_a_second_person_who_took_no_part_either() {
    for world in worlds().await {
        let Objected { owner, contested, case } = objected(&world, &[]).await;
        let (lead, reviewer) = (world.staff("lead").await, world.staff("reviewer").await);
        let second = world.staff("second").await;
        ready(&world, &lead, case).await;
        let task = world.taken(&lead, case, TaskKind::ObjectionDecision).await;
        let input = ObjectionVerdict {
            reasons: "Het bedrag klopt met de regels.".to_owned(),
            ..judged(&task, Outcome::Unfounded)
        };
        let sent = world.services.decide_objection(&lead, &input).await.unwrap();
        assert_eq!(sent, VerdictResult::SentToSecond, "{}", world.database);
        // Not by who took the contested decision, nor by who proposes this one.
        let task = world.task(case, TaskKind::SecondReview).await;
        let claimed = world.services.claim(&reviewer, task.id, task.version).await;
        assert!(matches!(claimed, Err(ServiceError::Forbidden(_))), "{}: {claimed:?}", world.database);
        let task = world.taken(&lead, case, TaskKind::SecondReview).await;
        let own = world.services.confirm_second(&lead, task.id, task.version, true, "").await;
        assert!(matches!(own, Err(ServiceError::Forbidden(_))), "{}: {own:?}", world.database);
        let now = world.task(case, TaskKind::SecondReview).await;
        world.services.release(&lead, now.id, now.version).await.unwrap();
        // Sent back, with a note, and decided again.
        later(&world);
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        world
            .services
            .confirm_second(&second, task.id, task.version, false, "Noem het artikel.")
            .await
            .unwrap();
        let task = world.taken(&lead, case, TaskKind::ObjectionDecision).await;
        let view = world.services.task(&lead, task.id).await.unwrap();
        assert_eq!(view.returned.unwrap().note, "Noem het artikel.", "{}", world.database);
        let again = ObjectionVerdict { task: task.id, version: task.version, ..input };
        later(&world);
        world.services.decide_objection(&lead, &again).await.unwrap();
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        world.services.confirm_second(&second, task.id, task.version, true, "").await.unwrap();

        let seen = world.seen(&owner, case).await;
        let (ending, _) = seen.objection.unwrap().ended.unwrap();
        assert_eq!((ending.outcome, ending.revised), (Outcome::Unfounded, None), "{}", world.database);
        let first = world.seen(&owner, contested).await;
        assert_eq!(first.status, CaseStatus::Granted, "{}: it stands", world.database);
        assert!(first.timeline.iter().any(|row| row.event == CaseEvent::Upheld), "{}", world.database);
        assert_eq!(world.rows("decisions", "1 = 1").await, 1, "{}", world.database);
        let kinds: Vec<_> = seen.ledger.iter().map(|entry| entry.kind).collect();
        assert!(kinds.contains(&EntryKind::Appeal) && !kinds.contains(&EntryKind::Objection), "{kinds:?}");
    }
}

#[tokio::test]
async fn what_looks_inadmissible_is_decided_by_two_or_heard_after_all() {
    for world in worlds().await {
        let Objected { owner, case, .. } = objected(&world, &[]).await;
        let (lead, second) = (world.staff("lead").await, world.staff("second").await);
        check(&world, &lead, case, false).await;
        let task = world.taken(&lead, case, TaskKind::ObjectionDecision).await;
        let view = world.services.task(&lead, task.id).await.unwrap().objection.unwrap();
        assert_eq!((view.admissible(), view.hearing_done()), (Some(false), false), "{}", world.database);
        // Nobody is told that they are wrong without having been heard.
        invalid(world.services.decide_objection(&lead, &judged(&task, Outcome::Unfounded)).await, "uitkomst");
        later(&world);
        world.services.hear_after_all(&lead, task.id, task.version).await.unwrap();
        let task = world.taken(&lead, case, TaskKind::Hearing).await;
        world.services.release(&lead, task.id, task.version).await.unwrap();
        hear(&world, &lead, case).await;
        let task = world.taken(&lead, case, TaskKind::ObjectionDecision).await;
        let again = world.services.hear_after_all(&lead, task.id, task.version).await;
        assert!(matches!(again, Err(ServiceError::Conflict(_))), "{}: {again:?}", world.database);
        let input = judged(&task, Outcome::Inadmissible);
        world.services.decide_objection(&lead, &input).await.unwrap();
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        world.services.confirm_second(&second, task.id, task.version, true, "").await.unwrap();
        let (ending, _) = world.seen(&owner, case).await.objection.unwrap().ended.unwrap();
        assert_eq!(ending.outcome, Outcome::Inadmissible, "{}", world.database);
    }
}

#[tokio::test]
async fn inadmissible_without_a_hearing_says_on_which_ground() {
    for world in worlds().await {
        let Objected { owner, case, .. } = objected(&world, &[]).await;
        let (lead, second) = (world.staff("lead").await, world.staff("second").await);
        check(&world, &lead, case, false).await;
        let task = world.taken(&lead, case, TaskKind::ObjectionDecision).await;
        world.services.decide_objection(&lead, &judged(&task, Outcome::Inadmissible)).await.unwrap();
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        world.services.confirm_second(&second, task.id, task.version, true, "").await.unwrap();
        let course = world.seen(&owner, case).await.objection.unwrap();
        assert_eq!(course.not_heard, Some(NoHearing::Inadmissible), "{}", world.database);
        let (_, letter) = world.services.letter_html(&owner, case, course.letter.unwrap()).await.unwrap();
        assert!(letter.contains("niet-ontvankelijk") && letter.contains("artikel 7:3"), "{letter}");
        let steps = world.rows("objection_steps", "kind = 'not_heard'").await;
        assert_eq!(steps, 1, "{}", world.database);
    }
}

#[tokio::test]
async fn who_asks_for_costs_gets_an_answer() {
    for world in worlds().await {
        let Objected { owner, case, .. } = objected(&world, &[("bez.kosten", "yes")]).await;
        let lead = world.staff("lead").await;
        ready(&world, &lead, case).await;
        let task = world.taken(&lead, case, TaskKind::ObjectionDecision).await;
        invalid(world.services.decide_objection(&lead, &as_proposed(&task)).await, "kosten");
        let nothing = ObjectionVerdict { costs: Some(Some(Cents::ZERO)), ..as_proposed(&task) };
        invalid(world.services.decide_objection(&lead, &nothing).await, "vergoeding");
        let lost = ObjectionVerdict { costs: Some(Some(Cents(64_700))), ..judged(&task, Outcome::Unfounded) };
        invalid(world.services.decide_objection(&lead, &lost).await, "kosten");
        let paid = ObjectionVerdict { costs: Some(Some(Cents(64_700))), ..as_proposed(&task) };
        world.services.decide_objection(&lead, &paid).await.unwrap();
        let course = world.seen(&owner, case).await.objection.unwrap();
        let (_, letter) = world.services.letter_html(&owner, case, course.letter.unwrap()).await.unwrap();
        assert!(letter.replace('\u{a0}', " ").contains("€ 647,00"), "{}: {letter}", world.database);
    }
}

#[tokio::test]
async fn more_time_is_taken_once_and_told_by_letter() {
    for world in worlds().await {
        let Objected { owner, case, .. } = objected(&world, &[]).await;
        let lead = world.staff("lead").await;
        let before = world.seen(&owner, case).await.decide_by;
        let task = world.taken(&lead, case, TaskKind::ObjectionCheck).await;
        invalid(world.services.postpone_objection(&lead, task.id, task.version, " ").await, "waarom");
        let why = "Wij wachten op een advies.";
        world.services.postpone_objection(&lead, task.id, task.version, why).await.unwrap();
        let seen = world.seen(&owner, case).await;
        assert!(seen.decide_by >= before + TimeDelta::weeks(6), "{}", world.database);
        assert!(seen.timeline.iter().any(|row| row.event == CaseEvent::Postponed), "{}", world.database);
        assert_eq!(seen.letters.len(), 1, "{}", world.database);
        let now = world.task(case, TaskKind::ObjectionCheck).await;
        assert_eq!(now.due, seen.decide_by, "{}", world.database);
        let again = world.services.postpone_objection(&lead, now.id, now.version, why).await;
        assert!(matches!(again, Err(ServiceError::Conflict(_))), "{}: {again:?}", world.database);
        let view = world.services.task(&lead, now.id).await.unwrap();
        assert!(!view.objection.unwrap().may_postpone, "{}", world.database);
    }
}

#[tokio::test]
async fn a_decision_on_paper_is_handled_as_well_and_counts_from_receipt() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:akwasi").await;
        let typed = [
            ("bez.onderwerp", "Bijstand"),
            ("bez.datum-day", "2"),
            ("bez.datum-month", "11"),
            ("bez.datum-year", "2026"),
            ("bez.later", "no"),
            ("bez.redenen", "Het klopt niet."),
            ("bez.kosten", "no"),
        ];
        let case = world.sent(&owner, "bezwaar", &typed).await;
        world.work().await;
        let reviewer = world.staff("reviewer").await;
        let view = screen(&world, &reviewer, case, TaskKind::ObjectionCheck).await;
        assert_eq!(view.objection.unwrap().contested, None, "{}", world.database);
        let letter = world.services.contested_letter(&reviewer, view.id).await;
        assert!(matches!(letter, Err(ServiceError::NotFound)), "{}", world.database);
        let expected = six_weeks_after(day("2026-11-23"));
        assert_eq!(world.seen(&owner, case).await.decide_by, expected, "{}", world.database);
        ready(&world, &reviewer, case).await;
        let task = world.taken(&reviewer, case, TaskKind::ObjectionDecision).await;
        let input = ObjectionVerdict { revision: None, ..judged(&task, Outcome::Founded) };
        world.services.decide_objection(&reviewer, &input).await.unwrap();
        let course = world.seen(&owner, case).await.objection.unwrap();
        assert_eq!(course.ended.unwrap().0.revised, None, "{}", world.database);
        let (subject, _) = world.services.letter_html(&owner, case, course.letter.unwrap()).await.unwrap();
        assert_eq!(subject, "Ons besluit op uw bezwaar: Bijstand", "{}", world.database);
        assert_eq!(world.rows("decisions", "1 = 1").await, 0, "{}", world.database);
    }
}

#[tokio::test]
async fn staff_of_another_city_and_who_objects_do_none_of_it() {
    for world in worlds().await {
        let Objected { owner, case, .. } = objected(&world, &[]).await;
        let lead = world.staff("lead").await;
        ready(&world, &lead, case).await;
        let task = world.taken(&lead, case, TaskKind::ObjectionDecision).await;
        let foreign = world.staff_of(testkit::city("0344"), "utrecht-lead").await;
        let intake = world.staff("intake").await;
        for scope in [&owner, &foreign, &intake] {
            let decided = world.services.decide_objection(scope, &as_proposed(&task)).await;
            let refused = matches!(decided, Err(ServiceError::NotFound | ServiceError::Forbidden(_)));
            assert!(refused, "{}: {decided:?}", world.database);
            let heard = world.services.finish_hearing(scope, task.id, task.version, &heard()).await;
            assert!(heard.is_err(), "{}: {heard:?}", world.database);
            let letter = world.services.contested_letter(scope, task.id).await;
            assert_eq!(letter.is_ok(), scope.actor == intake.actor, "{}", world.database);
        }
        assert_eq!(world.rows("objection_steps", "kind = 'ended'").await, 0, "{}", world.database);
    }
}

#[tokio::test]
async fn what_was_done_stands_in_the_task_in_order() {
    for world in worlds().await {
        let Objected { case, .. } = objected(&world, &[]).await;
        let lead = world.staff("lead").await;
        ready(&world, &lead, case).await;
        let view = screen(&world, &lead, case, TaskKind::ObjectionDecision).await.objection.unwrap();
        let kinds: Vec<&str> = view.steps.iter().map(|row| row.step.kind()).collect();
        assert_eq!(kinds, ["checked", "heard"], "{}", world.database);
        assert!(view.steps.iter().all(|row| row.by == "Kwame Mensah"), "{}", world.database);
        assert!(matches!(view.steps[1].step, Step::Heard { .. }), "{}", world.database);
    }
}
