//! Tables that become cards on a narrow screen.

use leptos::prelude::*;

/// One cell.
pub struct Cell {
    content: AnyView,
    number: bool,
}

impl Cell {
    /// Words or anything else.
    #[must_use]
    pub fn new(content: impl IntoView + 'static) -> Self {
        Self { content: content.into_any(), number: false }
    }

    /// A number or an amount: to the end of the line, in tabular figures.
    #[must_use]
    pub fn number(content: impl IntoView + 'static) -> Self {
        Self { content: content.into_any(), number: true }
    }
}

/// A table. The first cell of a row is its head; the other cells repeat the head of their column on a card.
#[component]
pub fn DataTable(
    /// What the table is, for screen readers.
    #[prop(into)]
    caption: String,
    /// Heads of the columns.
    heads: Vec<String>,
    /// The rows; each as many cells as there are heads.
    rows: Vec<Vec<Cell>>,
    /// Which rows ask for a look, by place.
    #[prop(optional)]
    marked: Vec<usize>,
) -> impl IntoView {
    let numbers: Vec<bool> =
        rows.first().map(|row| row.iter().map(|cell| cell.number).collect()).unwrap_or_default();
    let head: Vec<_> = heads
        .iter()
        .enumerate()
        .map(|(at, text)| {
            let class = numbers.get(at).copied().unwrap_or(false).then_some("n");
            view! { <th scope="col" class=class>{text.clone()}</th> }
        })
        .collect();
    let body: Vec<_> = rows
        .into_iter()
        .enumerate()
        .map(|(place, row)| {
            let class = marked.contains(&place).then_some("diff");
            let cells: Vec<_> = row
                .into_iter()
                .zip(heads.iter())
                .enumerate()
                .map(|(at, (cell, head))| {
                    if at == 0 {
                        return view! { <th scope="row">{cell.content}</th> }.into_any();
                    }
                    let class = cell.number.then_some("n");
                    view! { <td class=class data-l=head.clone()>{cell.content}</td> }.into_any()
                })
                .collect();
            view! { <tr class=class>{cells}</tr> }
        })
        .collect();
    view! {
        <table class="utrecht-table cards">
            <caption class="vh">{caption}</caption>
            <thead><tr>{head}</tr></thead>
            <tbody>{body}</tbody>
        </table>
    }
}
