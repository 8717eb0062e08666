//! Drawing the outcome, as HTML: on the server and, with every answer, in the browser.

use domain::decision::{CalculationLine, ConditionResult, LegalSource};
use domain::precheck::{Chance, MissingFact, PrecheckResult};
use domain::product::{Per, Sign};
use domain::{Lang, Localized};

use super::CheckWords;
use super::course::fill;
use crate::html::write;

/// One line per product for who cannot see: name, chance, amount. Plain text.
pub(super) fn spoken(results: &[PrecheckResult], words: &CheckWords, lang: Lang) -> String {
    let mut text = String::new();
    for result in results.iter().filter(|result| result.computed) {
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

/// Every product with its chance, amount and reasons, and how many questions are left for it: one piece each, so that
/// the browser touches only what changes. What only the city can judge is the last piece.
pub(super) fn results(
    results: &[PrecheckResult],
    left: &[usize],
    words: &CheckWords,
    lang: Lang,
) -> Vec<String> {
    let computed = results.iter().zip(left).filter(|(result, _)| result.computed);
    let mut pieces: Vec<String> = computed
        .map(|(result, left)| {
            let mut out = String::new();
            product(&mut out, result, *left, words, lang);
            out
        })
        .collect();
    pieces.extend(others(results, words, lang));
    pieces
}

fn others(results: &[PrecheckResult], words: &CheckWords, lang: Lang) -> Option<String> {
    let mut others = results.iter().filter(|result| !result.computed).peekable();
    others.peek()?;
    let mut out = String::new();
    let pieces = [
        "<div class=\"flow flow-s result__others\"><h3 class=\"utrecht-heading-3\">",
        &words.others,
        "</h3><p class=\"soft\">",
        &words.only_city,
        "</p><ul>",
    ];
    write(&mut out, &pieces);
    for result in others {
        let pieces = [
            "<li><a href=\"/aanvragen/",
            &result.product,
            "\">",
            result.name.get(lang),
            "</a><br><span class=\"soft\">",
            result.summary.get(lang),
            "</span></li>",
        ];
        write(&mut out, &pieces);
    }
    out.push_str("</ul></div>");
    Some(out)
}

fn product(out: &mut String, result: &PrecheckResult, left: usize, words: &CheckWords, lang: Lang) {
    let name = result.name.get(lang);
    let sum = result.amount.map(|amount| amount.display(lang)).unwrap_or_default();
    write(out, &["<div class=\"result result--open\"><h3>", name, "</h3><p class=\"sum\">", &sum]);
    if result.amount.is_some() {
        write(out, &[" <small>", often(result.per, words), "</small>"]);
    }
    write(out, &["</p><p class=\"soft\">", result.summary.get(lang), "</p><p>"]);
    badge(out, &result.chance, left, words);
    out.push_str("</p></div><div class=\"flow flow-s result__more\">");
    if result.unconfirmed && result.amount.is_some() {
        write(out, &["<p class=\"small\">", &words.unconfirmed_mark, "</p>"]);
    }
    supposed(out, &result.supposed, words, lang);
    unmet(out, &result.unmet, words, lang);
    if result.chance == Chance::Unknown && left == 0 {
        open(out, &result.missing, words, lang);
    }
    calculation(out, result, words, lang);
    apply(out, result, words, lang);
    out.push_str("</div>");
}

/// The way to the application, with the answers or without.
fn apply(out: &mut String, result: &PrecheckResult, words: &CheckWords, lang: Lang) {
    let name = result.name.get(lang);
    if matches!(result.chance, Chance::Likely | Chance::Possible) {
        let pieces = [
            "<p><button class=\"utrecht-button utrecht-button--secondary-action\" type=\"submit\" formaction=\"/aanvragen/",
            &result.product,
            "\">",
            &words.take_along,
            "<span class=\"vh\"> (",
            name,
            ")</span></button></p>",
        ];
        write(out, &pieces);
    }
    let pieces = ["<p><a href=\"/aanvragen/", &result.product, "\">", &words.apply, " ", name, "</a></p>"];
    write(out, &pieces);
}

pub(super) fn chance<'a>(chance: &Chance, words: &'a CheckWords) -> &'a str {
    match chance {
        Chance::Likely => &words.likely,
        Chance::Possible => &words.possible,
        Chance::Unlikely => &words.unlikely,
        Chance::Unknown => &words.unknown,
    }
}

pub(super) fn often(per: Per, words: &CheckWords) -> &str {
    match per {
        Per::Month => &words.per_month,
        Per::Year => &words.per_year,
        Per::Once => &words.once,
    }
}

fn badge(out: &mut String, of: &Chance, left: usize, words: &CheckWords) {
    let (class, icon) = match of {
        Chance::Likely => ("safe", "check"),
        Chance::Possible => ("neutral", "hourglass"),
        Chance::Unlikely => ("neutral", "x"),
        Chance::Unknown => ("neutral", "hourglass"),
    };
    let said = match (of, left) {
        (Chance::Unknown, 1) => words.left_one.clone(),
        (Chance::Unknown, 2..) => fill(&words.left_more, left),
        _ => chance(of, words).to_owned(),
    };
    let pieces = [
        "<span class=\"utrecht-status-badge utrecht-status-badge--",
        class,
        "\"><svg class=\"i\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#",
        icon,
        "\"/></svg>",
        &said,
        "</span>",
    ];
    write(out, &pieces);
}

/// What a person looks at first.
fn supposed(out: &mut String, judged: &[Localized], words: &CheckWords, lang: Lang) {
    if judged.is_empty() {
        return;
    }
    write(out, &["<p>", &words.supposed, "</p><ul>"]);
    judged.iter().for_each(|text| write(out, &["<li>", text.get(lang), "</li>"]));
    out.push_str("</ul>");
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
