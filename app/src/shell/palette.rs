//! Where staff can go at once: one closed list, drawn twice. As a page (`/werk/toetsen`) for everybody, and in a dialog that
//! the island opens. Every line is an ordinary link or button.

use domain::{Lang, Role};
use leptos::prelude::*;

use super::{PageContext, Who};
use crate::islands::Palette;
use crate::paths;
use crate::texts::keys as text;
use crate::ui::{Button, ButtonKind};

/// Who handles tasks; the use cases check it again.
const HANDLERS: &[Role] = &[Role::Intake, Role::Reviewer, Role::TeamLead];
/// Everybody on the staff.
const ALL: &[Role] = &[Role::Intake, Role::Reviewer, Role::TeamLead, Role::FunctionalManager];

/// What a line does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Goes to an address.
    Goes(&'static str),
    /// Posts to an address.
    Posts(&'static str),
    /// Presses, or goes to, the first thing on the page that this selector finds.
    Finds(&'static str),
}

/// A line of the list.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// The key, alone.
    pub key: &'static str,
    /// What it does.
    pub does: Does,
    /// The words.
    pub words: fn(Lang) -> &'static str,
    roles: &'static [Role],
}

const LINES: [Line; 11] = [
    Line { key: "w", does: Does::Goes(paths::QUEUE), words: text::queue, roles: ALL },
    Line { key: "v", does: Does::Posts(paths::NEXT_TASK), words: text::next, roles: HANDLERS },
    Line { key: "z", does: Does::Goes(paths::SEARCH), words: text::search, roles: HANDLERS },
    Line { key: "g", does: Does::Goes("/werk#weergaven"), words: text::views, roles: ALL },
    Line { key: "e", does: Does::Goes(paths::EXPORT), words: text::export, roles: ALL },
    Line { key: "t", does: Does::Goes(paths::TEAM), words: text::team, roles: &Role::REPORTED },
    Line { key: "s", does: Does::Goes(paths::SAMPLES), words: text::samples, roles: &Role::REPORTED },
    Line { key: "?", does: Does::Goes(paths::KEYS), words: text::all, roles: ALL },
    Line {
        key: "p",
        does: Does::Finds("main form[action$='/pakken'] button"),
        words: text::take,
        roles: HANDLERS,
    },
    Line {
        key: "x",
        does: Does::Finds("main form[action$='/teruggeven'] button"),
        words: text::give_back,
        roles: HANDLERS,
    },
    Line {
        key: "b",
        does: Does::Finds(
            "main :is(form[action$='/besluit'], form[action$='/tweede']) :is(input:not([type=hidden]), select, textarea)",
        ),
        words: text::decide,
        roles: HANDLERS,
    },
];

/// The lines for somebody with these roles.
pub fn lines(roles: &[Role]) -> impl Iterator<Item = Line> {
    LINES.into_iter().filter(|line| line.roles.iter().any(|role| roles.contains(role)))
}

/// The list in its dialog, for staff of a city; closed and out of the way until the island opens it.
pub(super) fn palette(ctx: &PageContext) -> Option<AnyView> {
    let (Who::Staff { roles, .. }, Some(_)) = (&ctx.who, &ctx.city) else { return None };
    let lang = ctx.lang;
    let rows: Vec<_> = lines(roles).map(|line| row(line, lang)).collect();
    let searches = HANDLERS.iter().any(|role| roles.contains(role));
    let search = searches.then(|| view! { <Button text=text::find_case(lang) kind=ButtonKind::Secondary/> });
    // Who looks for no cases only finds lines.
    let (method, action) = if searches { ("post", Some(paths::SEARCH)) } else { ("dialog", None) };
    let keys = if ctx.keys { "on" } else { "off" };
    Some(
        view! {
            <Palette>
                <dialog class="card palette" aria-labelledby="snel-naar" data-keys=keys>
                    <div class="flow flow-s">
                        <h2 class="utrecht-heading-3" id="snel-naar">{text::title(lang)}</h2>
                        <form class="flow flow-s" method=method action=action>
                            <label class="utrecht-form-label" for="snel-zoek">{text::find(lang)}</label>
                            <input class="utrecht-textbox" id="snel-zoek" name="zoek" autocomplete="off" maxlength="100"/>
                            {search}
                        </form>
                        <p class="small soft" role="status" data-words=text::found(lang)></p>
                        <ul class="plain">{rows}</ul>
                        <form method="dialog"><Button text=text::close(lang) kind=ButtonKind::Secondary/></form>
                    </div>
                </dialog>
            </Palette>
        }
        .into_any(),
    )
}

/// A line with its key. What is to be found on the page is hidden until it is.
fn row(line: Line, lang: Lang) -> AnyView {
    let inside = view! { <span>{(line.words)(lang)}</span><kbd aria-hidden="true">{line.key}</kbd> };
    match line.does {
        Does::Goes(to) => view! { <li><a href=to data-key=line.key>{inside}</a></li> }.into_any(),
        Does::Posts(to) => view! {
            <li><form method="post" action=to><button type="submit" data-key=line.key>{inside}</button></form></li>
        }
        .into_any(),
        Does::Finds(what) => view! {
            <li hidden><button type="button" data-key=line.key data-finds=what>{inside}</button></li>
        }
        .into_any(),
    }
}
