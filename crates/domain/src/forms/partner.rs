//! The questions that the partner answers when signing, on top of what the applicant sent.
//!
//! For the applicant these pages do not exist: [`Form::visible_pages`] and all that follows from it leave them out. The
//! partner answers them in the same form, which [`Form::partner_part`] opens for them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::page::FieldError;
use super::{Answers, ClientPage, Form, PageWho, SummarySection};
use crate::Lang;

/// What a partner is asked, given what the applicant sent.
#[derive(Clone, Debug, PartialEq)]
pub struct PartnerPart {
    /// The form in which the pages of the partner are shown too.
    form: Form,
    /// The fields of those pages.
    fields: BTreeSet<String>,
    /// Their ids, in order.
    pages: Vec<String>,
    /// What counts: what the applicant sent, and what the partner answered so far.
    answers: Answers,
}

/// What came in from a partner.
#[derive(Clone, Debug, PartialEq)]
pub struct PartnerAnswers {
    /// Everything as it is now, right or wrong: to show it again.
    pub part: PartnerPart,
    /// What is wrong.
    pub errors: Vec<FieldError>,
    /// Whether questions appeared that were not there yet: show it again.
    pub more: bool,
}

impl Form {
    /// The part of the partner on top of what the applicant sent.
    #[must_use]
    pub fn partner_part(&self, sent: Answers) -> PartnerPart {
        let mut form = self.clone();
        let (mut fields, mut pages) = (BTreeSet::new(), Vec::new());
        for page in form.tasks.iter_mut().flat_map(|task| &mut task.pages) {
            if page.who == PageWho::Partner {
                page.who = PageWho::Applicant;
                fields.extend(page.fields.iter().map(|field| field.id.clone()));
                pages.push(page.id.clone());
            }
        }
        PartnerPart { form, fields, pages, answers: sent }
    }
}

impl PartnerPart {
    /// The ids of the pages that are shown, in order.
    #[must_use]
    pub fn pages(&self, today: NaiveDate) -> Vec<String> {
        let shown = self.form.visible_pages(&self.answers, today).into_iter().map(|visible| visible.key());
        shown.filter(|key| self.pages.contains(key)).collect()
    }

    /// One of them, as it is shown.
    #[must_use]
    pub fn page(&self, page: &str, lang: Lang, today: NaiveDate) -> Option<ClientPage> {
        self.form.client_page(page, None, &self.answers, lang, today)
    }

    /// Takes in what was typed on all of them. Names of the applicant's questions are not looked at.
    #[must_use]
    pub fn take(&self, raw: &[(String, String)], today: NaiveDate) -> PartnerAnswers {
        let (mut part, mut errors, mut more) = (self.clone(), Vec::new(), false);
        // Answers on one page may show or hide a later one.
        for page in &self.pages {
            if let Some(taken) = part.form.parse_page(&part.answers, page, None, raw, today) {
                errors.extend(taken.errors);
                more |= taken.more;
                part.answers = taken.answers;
            }
        }
        more |= part.pages(today) != self.pages(today);
        PartnerAnswers { part, errors, more }
    }

    /// What the partner answered and counts.
    #[must_use]
    pub fn own(&self, today: NaiveDate) -> Answers {
        let mut own = self.form.sent_answers(&self.answers, today);
        own.0.retain(|field, _| self.fields.contains(field));
        own
    }

    /// The same, on top of what the applicant sent.
    #[must_use]
    pub fn with(mut self, own: Answers) -> Self {
        self.answers.0.extend(own.0);
        self
    }

    /// Every question of the partner with its answer, per task.
    #[must_use]
    pub fn summary(&self, today: NaiveDate) -> Vec<SummarySection> {
        let mut sections = self.form.summary(&self.answers, today);
        for section in &mut sections {
            section.rows.retain(|row| self.fields.contains(&row.field));
        }
        sections.retain(|section| !section.rows.is_empty());
        sections
    }
}
