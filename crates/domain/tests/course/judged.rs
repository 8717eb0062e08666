//! What only a person can judge.

use domain::Cents;
use domain::precheck::{Chance, PrecheckResult, answered};

use crate::people::{Person, born, inputs_of};
use crate::read::today;
use crate::turns::{FORM, city, results};

/// The outcome for one product of somebody born in 1985 with no money, in a city where little is known of its rules.
fn of(product: &str, more: &[(&'static str, &str)]) -> PrecheckResult {
    let mut person: Person = born(1985, "self").into_iter().collect();
    let usual = [
        ("pc.partner", "no"),
        ("pc.kind", "no"),
        ("pc.huisgenoten", "0"),
        ("pc.loon", "0"),
        ("pc.overig", "0"),
        ("pc.bezit", "0"),
        ("pc.schulden", "0"),
        ("pc.eigen_huis", "no"),
        ("pc.student", "no"),
    ];
    person.extend(usual.into_iter().chain(more.iter().copied()).map(|(name, text)| (name, text.to_owned())));
    let answers = answered(&FORM, &inputs_of(&person), today());
    results(&answers, city("0599")).into_iter().find(|result| result.product == product).unwrap()
}

#[test]
fn what_a_person_judges_is_reckoned_with_and_said() {
    let costs = of("bijzondere-bijstand", &[("pc.kosten", "450"), ("pc.kosten_vergoed", "50")]);
    assert_eq!((&costs.chance, costs.amount), (&Chance::Possible, Some(Cents(40_000))));
    assert_eq!(costs.supposed.len(), 4);
    let none = of("bijzondere-bijstand", &[("pc.kosten", "0")]);
    assert_eq!((&none.chance, none.supposed.len(), none.unmet.len()), (&Chance::Unlikely, 0, 1));
    // What the city asks of higher incomes is not known here: a person says.
    let earns =
        of("bijzondere-bijstand", &[("pc.loon", "2500"), ("pc.kosten", "450"), ("pc.kosten_vergoed", "0")]);
    assert_eq!((&earns.chance, earns.amount), (&Chance::Unknown, None));

    let business = [("pc.bedrijf", "ja"), ("pc.bedrijf_uren", "1560"), ("pc.bedrijf_winst", "0")];
    let owner = of("bbz", &business);
    assert_eq!(owner.chance, Chance::Possible);
    assert!(owner.amount.is_some_and(|amount| amount > Cents(100_000)), "{owner:?}");
    let hobby = of("bbz", &[business[0], ("pc.bedrijf_uren", "300"), business[2]]);
    assert_eq!(hobby.chance, Chance::Unlikely);
    assert_eq!(of("bbz", &[("pc.bedrijf", "nee")]).chance, Chance::Unlikely);
    let closed = [
        ("pc.bedrijf", "stopt"),
        ("pc.bedrijf_uren", "1560"),
        ("pc.bedrijf_winst", "0"),
        ("pc.bedrijf_stopt-day", "1"),
        ("pc.bedrijf_stopt-month", "1"),
        ("pc.bedrijf_stopt-year", "2024"),
    ];
    assert_eq!(of("bbz", &closed).chance, Chance::Unlikely, "the business is closed already");

    let support = of("wmo-melding", &[("pc.hulp", "yes")]);
    assert_eq!((&support.chance, support.supposed.len(), support.lines.len()), (&Chance::Possible, 3, 1));
    assert_eq!(of("wmo-melding", &[("pc.hulp", "no")]).chance, Chance::Unlikely);
}
