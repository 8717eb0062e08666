//! One page of questions of an application.

use std::collections::BTreeMap;

use domain::forms::{ClientPage, FieldError, PageKind, VisiblePage};
use domain::{DraftId, Lang, Scope};

use super::draft::OpenDraft;
use crate::views::{DocumentRow, GroupItem, PageContent, QuestionPageView};
use crate::{Result, ServiceError, Services};

impl Services {
    /// A page of an own open draft; `item` is one item of a repeating group, from 0, its length for a new one.
    ///
    /// # Errors
    /// Not found when the draft is not the actor's, or the page or item is not shown with these answers.
    pub async fn draft_page(
        &self,
        scope: &Scope,
        draft: DraftId,
        page: &str,
        item: Option<usize>,
        lang: Lang,
    ) -> Result<QuestionPageView> {
        let draft = self.open_draft(scope, draft).await?;
        let visible = draft.visible(page)?;
        let documents = match visible.page.kind {
            PageKind::Documents => self.draft_documents(scope, &draft).await?,
            PageKind::Fields | PageKind::Group => Vec::new(),
        };
        let view = draft.page_view(visible, (item, lang), documents, Vec::new())?;
        Ok(QuestionPageView { no_right: self.no_right(&draft), ..view })
    }
}

impl OpenDraft<'_> {
    /// The page with this id, if it is shown now.
    pub fn visible(&self, page: &str) -> Result<VisiblePage<'_>> {
        let mut pages = self.form.visible_pages(&self.state.answers, self.today).into_iter();
        pages.find(|visible| visible.key() == page).ok_or(ServiceError::NotFound)
    }

    /// What a page shows.
    pub fn page_view(
        &self,
        visible: VisiblePage<'_>,
        (item, lang): (Option<usize>, Lang),
        documents: Vec<DocumentRow>,
        errors: Vec<FieldError>,
    ) -> Result<QuestionPageView> {
        let answers = &self.state.answers;
        let id = visible.key();
        let unconfirmed = !answers.has_seen(&id) || !errors.is_empty();
        let offered = if unconfirmed { self.offered_on(&id) } else { BTreeMap::new() };
        let (step, steps) = self.form.progress(&id, answers, self.today).ok_or(ServiceError::NotFound)?;
        Ok(QuestionPageView {
            head: self.head(),
            task_title: visible.task.title.clone(),
            step,
            steps,
            previous: self.form.previous_page(&id, answers, self.today),
            content: self.content(visible, &id, (item, lang), documents)?,
            page_id: id,
            errors,
            offered,
            no_right: Vec::new(),
            back_to_check: self.is_complete(),
        })
    }

    fn content(
        &self,
        visible: VisiblePage<'_>,
        id: &str,
        (item, lang): (Option<usize>, Lang),
        documents: Vec<DocumentRow>,
    ) -> Result<PageContent> {
        let page = visible.page;
        match (page.kind, &page.group, item) {
            (PageKind::Documents, ..) => {
                Ok(PageContent::Documents { page: self.client(id, None, lang)?, documents })
            }
            (PageKind::Group, Some(group), Some(index)) => {
                let count = self.form.item_count(&self.state.answers, id).unwrap_or_default();
                if index > count.min(group.max.saturating_sub(1)) {
                    return Err(ServiceError::NotFound);
                }
                Ok(PageContent::Item { page: self.client(id, item, lang)?, index })
            }
            (PageKind::Group, Some(group), None) => {
                let lines = self.form.group_lines(id, &self.state.answers, self.today).unwrap_or_default();
                let items = lines.into_iter().map(|line| GroupItem {
                    index: line.index,
                    summary: line.summary,
                    incomplete: line.incomplete,
                });
                let items: Vec<GroupItem> = items.collect();
                let can_add = items.len() < group.max;
                Ok(PageContent::Group { page: self.client(id, None, lang)?, items, can_add })
            }
            _ => Ok(PageContent::Fields(self.client(id, None, lang)?)),
        }
    }

    fn client(&self, page: &str, item: Option<usize>, lang: Lang) -> Result<ClientPage> {
        let client = self.form.client_page(page, item, &self.state.answers, lang, self.today);
        client.ok_or(ServiceError::NotFound)
    }
}
