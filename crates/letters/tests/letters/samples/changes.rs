//! Letters of decisions that change what was granted, with each way in which somebody was heard or not.

use domain::Localized;
use domain::change::{Change, ChangeGround, ChangeKind, Counted, Plan, Taken};
use domain::decision::{Decision, Motivation, Person};
use domain::hearing::{AnswerKind, Basis, Heard, Unheard};
use domain::mandate::{ChangeRule, ProductMandate, Verdict};
use domain::product::Per;
use domain::{Cents, StaffId};
use letters::compose::{self, ChangeFacts, Envelope};
use letters::{Blocks, Letter};

use super::{day, decision_letter, proposal};

fn person() -> Person {
    Person { staff: StaffId(uuid::Uuid::from_u128(7)), name: "J. van den Berg".into() }
}

/// How somebody was heard: in each way.
pub fn heard(how: AnswerKind) -> Heard {
    let said = if how == AnswerKind::Silent { "" } else { "Ik werk maar één dag per week." };
    let facts = ["loon".to_owned()].into();
    Heard::Asked { on: day(2026, 11, 9), facts, how, said: said.to_owned() }
}

/// Why somebody was not heard.
pub fn not(ground: Unheard) -> Heard {
    Heard::Not { ground, reason: "U belde ons hierover op 9 november.".to_owned() }
}

/// A change as it is decided by one person.
pub fn decided(change: Change, heard: Heard) -> Decision {
    let kind = change.kind();
    let rule = ChangeRule { second_person: false, ..ChangeRule::default() };
    let mandate = ProductMandate { changes: [(kind, rule)].into(), ..ProductMandate::default() };
    let label = Localized::new("Uw inkomen is veranderd.", "Your income has changed.");
    let ground =
        ChangeGround { kind, law: "Participatiewet".into(), article: "art. 19, tweede lid".into(), label };
    let taken = Taken { change, ground };
    let why = Motivation::of("U werkt sinds 1 november.").weighed("U heeft nu uw loon.");
    Decision::changing(taken, why, person(), None, &mandate, heard).expect("lawful")
}

/// A refusal with how somebody was heard.
pub fn refused(blocks: &Blocks, heard: Heard) -> Letter {
    let basis = Basis::default().with(Some(heard));
    let mandate = ProductMandate::default();
    let why = Motivation::of("Uw loon steeg.").weighed("U heeft nu uw loon.");
    let taken = Decision::by_person(Verdict::Refuse, None, why, person(), None, &mandate, &basis);
    decision_letter(blocks, &taken.expect("lawful"), &proposal())
}

/// A change of each kind.
pub fn changes() -> [(&'static str, Change); 6] {
    let from = day(2026, 12, 1);
    let recover = |counted, plan| Change::Recover {
        amount: Cents(120_000),
        from: day(2026, 9, 1),
        until: day(2026, 10, 31),
        counted,
        plan,
    };
    [
        ("change_stop", Change::Stop { from }),
        ("change_revise", Change::Revise { amount: Cents(70_000), per: Per::Month, from }),
        ("change_withdraw", Change::Withdraw { from }),
        ("change_recover", recover(Counted::Net, Plan::AtOnce)),
        ("change_recover_parts", recover(Counted::Gross, Plan::Instalments { per_month: Cents(5_000) })),
        ("change_recover_plan", recover(Counted::Net, Plan::Together)),
    ]
}

/// The letter of a change.
pub fn letter(envelope: &Envelope<'_>, decision: &Decision) -> Letter {
    let proposal = proposal();
    let told = ChangeFacts {
        advice: &[],
        decision,
        proposal: (decision.verdict() == Verdict::Change(ChangeKind::Revise)).then_some(&proposal),
        before: day(2026, 9, 14),
        objection_until: day(2027, 1, 4),
    };
    compose::change(envelope, &told).expect("every block is there")
}

/// One letter of each kind, and of each way of hearing.
pub fn all(envelope: &Envelope<'_>) -> Vec<(&'static str, Letter)> {
    let written = heard(AnswerKind::Written);
    let mut letters: Vec<_> = changes()
        .into_iter()
        .map(|(name, change)| (name, letter(envelope, &decided(change, written.clone()))))
        .collect();
    let stop = || changes()[0].1;
    letters.push(("change_silent", letter(envelope, &decided(stop(), heard(AnswerKind::Silent)))));
    letters.push(("change_own_facts", letter(envelope, &decided(stop(), not(Unheard::OwnFacts)))));
    letters.push(("change_undoable", letter(envelope, &decided(stop(), not(Unheard::Undoable)))));
    letters.push(("refused_heard", refused(envelope.blocks, heard(AnswerKind::Spoken))));
    letters
}
