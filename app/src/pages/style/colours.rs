//! The colours, each with the job that it has.

use leptos::prelude::*;

/// Class that fills with the colour, and what it is for.
const COLOURS: [(&str, &str); 10] = [
    ("f-a", "Accent: hier kunt u iets doen"),
    ("f-b", "Lijn bij het accent"),
    ("f-ok", "Goed, klaar"),
    ("f-warn", "Let op, binnenkort"),
    ("f-err", "Fout, te laat"),
    ("f-ink", "Woorden"),
    ("f-inksoft", "Woorden erbij"),
    ("f-soft", "Rand van een veld"),
    ("f-line", "Lijn"),
    ("mark-c", "Versiering, zonder betekenis"),
];

pub(super) fn colours() -> AnyView {
    let swatches: Vec<_> = COLOURS
        .into_iter()
        .map(|(class, job)| {
            view! {
                <li class="swatch">
                    <svg viewBox="0 0 10 3" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                        <rect class=class width="10" height="3"></rect>
                    </svg>
                    <span>{job}</span>
                </li>
            }
        })
        .collect();
    view! { <ul class="tiles">{swatches}</ul> }.into_any()
}
