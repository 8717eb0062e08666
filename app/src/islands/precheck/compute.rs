//! What if: the outcome with other answers. The same on both sides of the line.

use domain::Cents;
use domain::precheck::{Chance, PrecheckResult};
use domain::product::Per;

use super::Other;

/// A question whose answer one can vary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slider {
    /// Name of the input.
    pub name: &'static str,
    /// The question.
    pub field: &'static str,
    /// Highest value of the slider, in whole units.
    pub max: i64,
    /// Its step, in whole units.
    pub step: i64,
    /// Whether it is an amount of money.
    pub money: bool,
}

impl Slider {
    /// Lowest value of a slider that can stand exactly at the answer of now, in hundredths: steps are counted from it.
    #[must_use]
    pub const fn min(&self, now: Cents) -> Cents {
        Cents(now.0.rem_euclid(self.step * 100))
    }
}

/// An amount as the value of a slider: `650` or `650.50`.
#[must_use]
pub fn plain(amount: Cents) -> String {
    let (whole, rest) = (amount.0 / 100, amount.0 % 100);
    if rest == 0 { whole.to_string() } else { format!("{whole}.{rest:02}") }
}

/// The question about wages.
const WAGE: &str = "pc.loon";

/// What one can vary.
pub const SLIDERS: [Slider; 3] = [
    Slider { name: "als", field: WAGE, max: 3_000, step: 25, money: true },
    Slider { name: "als-bezit", field: "pc.bezit", max: 25_000, step: 250, money: true },
    Slider { name: "als-huisgenoten", field: "pc.huisgenoten", max: 6, step: 1, money: false },
];

/// The wages of the table, in euros per month.
const WAGES: [i64; 6] = [0, 300, 600, 900, 1_200, 1_500];

/// What the laws say to some inputs.
pub type Evaluate<'a> = dyn Fn(&[(String, String)]) -> Vec<PrecheckResult> + 'a;

/// Wages with the monthly help beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The wages.
    pub wage: Cents,
    /// The help.
    pub help: Cents,
    /// Whether these are the wages of now.
    pub now: bool,
}

/// What was typed in an input.
#[must_use]
pub fn typed<'a>(inputs: &'a [(String, String)], name: &str) -> &'a str {
    inputs.iter().find(|(input, _)| input == name).map_or("", |(_, text)| text.trim())
}

/// The amount in an input, if there is one.
fn amount(inputs: &[(String, String)], name: &str) -> Option<Cents> {
    Cents::parse(typed(inputs, name)).filter(|amount| *amount >= Cents::ZERO)
}

/// The same inputs with another answer to a question.
fn with(inputs: &[(String, String)], field: &str, text: &str) -> Vec<(String, String)> {
    let mut changed: Vec<_> = inputs.iter().filter(|(name, _)| name != field).cloned().collect();
    changed.push((field.to_owned(), text.to_owned()));
    changed
}

/// All help per month that needs nobody's judgement.
fn monthly(results: &[PrecheckResult]) -> Cents {
    let is_counted = |result: &&PrecheckResult| result.per == Per::Month && result.chance == Chance::Likely;
    let monthly = results.iter().filter(is_counted);
    monthly.filter_map(|result| result.amount).fold(Cents::ZERO, |sum, amount| sum + amount)
}

/// The outcome with the other answers that were chosen; none when none differs from what was answered. A question
/// that was not answered cannot be varied.
#[must_use]
pub fn other(
    inputs: &[(String, String)],
    results: &[PrecheckResult],
    evaluate: &Evaluate<'_>,
) -> Option<Other> {
    let mut changed = inputs.to_vec();
    let mut differs = false;
    for slider in &SLIDERS {
        let (now, wanted) = (amount(inputs, slider.field), amount(inputs, slider.name));
        if now.is_some() && wanted.is_some() && now != wanted {
            changed = with(&changed, slider.field, typed(inputs, slider.name));
            differs = true;
        }
    }
    if !differs {
        return None;
    }
    let then = evaluate(&changed);
    let wages = |inputs: &[(String, String)]| amount(inputs, WAGE).unwrap_or_default();
    Some(Other {
        now: wages(inputs) + monthly(results),
        together: wages(&changed) + monthly(&then),
        results: then,
    })
}

