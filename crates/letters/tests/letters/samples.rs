//! Letters to look at and to test with. Persons are invented; amounts are an example, the law files decide.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, NaiveDate};
use domain::city::City;
use domain::decision::{
    CalculationLine, ConditionResult, Decision, FactUse, Grant, LegalSource, MachineContext, MachineGrant,
    Motivation, Person, Proposal, Right,
};
use domain::facts::FactSnapshot;
use domain::hearing::Basis;
use domain::mandate::{Mandate, ProductMandate, Verdict};
use domain::product::{Per, Sign};
use domain::{Cents, CityCode, Localized, StaffId};
use letters::compose::{
    self, AnswerSection, Attachment, Copy, DecisionFacts, Envelope, Forwarded, ForwardedTo,
    InformationRequest, MoreTime, Receipt,
};
use letters::{Blocks, Letter, Recipient, Row};

#[path = "samples/changes.rs"]
pub mod changes;
#[path = "samples/help.rs"]
mod help;
#[path = "samples/objections.rs"]
mod objections;

/// A day.
pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

/// A city.
pub fn city() -> City {
    City {
        code: CityCode::parse("0344").expect("a code"),
        slug: "utrecht".into(),
        name: "Utrecht".into(),
        sender: "Gemeente Utrecht".into(),
        department: "Werk en Inkomen".into(),
        phone: "14 030".into(),
        phone_hours: both("op werkdagen van 9.00 tot 17.00 uur", "on working days from 9:00 to 17:00"),
        desk: both("Stadskantoor, Stadsplateau 1 in Utrecht", "Stadskantoor, Stadsplateau 1 in Utrecht"),
        post: vec!["Postbus 00000".into(), "3500 AA Utrecht".into()],
        website: "www.utrecht.nl".into(),
        repair_days: 14,
        reminder_days: 4,
        hearing_days: 14,
        objection_committee: false,
        draft_days: 30,
        warnings: domain::warnings::Warnings { lead: 14, before_target: 7, before_end: 5 },
        languages: domain::Lang::ALL.to_vec(),
        mandate: Mandate::default(),
        teams: Vec::new(),
        experts: Vec::new(),
    }
}

/// Who gets the letters.
pub fn recipient() -> Recipient {
    Recipient {
        name: "Mevrouw S. Yılmaz-de Vries".into(),
        address: vec!["Kanaalstraat 12 A".into(), "3531 CJ  UTRECHT".into()],
    }
}

/// The name of the product.
pub fn product() -> Localized {
    both("Bijstand", "Social assistance (bijstand)")
}

/// The envelope of all samples.
pub fn envelope<'a>(blocks: &'a Blocks, city: &'a City, product: &'a Localized) -> Envelope<'a> {
    Envelope {
        blocks,
        city,
        recipient: recipient(),
        date: day(2026, 11, 23),
        reference: "UTR-2026-004817-3",
        product,
    }
}

/// A proposal for bijstand beside a wage.
pub fn proposal() -> Proposal {
    let alone = fact("woonsituatie", "Hoe u woont", "Alleen", "Basisregistratie Personen, 23 november 2026");
    let wage = fact("loon", "Uw loon per maand", "€\u{a0}650,00", "UWV, loonaangifte van oktober 2026");
    Proposal {
        right: Right::Yes,
        amount: Some(Cents(88_536)),
        per: Per::Month,
        from: day(2026, 11, 1),
        reference_date: day(2026, 11, 1),
        conditions: vec![
            condition("U bent 18 jaar of ouder en woont in Utrecht", "art. 11, 40", true, &alone),
            condition("Uw inkomen is lager dan de bijstand", "art. 19", true, &wage),
        ],
        lines: vec![
            line(
                "Bedrag voor iemand die alleen woont",
                "Dit bedrag staat in de wet.",
                141_946,
                Sign::Plus,
                "art. 21",
                &alone,
            ),
            line("Min uw loon", "Uw loon telt mee.", 65_000, Sign::Minus, "art. 31, 32", &wage),
            line(
                "Plus het deel van uw loon dat u houdt",
                "U houdt zes maanden een kwart.",
                16_250,
                Sign::Plus,
                "art. 31, lid 2, onder n",
                &wage,
            ),
            line("Uw bijstand", "", 93_196, Sign::Total, "art. 19", &wage),
            line("Min vakantiegeld", "U krijgt het in juni.", 4_660, Sign::Minus, "art. 19, lid 3", &wage),
            line("Elke maand op uw rekening", "", 88_536, Sign::Total, "", &wage),
            line("Vakantiegeld dat wij voor u bewaren", "", 4_660, Sign::Info, "art. 45", &wage),
        ],
        untested: Vec::new(),
        facts_used: BTreeSet::new(),
        unconfirmed: Vec::new(),
        advance: None,
        receipt: serde_json::Value::Null,
    }
}

