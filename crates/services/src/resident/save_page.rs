//! Saving one page of an application. What was typed is kept, right or wrong.

use domain::forms::{PageKind, PageResult};
use domain::{DraftId, Lang, Scope};

use super::draft::OpenDraft;
use crate::views::{PageContent, QuestionPageView};
use crate::{Result, ServiceError, Services};

/// What became of a post.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveOutcome {
    /// Saved and right: go there.
    Next(NextStep),
    /// Saved, and something is missing or wrong: show the page again.
    Errors(Box<QuestionPageView>),
}

/// Where to go after a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Another page, or an item of a repeating group.
    Page {
        /// Id of the page.
        page: String,
        /// Which item, from 0.
        item: Option<usize>,
    },
    /// The task list: a part is done, and what is open lies elsewhere than right after it.
    Tasks,
    /// Check answers.
    Check,
}

impl Services {
    /// Saves what was posted on a page of an own open draft, and says where to go.
    ///
    /// Another device that saved another page in between loses nothing. Somebody who changes one
    /// answer of a complete application goes back to check answers.
    ///
    /// # Errors
    /// Not found when the draft is not the actor's, or the page or item is not shown with these answers.
    pub async fn save_page(
        &self,
        scope: &Scope,
        draft: DraftId,
        page: &str,
        item: Option<usize>,
        posted: &[(String, String)],
        lang: Lang,
    ) -> Result<SaveOutcome> {
        let (draft, (result, was_complete)) = self
            .change_draft(scope, draft, |draft| {
                draft.visible(page)?;
                let was_complete = draft.is_complete();
                let result = draft
                    .form
                    .parse_page(&draft.state.answers, page, item, posted, draft.today)
                    .ok_or(ServiceError::NotFound)?;
                draft.state.answers = result.answers.clone();
                Ok((result, was_complete))
            })
            .await?;
        if result.errors.is_empty() && !result.more {
            return Ok(SaveOutcome::Next(draft.next_step(page, item, was_complete)));
        }
        self.show_again(scope, &draft, page, (item, lang), result).await
    }

    async fn show_again(
        &self,
        scope: &Scope,
        draft: &OpenDraft<'_>,
        page: &str,
        (item, lang): (Option<usize>, Lang),
        result: PageResult,
    ) -> Result<SaveOutcome> {
        let visible = draft.visible(page)?;
        let documents = match visible.page.kind {
            PageKind::Documents => self.draft_documents(scope, draft).await?,
            PageKind::Fields | PageKind::Group => Vec::new(),
        };
        let mut view = draft.page_view(visible, (item, lang), documents, result.errors)?;
        view.no_right = self.no_right(draft);
        if let (PageContent::Item { index, .. }, Some(saved)) = (&mut view.content, result.index) {
            *index = saved;
        }
        Ok(SaveOutcome::Errors(Box::new(view)))
    }
}

impl OpenDraft<'_> {
    fn next_step(&self, page: &str, item: Option<usize>, was_complete: bool) -> NextStep {
        if item.is_some() {
            return NextStep::Page { page: page.to_owned(), item: None };
        }
        let answers = &self.state.answers;
        if was_complete {
            return match self.form.resume_page(answers, self.today) {
                None => NextStep::Check,
                Some(page) => NextStep::Page { page, item: None },
            };
        }
        let task_of = |id: &str| self.form.page(id).map(|visible| visible.task.id.clone());
        let missing = self.form.resume_page(answers, self.today);
        match (self.form.next_page(page, answers, self.today), missing) {
            (Some(next), _) if task_of(&next) == task_of(page) => NextStep::Page { page: next, item: None },
            // One part is done and the next was never opened: whoever goes through in order goes on.
            (Some(next), Some(missing)) if next == missing && !answers.has_seen(&next) => {
                NextStep::Page { page: next, item: None }
            }
            (_, None) => NextStep::Check,
            _ => NextStep::Tasks,
        }
    }
}
