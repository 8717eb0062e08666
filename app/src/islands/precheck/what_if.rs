//! Drawing what other answers would change, as HTML: on the server and in the browser.

use std::cmp::Ordering;

use domain::{Cents, Lang};

use super::compute::Bar;
use super::outcome::{chance, often};
use super::{CheckWords, Other};
use crate::html::write;

/// The outcome with other answers: together per month, the difference with now, and every product.
pub(super) fn compared(other: Option<&Other>, words: &CheckWords, lang: Lang) -> String {
    let mut out = String::new();
    let Some(other) = other else { return out };
    let money = other.together.display(lang);
    let pieces = [
        "<div class=\"card card--tint flow flow-s\"><p>",
        &words.together,
        "</p><p class=\"big\">",
        &money,
        " <small>",
        &words.per_month,
        "</small></p><p>",
    ];
    write(&mut out, &pieces);
    let mut difference = |apart: Cents, words_after: &str| {
        let apart = apart.display(lang);
        write(&mut out, &["", &words.that_is, " <strong class=\"num\">", &apart, "</strong> ", words_after]);
    };
    match other.together.cmp(&other.now) {
        Ordering::Greater => difference(other.together - other.now, &words.more_than_now),
        Ordering::Less => difference(other.now - other.together, &words.less_than_now),
        Ordering::Equal => write(&mut out, &["", &words.same_as_now]),
    }
    out.push_str("</p>");
    for result in other.results.iter().filter(|result| result.computed) {
        let said = match result.amount {
            Some(amount) => [&amount.display(lang), " ", often(result.per, words)].concat(),
            None => chance(&result.chance, words).to_owned(),
        };
        let name = result.name.get(lang);
        write(&mut out, &["<div class=\"result\"><h3>", name, "</h3><p class=\"sum\">", &said, "</p></div>"]);
    }
    out.push_str("</div>");
    out
}

/// A table with bars: wages and help together, at several wages.
pub(super) fn table(bars: &[Bar], words: &CheckWords, lang: Lang) -> String {
    let mut out = String::new();
    let Some(widest) = bars.iter().map(|bar| (bar.wage + bar.help).0).max().filter(|most| *most > 0) else {
        return out;
    };
    let pieces = [
        "<table class=\"utrecht-table wf\"><caption class=\"vh\">",
        &words.table,
        "</caption><thead><tr><th scope=\"col\">",
        &words.wages,
        "</th><th scope=\"col\">",
        &words.shares,
        "</th><th scope=\"col\" class=\"n\">",
        &words.sum,
        "</th></tr></thead><tbody>",
    ];
    write(&mut out, &pieces);
    // A tenth of room beside the longest bar.
    let width = (widest / 100 * 11 / 10).max(1);
    bars.iter().for_each(|one| bar(&mut out, one, width, words, lang));
    let key = "<span class=\"key\"><svg aria-hidden=\"true\" viewBox=\"0 0 10 10\"><rect class=\"";
    let pieces = [
        "</tbody></table><p class=\"row\">",
        "",
        &[key, "f-a\" width=\"10\" height=\"10\" rx=\"2\"/></svg>"].concat(),
        &words.wages,
        &["</span>", key, "f-b\" width=\"10\" height=\"10\" rx=\"2\"/></svg>"].concat(),
        &words.help,
        "</span></p>",
    ];
    write(&mut out, &pieces);
    out
}

fn bar(out: &mut String, bar: &Bar, width: i64, words: &CheckWords, lang: Lang) {
    let [wage, help, both] =
        [bar.wage, bar.help, bar.wage + bar.help].map(|amount: Cents| amount.display(lang));
    let now = if bar.now { words.now.as_str() } else { "" };
    let length = |amount: Cents| (amount.0 / 100).to_string();
    let drawing = [
        "</th><td class=\"g\"><svg class=\"bar\" viewBox=\"0 0 ",
        &width.to_string(),
        " 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"f-line\" width=\"",
        &width.to_string(),
        "\" height=\"10\" opacity=\".45\"/><rect class=\"f-a\" width=\"",
        &length(bar.wage),
        "\" height=\"10\"/><rect class=\"f-b\" x=\"",
        &length(bar.wage),
        "\" width=\"",
        &length(bar.help),
        "\" height=\"10\"/></svg><span class=\"vh\">",
    ]
    .concat();
    let parts = [words.wages.as_str(), " ", &wage, ", ", &words.help, " ", &help].concat();
    let pieces = [
        "<tr><th scope=\"row\" class=\"num\">",
        &wage,
        " <span class=\"soft small\">",
        now,
        &["</span>", &drawing].concat(),
        &parts,
        "</span></td><td class=\"n\">",
        &both,
        "</td></tr>",
    ];
    write(out, &pieces);
}
