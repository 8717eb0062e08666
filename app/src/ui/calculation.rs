//! An amount, line by line: words, a bar, the sum, and why.

use domain::Cents;
use leptos::prelude::*;

use super::lang;
use crate::texts::common;

/// What a line does to the sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Where it starts.
    Start,
    /// Comes on top.
    Plus,
    /// Goes off.
    Minus,
    /// The sum so far.
    Total,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What, in words.
    pub label: String,
    /// How much; always positive, the effect says which way.
    pub amount: Cents,
    /// What it does.
    pub effect: Effect,
    /// Why, in plain words.
    pub why: Option<String>,
    /// Article of law and where the fact comes from.
    pub source: Option<String>,
    /// Whether the figure is not confirmed by a published source.
    pub unconfirmed: bool,
}

/// Start and width of the bar of each line, in cents.
fn bars(lines: &[Line]) -> Vec<(i64, i64)> {
    let mut sum = 0_i64;
    lines
        .iter()
        .map(|line| {
            let amount = line.amount.0.max(0);
            match line.effect {
                Effect::Start => {
                    sum = amount;
                    (0, amount)
                }
                Effect::Plus => {
                    let from = sum;
                    sum = sum.saturating_add(amount);
                    (from, amount)
                }
                Effect::Minus => {
                    sum = sum.saturating_sub(amount);
                    (sum.max(0), amount)
                }
                Effect::Total => {
                    sum = amount;
                    (0, amount)
                }
            }
        })
        .collect()
}

fn bar(effect: Effect, (from, width): (i64, i64), whole: i64) -> impl IntoView {
    let class = match effect {
        Effect::Start => "f-b",
        Effect::Plus => "f-ok",
        Effect::Minus => "f-err",
        Effect::Total => "f-a",
    };
    let drawing = format!(
        "<rect class=\"f-line\" width=\"{whole}\" height=\"10\" opacity=\".45\"/><rect class=\"{class}\" x=\"{from}\" width=\"{width}\" height=\"10\"/>"
    );
    picture(whole, drawing)
}

/// A bar of ten high and `whole` wide, beside an amount in words: what is drawn says nothing to the ear.
pub fn picture(whole: i64, drawing: String) -> impl IntoView {
    view! { <svg class="bar" viewBox=format!("0 0 {whole} 10") preserveAspectRatio="none" aria-hidden="true" focusable="false" inner_html=drawing></svg> }
}

/// The calculation as a table; the bars support it and never replace it.
#[component]
pub fn CalculationTable(
    /// What the table is, for screen readers.
    #[prop(into)]
    caption: String,
    /// Head of the column of amounts; "Per maand" when left out.
    #[prop(optional, into)]
    amount_head: Option<String>,
    /// The lines, in order.
    lines: Vec<Line>,
) -> impl IntoView {
    let lang = lang();
    let bars = bars(&lines);
    let whole = bars.iter().map(|(from, width)| from.saturating_add(*width)).max().unwrap_or(0).max(1);
    let rows: Vec<_> = lines
        .into_iter()
        .zip(bars)
        .map(|(line, place)| {
            let sign = match line.effect {
                Effect::Plus => "+ ",
                Effect::Minus => "− ",
                Effect::Start | Effect::Total => "",
            };
            let class = (line.effect == Effect::Total).then_some("tot");
            let doubt = line.unconfirmed.then(|| view! { <p>{common::unconfirmed(lang)}</p> });
            let why = (line.why.is_some() || line.source.is_some() || line.unconfirmed).then(|| {
                view! {
                    <details class="why">
                        <summary>{common::why(lang)}<span class="vh">{format!(" {}", line.label)}</span></summary>
                        <div class="flow flow-s">
                            {line.why.map(|why| view! { <p>{why}</p> })}
                            {doubt}
                            {line.source.map(|source| view! { <p class="soft small">{source}</p> })}
                        </div>
                    </details>
                }
            });
            view! {
                <tr class=class>
                    <th scope="row">{line.label.clone()}{why}</th>
                    <td class="g">{bar(line.effect, place, whole)}</td>
                    <td class="n">{format!("{sign}{}", line.amount.display(lang))}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="utrecht-table wf">
            <caption class="vh">{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{common::line(lang)}</th>
                    <th scope="col">{common::in_picture(lang)}</th>
                    <th scope="col" class="n">{amount_head.unwrap_or_else(|| common::per_month(lang).to_owned())}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(effect: Effect, cents: i64) -> Line {
        Line {
            label: String::new(),
            amount: Cents(cents),
            effect,
            why: None,
            source: None,
            unconfirmed: false,
        }
    }

    #[test]
    fn a_deduction_hangs_from_the_sum_so_far() {
        let lines = [
            line(Effect::Start, 1000),
            line(Effect::Minus, 400),
            line(Effect::Plus, 100),
            line(Effect::Total, 700),
        ];
        assert_eq!(bars(&lines), [(0, 1000), (600, 400), (600, 100), (0, 700)]);
    }
}
