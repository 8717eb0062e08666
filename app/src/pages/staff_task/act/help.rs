//! What a decision on help asks: which help, with a budget or arranged by the city, from which day.

use domain::Lang;
use domain::product::Per;
use leptos::prelude::*;
use services::views::TaskView;

use super::super::Again;
use crate::texts::staff as text;
use crate::ui::{Choice, Field, MoneyField, TextArea};

/// The outcomes to choose from. A grant says itself what is granted, so there is no proposal to follow.
pub fn choices(lang: Lang) -> Vec<Choice> {
    vec![
        Choice::new("hulp", text::grant_help(lang)),
        Choice::new("afwijzen", text::refuse(lang)).hint(text::refuse_hint(lang)),
    ]
}

/// The fields of a grant.
pub fn fields(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let per = task.proposal.as_ref().map_or(Per::Once, |proposal| proposal.per);
    let hint = match per {
        Per::Month => text::help_budget_month(lang),
        Per::Year => text::help_budget_year(lang),
        Per::Once => text::help_budget_once(lang),
    };
    let field = |name: &str, label: &str| Field::new(name, label).error(again.error(name)).optional(true);
    let help = field("hulp", text::help(lang)).hint(text::help_hint(lang));
    let budget = field("bedrag", text::help_budget(lang)).hint(hint);
    view! {
        <TextArea field=help value=again.typed("hulp")/>
        <MoneyField field=budget value=again.typed("bedrag")/>
    }
}
