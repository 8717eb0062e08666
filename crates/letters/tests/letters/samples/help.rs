//! Decisions on help (Wmo): arranged by the city, bought with a budget, refused.

use std::collections::BTreeSet;

use domain::Localized;
use domain::decision::{
    CalculationLine, ConditionResult, Decision, FactUse, Grant, LegalSource, Motivation, Person, Proposal,
    Right,
};
use domain::hearing::Basis;
use domain::mandate::{ProductMandate, Verdict};
use domain::product::{Per, Sign};
use domain::{Cents, StaffId};
use letters::Letter;
use letters::compose::{Advised, AdvisedAs, DecisionFacts, Envelope, decision};

use super::{both, day};

/// Every letter on help, with a name.
pub(super) fn all(envelope: &Envelope<'_>) -> Vec<(&'static str, Letter)> {
    let product = both("Hulp op maat (Wmo)", "Personal support (Wmo)");
    let envelope = Envelope {
        blocks: envelope.blocks,
        city: envelope.city,
        recipient: envelope.recipient.clone(),
        date: envelope.date,
        reference: envelope.reference,
        product: &product,
    };
    let help = |amount| Grant {
        amount,
        per: Per::Year,
        from: day(2026, 12, 1),
        help: "Hulp bij het huishouden, drie uur per week.".to_owned(),
    };
    let field = both("Onderzoek naar beperkingen", "Research into limitations");
    let given = |name, role, signed| Advised {
        name,
        role,
        signed,
        asked: day(2026, 11, 2),
        given: day(2026, 11, 12),
        question: "Wat kan deze persoon zelf doen in huis?",
        advice: "Stofzuigen gaat. Ramen wassen gaat niet.",
    };
    let advice = [
        given("O. Demirci", AdvisedAs::Medical, None),
        given("J. Winkelhof", AdvisedAs::Legal, None),
        given("Bureau Onderzoek", AdvisedAs::Outside(&field), Some("J. Jansen, arts")),
    ];
    let letter = |verdict, grant, reasons: &str, met: bool| {
        let person = Person { staff: StaffId(uuid::Uuid::from_u128(7)), name: "J. van den Berg".into() };
        let mandate = ProductMandate::default();
        let taken = {
            let why = Motivation::of(reasons);
            let why = if met { why } else { why.weighed("Uw familie helpt u al.") };
            Decision::by_person(verdict, grant, why, person, None, &mandate, &Basis::default())
        };
        let told = DecisionFacts {
            decision: &taken.expect("a lawful decision"),
            proposal: Some(&proposal(met)),
            rule_version: None,
            first_payment: None,
            arranged: true,
            gift: false,
            granted: &granted(),
            advice: if met { &[] } else { &advice },
            asked: None,
            objection_until: day(2027, 1, 4),
        };
        decision(&envelope, &told).expect("every block is there")
    };
    vec![
        ("help_arranged", letter(Verdict::Grant, Some(help(None)), "", true)),
        ("help_with_budget", letter(Verdict::Grant, Some(help(Some(Cents(360_000)))), "", true)),
        ("help_refused", letter(Verdict::Refuse, None, "U doet het huishouden nu zelf.", false)),
    ]
}

fn granted() -> [Localized; 1] {
    [both("U krijgt een rekening van het CAK.", "You get a bill from the CAK.")]
}

/// What the law says: a right that rests on one judgement, and a contribution.
fn proposal(met: bool) -> Proposal {
    let source = LegalSource {
        law: "Wet maatschappelijke ondersteuning 2015".into(),
        article: "art. 2.3.5, derde lid".into(),
        valid_from: Some(day(2026, 1, 1)),
        ..LegalSource::default()
    };
    let judged = FactUse {
        name: "wmo_eigen_kracht_genoeg".into(),
        label: both("Eigen kracht is genoeg", "Own strength is enough"),
        value: if met { both("Nee", "No") } else { both("Ja", "Yes") },
        source: "Oordeel van een medewerker".into(),
    };
    Proposal {
        right: if met { Right::Yes } else { Right::No },
        amount: None,
        per: Per::Year,
        from: day(2026, 11, 23),
        reference_date: day(2026, 11, 23),
        conditions: vec![ConditionResult {
            output: "niet_op_eigen_kracht".into(),
            label: both("U kunt het niet zelf oplossen", "You cannot solve it yourself"),
            unmet: both("U kunt dit zelf oplossen.", "You can solve this yourself."),
            met: Some(met),
            source: source.clone(),
            facts: vec![judged],
        }],
        lines: vec![CalculationLine {
            output: "wmo_bijdrage_te_betalen".into(),
            label: both("Uw eigen bijdrage per maand", "Your own contribution per month"),
            why: both("Dit betaalt uw huishouden samen.", "Your household pays this together."),
            amount: Cents(2_180),
            sign: Sign::Info,
            source,
            facts: Vec::new(),
        }],
        untested: Vec::new(),
        facts_used: BTreeSet::new(),
        unconfirmed: Vec::new(),
        advance: None,
        receipt: serde_json::Value::Null,
    }
}
