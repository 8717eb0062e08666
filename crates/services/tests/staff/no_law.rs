//! What no law computes: a person decides where the product ends in a decision, and answers where it does not.

use domain::Cents;
use domain::cases::CaseStatus;
use domain::hearing::Unheard;
use domain::mandate::Verdict;
use domain::product::Per;
use domain::tasks::TaskKind;
use services::SubmitOutcome;
use services::views::{VerdictInput, VerdictResult};
use testkit::amsterdam;

use crate::fill::NOTICE;
use crate::office::{day, refusal, verdict};
use crate::world::worlds;

#[tokio::test]
async fn a_person_decides_without_a_proposal_and_the_letter_tells_it() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let case = world.sent(&owner, "bbz", &[("con.voorkeur", "email")]).await;
        world.work().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let shown = world.services.task(&staff, task.id).await.unwrap();
        assert_eq!(shown.proposal, None, "{}", world.database);
        // There is nothing to follow, so granting as proposed is not possible.
        assert!(world.services.decide(&staff, &verdict(&task, Verdict::Grant)).await.is_err());
        let input = VerdictInput {
            amount: Some(Cents(120_000)),
            from: Some(day("2026-11-23")),
            reasons: "Uw bedrijf kan dit nu niet betalen.".to_owned(),
            unheard: Some((Unheard::Undoable, "Bezwaar kan alles herstellen.".to_owned())),
            ..verdict(&task, Verdict::GrantDifferently)
        };
        let silent = VerdictInput { reasons: String::new(), ..input.clone() };
        assert!(world.services.decide(&staff, &silent).await.is_err(), "nothing else tells why");
        let first = world.services.decide(&staff, &input).await.unwrap();
        if first == VerdictResult::SentToSecond {
            let colleague = world.staff("second").await;
            let second = world.taken(&colleague, case, TaskKind::SecondReview).await;
            world.services.confirm_second(&colleague, second.id, second.version, true, "").await.unwrap();
        }
        let view = world.seen(&owner, case).await;
        assert_eq!(view.status, CaseStatus::Granted, "{}", world.database);
        let granted = view.decision.expect("a decision").grant.expect("a grant");
        assert_eq!(granted.amount, Some(Cents(120_000)));
        let letter = world.services.decision_letter_html(&owner, case).await.unwrap();
        assert!(
            letter.contains("1.200,00") && letter.contains("Uw bedrijf kan dit nu niet betalen."),
            "{letter}"
        );
    }
}

#[tokio::test]
async fn a_subsidy_of_wage_costs_is_granted_to_the_company_by_the_month() {
    for world in worlds().await {
        let company = world.sign_in(amsterdam(), "company:dagobert").await;
        let case = world.sent(&company, "loonkostensubsidie", NOTICE).await;
        world.work().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        assert_eq!(world.services.task(&staff, task.id).await.unwrap().per, Per::Month);
        let input = VerdictInput {
            amount: Some(Cents(64_050)),
            from: Some(day("2026-11-23")),
            reasons: "De loonwaarde is gemeten op 70 procent.".to_owned(),
            ..verdict(&task, Verdict::GrantDifferently)
        };
        if world.services.decide(&staff, &input).await.unwrap() == VerdictResult::SentToSecond {
            let colleague = world.staff("second").await;
            let second = world.taken(&colleague, case, TaskKind::SecondReview).await;
            world.services.confirm_second(&colleague, second.id, second.version, true, "").await.unwrap();
        }
        let view = world.seen(&company, case).await;
        let granted = view.decision.expect("a decision").grant.expect("a grant");
        assert_eq!((granted.amount, granted.per), (Some(Cents(64_050)), Per::Month), "{}", world.database);
        let letter = world.services.decision_letter_html(&company, case).await.unwrap();
        assert!(letter.contains("640,50") && letter.contains("per maand"), "{letter}");
        // An employer objects online as a resident does, with the decision chosen.
        assert!(world.services.case(&company, case).await.unwrap().objectable, "{}", world.database);
        let draft = world.services.start_objection(&company, case).await.unwrap();
        let said =
            [("bez.later", "no"), ("bez.redenen", "Het loon is te laag geteld."), ("bez.kosten", "no")];
        let ticked = world.complete(&company, draft, &said).await;
        let SubmitOutcome::Received(objection) =
            world.services.submit(&company, draft, &ticked).await.unwrap()
        else {
            panic!("{}: not received", world.database)
        };
        world.work().await;
        let seen = world.services.case(&company, objection).await.unwrap();
        assert_eq!(seen.against.map(|against| (against.case, against.late)), Some((case, false)));
        assert_eq!(world.task(objection, TaskKind::ObjectionCheck).await.done_at, None);
        assert!(!world.services.case(&company, case).await.unwrap().objectable, "one at a time");
    }
}