/// A decision by a person.
pub fn by_person(verdict: Verdict, reasons: &str) -> Decision {
    let grant = Grant::money(Cents(88_536), Per::Month, day(2026, 11, 1));
    let person = Person { staff: StaffId(uuid::Uuid::from_u128(7)), name: "J. van den Berg".into() };
    Decision::by_person(
        verdict,
        Some(grant),
        Motivation::of(reasons).weighed("U houdt genoeg over om van te leven."),
        person,
        None,
        &ProductMandate::default(),
        &Basis::default(),
    )
    .expect("a lawful decision")
}

/// A decision by the system.
pub fn by_machine(proposal: &Proposal) -> Decision {
    let mandate = ProductMandate { automatic_grant: true, ..ProductMandate::default() };
    let facts = FactSnapshot { facts: BTreeMap::new() };
    let context = MachineContext {
        facts: &facts,
        mandate: &mandate,
        bound_power: true,
        signed: true,
        special_circumstances: false,
        stopped: false,
        wrote: false,
    };
    Decision::by_machine(MachineGrant::check(proposal, context).expect("a grant"))
}

/// The letter of a decision.
pub fn decision_letter(blocks: &Blocks, decision: &Decision, proposal: &Proposal) -> Letter {
    let (city, product) = (city(), product());
    let told = DecisionFacts {
        decision,
        proposal: Some(proposal),
        rule_version: Some("participatiewet 2026-07-01, rekenmachine 0.1.0"),
        first_payment: Some(day(2026, 12, 22)),
        arranged: true,
        gift: true,
        granted: &[],
        advice: &[],
        asked: None,
        objection_until: day(2027, 1, 4),
    };
    compose::decision(&envelope(blocks, &city, &product), &told).expect("every block is there")
}

