//! Decisions on an objection: founded, partly, unfounded, inadmissible; heard or not; costs paid or not.

use domain::decision::{DecidedBy, Decision, Grant, Motivation, Person};
use domain::mandate::{ProductMandate, Verdict};
use domain::objection::{Costs, HeardBy, NoHearing, Outcome};
use domain::product::Per;
use domain::{Cents, StaffId};
use letters::Letter;
use letters::compose::{Contested, Envelope, Hearing, ObjectionDecision, objection_decision};

use super::day;

fn person(number: u128, name: &str) -> Person {
    Person { staff: StaffId(uuid::Uuid::from_u128(number)), name: name.into() }
}

/// Every decision on an objection, with a name.
pub(super) fn all(envelope: &Envelope<'_>) -> Vec<(&'static str, Letter)> {
    let by = DecidedBy::Person { person: person(7, "J. van den Berg"), second: Some(person(8, "F. Demir")) };
    let held = Hearing::Held {
        on: day(2026, 11, 20),
        by: HeardBy::Talk,
        report: "U legde uit dat uw huur hoger is dan wij dachten.",
    };
    let contested = Contested { date: day(2026, 10, 5), number: "UTR-2026-003001-2" };
    let told = ObjectionDecision {
        outcome: Outcome::Founded,
        reasons: "Uw huur telt mee vanaf 1 oktober.",
        weighing: "",
        advice: &[],
        received: day(2026, 11, 2),
        contested: Some(contested),
        revised: None,
        hearing: held,
        costs: Costs::NotAsked,
        by: &by,
        appeal_until: day(2027, 1, 4),
    };
    let written =
        |told: &ObjectionDecision<'_>| objection_decision(envelope, told).expect("every block is there");
    let (money, help) = (new(Grant::money(Cents(135_000), Per::Month, day(2026, 10, 1))), new(help()));
    let not_held = |ground| Hearing::NotHeld { ground, reason: "Dat zei u aan de telefoon." };
    let mut letters = vec![
        (
            "objection_founded",
            written(&ObjectionDecision {
                revised: Some(&money),
                costs: Costs::Paid { amount: Cents(64_700) },
                ..told
            }),
        ),
        (
            "objection_partly_founded",
            written(&ObjectionDecision {
                outcome: Outcome::PartlyFounded,
                revised: Some(&help),
                hearing: Hearing::Held { on: day(2026, 11, 20), by: HeardBy::Video, report: "Gesproken." },
                costs: Costs::NotPaid,
                ..told
            }),
        ),
        ("objection_founded_elsewhere", written(&ObjectionDecision { contested: None, ..told })),
        (
            "objection_unfounded",
            written(&ObjectionDecision {
                outcome: Outcome::Unfounded,
                weighing: "U kunt uw huur blijven betalen.",
                hearing: Hearing::Held { on: day(2026, 11, 20), by: HeardBy::Phone, report: "Gesproken." },
                ..told
            }),
        ),
        (
            "objection_inadmissible",
            written(&ObjectionDecision {
                outcome: Outcome::Inadmissible,
                hearing: Hearing::NotHeld { ground: NoHearing::Inadmissible, reason: "" },
                ..told
            }),
        ),
    ];
    let names = [
        "objection_manifestly_unfounded",
        "objection_hearing_waived",
        "objection_no_reply",
        "objection_fully_met",
    ];
    let grounds = [NoHearing::Unfounded, NoHearing::Waived, NoHearing::NoReply, NoHearing::FullyMet];
    letters.extend(names.into_iter().zip(grounds).map(|(name, ground)| {
        (name, written(&ObjectionDecision { outcome: Outcome::Unfounded, hearing: not_held(ground), ..told }))
    }));
    letters
}

fn help() -> Grant {
    Grant { amount: None, per: Per::Once, from: day(2026, 12, 1), help: "Vier uur hulp per week.".into() }
}

fn new(grant: Grant) -> Decision {
    let mandate = ProductMandate::default();
    Decision::by_person(
        Verdict::Grant,
        Some(grant),
        Motivation::of("Omdat."),
        person(7, "J. van den Berg"),
        None,
        &mandate,
        &domain::hearing::Basis::default(),
    )
    .expect("a lawful decision")
}