#[tokio::test]
async fn help_with_debts_is_granted_in_words_or_refused_with_reasons_by_a_person() {
    for world in worlds().await {
        for grants in [true, false] {
            let owner = world.sign_in(amsterdam(), "resident:plieger").await;
            let case = world.sent(&owner, "schuldhulp", &[]).await;
            world.work().await;
            let staff = world.staff("reviewer").await;
            let task = world.taken(&staff, case, TaskKind::Review).await;
            let plan = "Wij regelen met uw schuldeisers wat u per maand betaalt.";
            let input = if grants {
                VerdictInput {
                    help: plan.to_owned(),
                    from: Some(day("2026-11-23")),
                    reasons: "U kunt uw schulden niet zelf betalen.".to_owned(),
                    ..verdict(&task, Verdict::Grant)
                }
            } else {
                refusal(&task)
            };
            let silent = VerdictInput { help: String::new(), reasons: String::new(), ..input.clone() };
            assert!(world.services.decide(&staff, &silent).await.is_err(), "{}", world.database);
            if world.services.decide(&staff, &input).await.unwrap() == VerdictResult::SentToSecond {
                let colleague = world.staff("second").await;
                let second = world.taken(&colleague, case, TaskKind::SecondReview).await;
                world.services.confirm_second(&colleague, second.id, second.version, true, "").await.unwrap();
            }
            let view = world.seen(&owner, case).await;
            let expected = if grants { CaseStatus::Granted } else { CaseStatus::Refused };
            assert_eq!(view.status, expected, "{}", world.database);
            let letter = world.services.decision_letter_html(&owner, case).await.unwrap();
            assert!(letter.contains(if grants { plan } else { "U voldoet niet." }), "{letter}");
            assert!(letter.contains("bezwaar maken"), "{letter}");
        }
    }
}

#[tokio::test]
async fn a_pass_is_granted_by_a_person_and_named_by_the_product() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let case = world.sent(&owner, "stadspas", &[]).await;
        world.work().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let proposal = world.services.task(&staff, task.id).await.unwrap().proposal;
        assert!(proposal.is_some_and(|proposal| !proposal.conditions.is_empty()), "{}", world.database);
        let grant = VerdictInput {
            from: Some(day("2026-12-01")),
            reasons: "U heeft weinig inkomen.".to_owned(),
            ..verdict(&task, Verdict::Grant)
        };
        let without_a_day = VerdictInput { from: None, ..grant.clone() };
        assert!(world.services.decide(&staff, &without_a_day).await.is_err());
        if world.services.decide(&staff, &grant).await.unwrap() == VerdictResult::SentToSecond {
            let colleague = world.staff("second").await;
            let second = world.taken(&colleague, case, TaskKind::SecondReview).await;
            world.services.confirm_second(&colleague, second.id, second.version, true, "").await.unwrap();
        }
        let granted = world.seen(&owner, case).await.decision.expect("a decision").grant.expect("a grant");
        assert_eq!((granted.amount, granted.help.as_str()), (None, "Stadspas"), "{}", world.database);
        let letter = world.services.decision_letter_html(&owner, case).await.unwrap();
        assert!(letter.contains("Stadspas") && !letter.contains("wie de hulp geeft"), "{letter}");
    }
}