/// Wages and help together at several wages; empty while the wages are not known, or when there is no monthly help
/// at any of them.
#[must_use]
pub fn bars(inputs: &[(String, String)], evaluate: &Evaluate<'_>) -> Vec<Bar> {
    let Some(now) = amount(inputs, WAGE) else { return Vec::new() };
    let mut wages: Vec<Cents> = WAGES.iter().map(|euros| Cents(euros * 100)).chain([now]).collect();
    wages.sort_unstable();
    wages.dedup();
    let bar = |wage: Cents| Bar {
        wage,
        help: monthly(&evaluate(&with(inputs, WAGE, &plain(wage)))),
        now: wage == now,
    };
    let bars: Vec<Bar> = wages.into_iter().map(bar).collect();
    if bars.iter().all(|bar| bar.help == Cents::ZERO) { Vec::new() } else { bars }
}

#[cfg(test)]
mod tests {
    use domain::Localized;

    use super::*;

    fn pair(name: &str, text: &str) -> (String, String) {
        (name.to_owned(), text.to_owned())
    }

    /// Help up to 1000 euros per month, and a supplement per year that does not count.
    fn topped_up(inputs: &[(String, String)]) -> Vec<PrecheckResult> {
        let help = Cents(100_000) - amount(inputs, WAGE).unwrap_or_default();
        let result = |per, amount| PrecheckResult {
            product: String::new(),
            name: Localized::default(),
            summary: Localized::default(),
            chance: Chance::Likely,
            missing: Vec::new(),
            amount: Some(amount),
            per,
            lines: Vec::new(),
            supposed: Vec::new(),
            unmet: Vec::new(),
            unconfirmed: false,
            computed: true,
        };
        vec![result(Per::Month, help.max(Cents::ZERO)), result(Per::Year, Cents(35_000))]
    }

    #[test]
    fn other_wages_take_the_place_of_the_wages() {
        let inputs = [pair(WAGE, "650"), pair("pc.overig", "0"), pair("als", "1.200,00")];
        let other = other(&inputs, &topped_up(&inputs), &topped_up).unwrap();
        assert_eq!((other.now, other.together), (Cents(100_000), Cents(120_000)));
    }

    #[test]
    fn without_another_answer_there_is_nothing_to_compare() {
        for (answered, wanted) in
            [("650", ""), ("650", "veel"), ("650", "-5"), ("650", "650,00"), ("", "900")]
        {
            let inputs = [pair(WAGE, answered), pair("als", wanted)];
            assert!(other(&inputs, &[], &topped_up).is_none(), "{answered} {wanted}");
        }
    }

    #[test]
    fn a_slider_stands_exactly_at_the_answer() {
        let wealth = SLIDERS[1];
        for (now, min, text) in
            [(120_000, 20_000, "1200"), (25_050, 50, "250.50"), (5, 5, "0.05"), (0, 0, "0")]
        {
            assert_eq!((wealth.min(Cents(now)), plain(Cents(now)).as_str()), (Cents(min), text));
            assert_eq!(Cents::parse(&plain(Cents(now))), Some(Cents(now)));
        }
    }

    #[test]
    fn the_table_holds_the_wages_of_now_once_and_in_order() {
        let wages = |typed: &str| {
            let bars = bars(&[pair(WAGE, typed)], &topped_up);
            bars.iter().map(|bar| (bar.wage.0 / 100, bar.now)).collect::<Vec<_>>()
        };
        let plain = [(0, false), (300, false), (600, false), (900, false), (1_200, false), (1_500, false)];
        let mut between = plain.to_vec();
        between.insert(3, (650, true));
        assert_eq!(wages("650"), between);
        let mut there = plain.to_vec();
        there[1].1 = true;
        assert_eq!(wages("300,00"), there);
        assert!(wages("").is_empty());
        assert!(bars(&[pair(WAGE, "650")], &|_| Vec::new()).is_empty());
        assert_eq!(bars(&[pair(WAGE, "650,50")], &topped_up)[3].help, Cents(34_950));
    }
}