/// Every letter that can be written, with a name.
pub fn all(blocks: &Blocks) -> Vec<(&'static str, Letter)> {
    let (city, product) = (city(), product());
    let envelope = envelope(blocks, &city, &product);
    let (files, answers) = (attachments(), answers());
    let missing = [
        "afschriften van uw spaarrekening van september tot en met november".to_owned(),
        "uw huurcontract".to_owned(),
    ];
    let mut proposal = proposal();
    let machine = decision_letter(blocks, &by_machine(&proposal), &proposal);
    let granted = decision_letter(
        blocks,
        &by_person(Verdict::GrantDifferently, "U werkt sinds 1 november. Daarom telt uw loon mee."),
        &proposal,
    );
    if let Some(income) = proposal.conditions.last_mut() {
        income.met = Some(false);
    }
    proposal.right = Right::No;
    let refused =
        decision_letter(blocks, &by_person(Verdict::Refuse, "Uw loon steeg in oktober."), &proposal);
    let written = "every block is there";
    let mut letters = vec![
        ("granted_by_machine", machine),
        ("granted_by_person", granted),
        ("refused", refused),
        (
            "receipt",
            compose::receipt(
                &envelope,
                &Receipt {
                    received_at: moment(),
                    decide_before: Some(day(2027, 1, 18)),
                    missing: &missing,
                    attachments: &files,
                    answers: &answers,
                },
            )
            .expect(written),
        ),
        (
            "copy",
            compose::copy_of_application(
                &envelope,
                &Copy { received_at: moment(), attachments: &files, answers: &answers },
            )
            .expect(written),
        ),
        (
            "information_request",
            compose::information_request(
                &envelope,
                &InformationRequest {
                    items: &missing,
                    explanation: "",
                    before: day(2026, 12, 7),
                    objection: false,
                    asked_by: None,
                },
            )
            .expect(written),
        ),
        (
            "repair_request",
            compose::information_request(
                &envelope,
                &InformationRequest {
                    items: &missing,
                    explanation: "",
                    before: day(2026, 12, 7),
                    objection: true,
                    asked_by: None,
                },
            )
            .expect(written),
        ),
        (
            "more_time",
            compose::more_time(
                &envelope,
                &MoreTime {
                    decide_before: day(2027, 3, 2),
                    reason: "Wij wachten op advies van een arts.",
                    article: "art. 4:14, eerste lid, Algemene wet bestuursrecht",
                    stays: Some(day(2027, 2, 2)),
                },
            )
            .expect(written),
        ),
        (
            "forwarded",
            compose::forwarded(
                &envelope,
                &Forwarded {
                    received: day(2026, 11, 23),
                    to: ForwardedTo::City {
                        receiver: "Gemeente Rotterdam",
                        website: "www.rotterdam.nl",
                        number: "26-000012-4",
                    },
                },
            )
            .expect(written),
        ),
        (
            "forwarded_elsewhere",
            compose::forwarded(
                &envelope,
                &Forwarded {
                    received: day(2026, 11, 23),
                    to: ForwardedTo::Place("Gemeente Haarlem\nPostbus 511, 2003 PB Haarlem"),
                },
            )
            .expect(written),
        ),
    ];
    letters.extend(help::all(&envelope));
    letters.extend(changes::all(&envelope));
    letters.extend(objections::all(&envelope));
    letters
}

fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-23T14:32:05+01:00").expect("a moment")
}

fn attachments() -> Vec<Attachment> {
    vec![Attachment {
        name: "loonstrook-november.pdf".into(),
        bytes: 184_203,
        sha256: "3f1a9c".repeat(10) + "0b7d",
    }]
}

fn answers() -> Vec<AnswerSection> {
    vec![
        AnswerSection {
            title: "Hoe u woont".into(),
            rows: vec![
                Row::new("Woont u alleen?", "Ja"),
                Row::new("Huurt u uw woning?", "Ja, van een woningcorporatie"),
            ],
        },
        AnswerSection {
            title: "Uw inkomen".into(),
            rows: vec![
                Row::new("Heeft u werk?", "Ja, bij Bakkerij Van Dam"),
                Row::new("Wilt u nog iets vertellen?", ""),
            ],
        },
    ]
}

fn both(nl: &str, en: &str) -> Localized {
    Localized::new(nl.to_owned(), en.to_owned())
}

fn law(article: &str) -> LegalSource {
    LegalSource {
        law: "Participatiewet".into(),
        article: article.to_owned(),
        valid_from: Some(day(2026, 7, 1)),
        ..LegalSource::default()
    }
}

fn fact(name: &str, label: &str, value: &str, source: &str) -> FactUse {
    FactUse {
        name: name.to_owned(),
        label: Localized::same(label),
        value: Localized::same(value),
        source: source.to_owned(),
    }
}

fn condition(label: &str, article: &str, met: bool, fact: &FactUse) -> ConditionResult {
    ConditionResult {
        output: label.to_owned(),
        label: Localized::same(label),
        unmet: Localized::same("Uw inkomen is hoger dan de bijstand"),
        met: Some(met),
        source: law(article),
        facts: vec![fact.clone()],
    }
}

fn line(label: &str, why: &str, cents: i64, sign: Sign, article: &str, fact: &FactUse) -> CalculationLine {
    let source = if article.is_empty() { LegalSource::default() } else { law(article) };
    CalculationLine {
        output: label.to_owned(),
        label: Localized::same(label),
        why: Localized::same(why),
        amount: Cents(cents),
        sign,
        source,
        facts: vec![fact.clone()],
    }
}
