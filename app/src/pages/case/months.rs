//! What the decisions give month by month, as a table with a bar for each month.

use domain::calendar::written_month;
use domain::payments::{Month, Year};
use domain::{Cents, Lang};
use leptos::prelude::*;

use crate::texts::{case as text, common};
use crate::ui::{format, picture};

/// The months of the year, their sum, and what is left.
pub fn months(year: &Year, lang: Lang) -> impl IntoView + use<> {
    let whole = year.months.iter().map(|month| month.paid.0.saturating_add(month.allowance.0)).max();
    let whole = whole.unwrap_or(0).max(1);
    let rows: Vec<_> = year.months.iter().map(|month| row(*month, whole, lang)).collect();
    let left = year.left.map(|left| {
        let words = text::months_left(lang, format::money(left.amount, lang), format::date(left.until, lang));
        view! { <p>{words}</p> }
    });
    view! {
        <section class="flow" aria-labelledby="maanden">
            <h2 class="utrecht-heading-2" id="maanden">{text::months(lang)}</h2>
            <p>{text::months_body(lang)}</p>
            <table class="utrecht-table wf">
                <caption class="vh">{text::months_caption(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{text::month_head(lang)}</th>
                        <th scope="col">{common::in_picture(lang)}</th>
                        <th scope="col" class="n">{common::amount(lang)}</th>
                    </tr>
                </thead>
                <tbody>
                    {rows}
                    <tr class="tot">
                        <th scope="row">{text::months_total(lang)}</th>
                        <td class="g"></td>
                        <td class="n">{year.total().display(lang)}</td>
                    </tr>
                </tbody>
            </table>
            {left}
            <p class="soft small">{year.rule.cited()}</p>
        </section>
    }
}

fn row(month: Month, whole: i64, lang: Lang) -> impl IntoView + use<> {
    let (paid, allowance) = (month.paid.0, month.allowance.0);
    let sum = Cents(paid.saturating_add(allowance));
    let drawing = format!(
        "<rect class=\"f-b\" width=\"{paid}\" height=\"10\"/><rect class=\"f-ok\" x=\"{paid}\" width=\"{allowance}\" height=\"10\"/>"
    );
    let notes = [
        (!month.whole && paid > 0).then(|| text::month_part(lang).to_owned()),
        (allowance > 0).then(|| text::month_allowance(lang, format::money(month.allowance, lang))),
    ];
    let notes: Vec<_> = notes
        .into_iter()
        .flatten()
        .map(|note| view! { <br/><span class="soft small">{note}</span> })
        .collect();
    view! {
        <tr>
            <th scope="row">{written_month(month.first, lang)}{notes}</th>
            <td class="g">{picture(whole, drawing)}</td>
            <td class="n">{sum.display(lang)}</td>
        </tr>
    }
}
