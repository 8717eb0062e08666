//! What the site tells: notices, statuses, deadlines.

use leptos::prelude::*;

use crate::ui::{Alert, AlertTone, Due, StatusBadge, Sym, Tone};

pub(super) fn notices() -> AnyView {
    view! {
        <p class="demo"><span class="wrap"><strong>"Storing: "</strong>"Inloggen lukt nu niet. Bel ons als het haast heeft."</span></p>
        <Alert heading="Er is nieuws"><p>"Vanaf 1 januari zijn de bedragen anders. "<a href="#meldingen">"Lees meer"</a></p></Alert>
        <Alert tone=AlertTone::Ok heading="Bewaard"><p>"Uw telefoonnummer is veranderd."</p></Alert>
        <Alert tone=AlertTone::Warning heading="Let op"><p>"U wordt over 2 minuten uitgelogd."</p></Alert>
        <Alert tone=AlertTone::Error heading="Dit lukte niet"><p>"Probeer het over een uur opnieuw."</p></Alert>
        <p class="row">
            <StatusBadge tone=Tone::Neutral text="Nog niet verstuurd"/>
            <StatusBadge tone=Tone::Active text="In behandeling"/>
            <StatusBadge tone=Tone::Warning text="Wij missen nog iets"/>
            <StatusBadge tone=Tone::Safe text="Toegekend"/>
            <StatusBadge tone=Tone::Danger text="Afgewezen"/>
            <StatusBadge tone=Tone::Neutral sym=Sym::PlayerPause text="Tijd staat stil"/>
        </p>
        <p class="row">
            <Due days=Some(-1)/>
            <Due days=Some(0)/>
            <Due days=Some(2)/>
            <Due days=Some(13) date="7 december 2026"/>
            <Due days=None/>
        </p>
        <div class="todo">
            <div class="flow flow-s">
                <h3 class="utrecht-heading-3">"Stuur wat wij nog missen"</h3>
                <p>"Uw loonstrook van oktober."</p>
            </div>
        </div>
        <div class="todo todo--calm"><p>"U hoeft nu niets te doen."</p></div>
    }
    .into_any()
}
