//! Drawing the outcome, as HTML: on the server and, with every answer, in the browser.

use domain::decision::{CalculationLine, ConditionResult, LegalSource};
use domain::precheck::{Chance, MissingFact, PrecheckResult};
use domain::product::{Per, Sign};
use domain::{Cents, Lang};

use super::{CheckWords, Outcome};
use crate::html::write;

/// One line per product for who cannot see: name, chance, amount. Plain text.
pub(super) fn spoken(outcome: &Outcome, words: &CheckWords, lang: Lang) -> String {
    let mut text = String::new();
    for result in outcome.results.iter().flatten() {
        for piece in [result.name.get(lang), ": ", chance(&result.chance, words)] {
            text.push_str(piece);
        }
        if let Some(amount) = result.amount {
            for piece in [", ", &amount.display(lang), " ", often(result.per, words)] {
                text.push_str(piece);
            }
        }
        text.push_str(". ");
    }
    text
}

/// Every product with its chance, amount and reasons.
pub(super) fn results(outcome: &Outcome, words: &CheckWords, lang: Lang) -> String {
    let mut out = String::new();
    match &outcome.results {
        None => write(&mut out, &["<p>", &words.nothing_yet, "</p>"]),
        Some(results) => results.iter().for_each(|result| product(&mut out, result, words, lang)),
    }
    out
}

/// The outcome with other wages, beside what one earns then.
pub(super) fn compared(outcome: &Outcome, words: &CheckWords, lang: Lang) -> String {
    let mut out = String::new();
    let Some((wage, results)) = &outcome.other else { return out };
    sum(&mut out, &words.with_wage, *wage, lang);
    for result in results {
        let said = match result.amount {
            Some(amount) => [&amount.display(lang), " ", often(result.per, words)].concat(),
            None => chance(&result.chance, words).to_owned(),
        };
        let name = result.name.get(lang);
        write(&mut out, &["<div class=\"result\"><h3>", name, "</h3><p class=\"sum\">", &said, "</p></div>"]);
    }
    let monthly = results.iter().filter(|result| result.per == Per::Month).filter_map(|result| result.amount);
    sum(&mut out, &words.together, monthly.fold(*wage, |sum, amount| sum + amount), lang);
    out
}

fn sum(out: &mut String, words: &str, amount: Cents, lang: Lang) {
    write(out, &["<p>", words, " <strong class=\"num\">", &amount.display(lang), "</strong></p>"]);
}

fn product(out: &mut String, result: &PrecheckResult, words: &CheckWords, lang: Lang) {
    let name = result.name.get(lang);
    let sum = result.amount.map(|amount| amount.display(lang)).unwrap_or_default();
    write(
        out,
        &["<div class=\"result\"><h3>", name, "</h3><p class=\"sum\">", &sum, "</p><p class=\"soft\">"],
    );
    if result.amount.is_some() {
        write(out, &["", often(result.per, words), ". "]);
    }
    write(out, &["", result.summary.get(lang), " "]);
    badge(out, &result.chance, words);
    out.push_str("</p></div><div class=\"flow flow-s\">");
    if result.unconfirmed {
        write(out, &["<p class=\"small\">", &words.unconfirmed_mark, "</p>"]);
    }
    unmet(out, &result.unmet, words, lang);
    if let Chance::Unknown { missing } = &result.chance {
        open(out, missing, words, lang);
    }
    calculation(out, result, words, lang);
    write(
        out,
        &["<p><a href=\"/aanvragen/", &result.product, "\">", &words.apply, " ", name, "</a></p></div>"],
    );
}

fn chance<'a>(chance: &Chance, words: &'a CheckWords) -> &'a str {
    match chance {
        Chance::Likely => &words.likely,
        Chance::Unlikely => &words.unlikely,
        Chance::Unknown { .. } => &words.unknown,
    }
}

fn often(per: Per, words: &CheckWords) -> &str {
    match per {
        Per::Month => &words.per_month,
        Per::Year => &words.per_year,
        Per::Once => &words.once,
    }
}

fn badge(out: &mut String, of: &Chance, words: &CheckWords) {
    let (class, icon) = match of {
        Chance::Likely => ("safe", "check"),
        Chance::Unlikely => ("neutral", "x"),
        Chance::Unknown { .. } => ("neutral", "hourglass"),
    };
    let pieces = [
        "<span class=\"utrecht-status-badge utrecht-status-badge--",
        class,
        "\"><svg class=\"i\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#",
        icon,
        "\"/></svg>",
        chance(of, words),
        "</span>",
    ];
    write(out, &pieces);
}

fn unmet(out: &mut String, conditions: &[ConditionResult], words: &CheckWords, lang: Lang) {
    if conditions.is_empty() {
        return;
    }
    write(out, &["<p>", &words.unmet, "</p><ul>"]);
    for condition in conditions {
        let source = source(&condition.source, words);
        let said = condition.unmet.get(lang);
        write(out, &["<li>", said, "<br><span class=\"small soft\">", &source, "</span></li>"]);
    }
    out.push_str("</ul>");
}

fn open(out: &mut String, missing: &[MissingFact], words: &CheckWords, lang: Lang) {
    if missing.is_empty() {
        return write(out, &["<p>", &words.only_city, "</p>"]);
    }
    write(out, &["<p>", &words.missing, "</p><ul>"]);
    for fact in missing {
        write(out, &["<li>", fact.label.get(lang), "</li>"]);
    }
    out.push_str("</ul>");
}

/// The calculation, folded away.
fn calculation(out: &mut String, result: &PrecheckResult, words: &CheckWords, lang: Lang) {
    if result.lines.is_empty() {
        return;
    }
    let name = result.name.get(lang);
    let pieces = [
        "<details class=\"why\" data-product=\"",
        &result.product,
        "\"><summary>",
        &words.how,
        "<span class=\"vh\">: ",
        name,
        "</span></summary><table class=\"utrecht-table wf\"><caption class=\"vh\">",
        &words.how,
        ": ",
        name,
        "</caption><thead><tr><th scope=\"col\">",
        &words.line,
        "</th><th scope=\"col\" class=\"n\">",
        &words.amount,
        "</th></tr></thead><tbody>",
    ];
    write(out, &pieces);
    result.lines.iter().for_each(|one| line(out, one, words, lang));
    out.push_str("</tbody></table></details>");
}

fn line(out: &mut String, line: &CalculationLine, words: &CheckWords, lang: Lang) {
    let class = if line.sign == Sign::Total { "tot" } else { "" };
    let sign = match line.sign {
        Sign::Plus => "+ ",
        Sign::Minus => "− ",
        Sign::Total | Sign::Info => "",
    };
    let pieces = [
        "<tr class=\"",
        class,
        "\"><th scope=\"row\">",
        line.label.get(lang),
        "<br><span class=\"small soft\">",
        line.why.get(lang),
        " ",
        &source(&line.source, words),
        "</span></th><td class=\"n\">",
        sign,
        "",
        &line.amount.display(lang),
        "</td></tr>",
    ];
    write(out, &pieces);
}

/// Law and article, and the doubt about a figure when there is one.
fn source(source: &LegalSource, words: &CheckWords) -> String {
    let mut text = [&source.law, ", ", &source.article, "."].concat();
    if let Some(reason) = &source.unconfirmed {
        for piece in [" ", &words.unconfirmed, " ", reason] {
            text.push_str(piece);
        }
    }
    text
}
