//! Words, and what one presses.

use leptos::prelude::*;

use crate::ui::{Button, ButtonKind, ButtonLink, Icon, Sym};

pub(super) fn words() -> AnyView {
    view! {
        <p class="utrecht-heading-1">"Kop van een bladzijde"</p>
        <p class="utrecht-heading-2">"Kop van een deel"</p>
        <p class="utrecht-heading-3">"Kop van een kaart"</p>
        <p class="utrecht-paragraph utrecht-paragraph--lead">"Een inleiding zegt in twee zinnen waar het om gaat."</p>
        <p>"Gewone tekst met een "<a href="#woorden">"link"</a>", iets "<strong>"belangrijks"</strong>" en een getal: "<span class="num">"€\u{a0}1.234,56"</span>"."</p>
        <p class="soft">"Uitleg die erbij hoort."</p>
        <p class="soft small">"Kleine uitleg, zoals een artikel van een wet."</p>
    }
    .into_any()
}

/// The states of a button, as its component names them.
const STATES: [(&str, &str); 4] = [
    ("", "In rust"),
    ("utrecht-button--hover", "Aangewezen"),
    ("utrecht-button--active", "Ingedrukt"),
    ("is-focus", "Met het toetsenbord"),
];

pub(super) fn buttons() -> AnyView {
    let kinds = [
        "utrecht-button utrecht-button--primary-action",
        "utrecht-button utrecht-button--secondary-action",
        "utrecht-button utrecht-button--subtle",
    ];
    let rows: Vec<_> = kinds
        .into_iter()
        .map(|kind| {
            let buttons: Vec<_> = STATES
                .into_iter()
                .map(|(state, name)| view! { <button class=format!("{kind} {state}") type="button">{name}</button> })
                .collect();
            view! { <div class="buttons">{buttons}</div> }
        })
        .collect();
    view! {
        {rows}
        <div class="buttons">
            <Button text="Verder"/>
            <Button kind=ButtonKind::Secondary text="Stoppen en later verder"/>
            <Button kind=ButtonKind::Subtle text="Verwijder" sym=Sym::Trash about="loonstrook.pdf"/>
            <ButtonLink kind=ButtonKind::Subtle text="Nog een soort inkomsten" href="#knoppen" sym=Sym::Plus/>
        </div>
        <p><a class="back" href="#knoppen"><Icon sym=Sym::ArrowLeft/>"Vorige"</a></p>
        <p><a class="is-focus" href="#knoppen">"Link met het toetsenbord"</a></p>
        <ul class="tiles">
            <li>
                <a class="tile" href="#knoppen">
                    <span class="disc"><Icon sym=Sym::Wallet/></span><b>"Bijstand"</b><span>"Geld om van te leven."</span>
                </a>
            </li>
            <li>
                <a class="tile is-focus" href="#knoppen">
                    <span class="disc"><Icon sym=Sym::Home/></span><b>"Tegel met het toetsenbord"</b><span>"Zo ziet u waar u bent."</span>
                </a>
            </li>
        </ul>
    }
    .into_any()
}
