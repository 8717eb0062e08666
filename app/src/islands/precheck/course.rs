//! Drawing where one is in the check, as HTML: on the server and, with every turn, in the browser.

use domain::forms::{Answers, Field, FieldType, Form};
use domain::precheck::{Course, name};
use domain::{Cents, Lang};

use super::CheckWords;
use super::compute::typed;
use crate::html::write;

/// Puts a number in a text.
pub(super) fn fill(text: &str, number: usize) -> String {
    text.replace("{n}", &number.to_string())
}

/// How far one is.
pub(super) fn progress(course: &Course, words: &CheckWords) -> String {
    let mut out = String::new();
    let number = course.number();
    let (place, more) = match (&course.now, course.ahead) {
        (None, _) => (words.done_short.clone(), String::new()),
        (Some(_), 0) => (fill(&words.question, number), words.ahead_none.clone()),
        (Some(_), 1) => (fill(&words.question, number), words.ahead_one.clone()),
        (Some(_), ahead) => (fill(&words.question, number), fill(&words.ahead_more, ahead)),
    };
    write(&mut out, &["<p class=\"soft\">", &words.title, " <strong>", &place, "</strong> ", &more, "</p>"]);
    out.push_str("<div class=\"step__bar\" aria-hidden=\"true\">");
    for passed in &course.asked {
        out.push_str(if Some(passed) == course.now.as_ref() {
            "<i class=\"now\"></i>"
        } else {
            "<i class=\"on\"></i>"
        });
    }
    if course.now.as_ref().is_some_and(|now| !course.asked.contains(now)) {
        out.push_str("<i class=\"now\"></i>");
    }
    (0..course.ahead).for_each(|_| out.push_str("<i></i>"));
    out.push_str("</div>");
    out
}

/// What was answered, each with a button to change it: the rows of [`list`].
pub(super) fn given(
    course: &Course,
    form: &Form,
    answers: &Answers,
    inputs: &[(String, String)],
    words: &CheckWords,
    lang: Lang,
) -> Vec<String> {
    let mut rows = Vec::new();
    for id in &course.asked {
        let Some(page) = form.page(id) else { continue };
        for field in &page.page.fields {
            let known = answers.get(&field.id).is_some();
            let said = if known { said(field, inputs, words, lang) } else { words.dont_know.clone() };
            let pieces = [
                "<dt class=\"utrecht-data-list__item-key\">",
                field.short().get(lang),
                "</dt><dd class=\"utrecht-data-list__item-value\">",
                &said,
                "</dd><dd class=\"act\"><button class=\"utrecht-button utrecht-button--subtle\" type=\"submit\" name=\"",
                name::BUTTON,
                "\" value=\"",
                &[name::CHANGE, id].concat(),
                "\"><svg class=\"i\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#pencil\"/></svg>",
                &words.change,
                "<span class=\"vh\"> ",
                field.short().get(lang),
                "</span></button></dd>",
            ];
            let mut row = String::new();
            write(&mut row, &pieces);
            rows.push(row);
        }
    }
    rows
}

/// The list of what was answered; empty before the first answer.
pub(super) fn list(rows: &[String], words: &CheckWords) -> String {
    let mut out = String::new();
    if rows.is_empty() {
        return out;
    }
    write(
        &mut out,
        &["<h2 class=\"utrecht-heading-2\">", &words.given, "</h2><dl class=\"utrecht-data-list facts\">"],
    );
    for row in rows {
        ["<div>", row, "</div>"].iter().for_each(|piece| out.push_str(piece));
    }
    out.push_str("</dl>");
    out
}

/// An answer as people read it, from what was typed.
fn said(field: &Field, inputs: &[(String, String)], words: &CheckWords, lang: Lang) -> String {
    let text = typed(inputs, &field.id);
    match field.kind {
        FieldType::YesNo => if text == "yes" { &words.yes } else { &words.no }.clone(),
        FieldType::Radio | FieldType::Select => {
            let option = field.options.iter().find(|option| option.value == text);
            option.map_or_else(|| text.to_owned(), |option| option.label.get(lang).to_owned())
        }
        FieldType::Money => Cents::parse(text).map_or_else(|| text.to_owned(), |amount| amount.display(lang)),
        kind if kind.parts().is_empty() => text.to_owned(),
        kind => {
            let part = |part: &&str| typed(inputs, &[field.id.as_str(), "-", part].concat()).to_owned();
            kind.parts().iter().map(part).collect::<Vec<_>>().join("-")
        }
    }
}
