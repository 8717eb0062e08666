//! Polish. Texts of the advance on general assistance.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "Zaliczka";
    body(date) = "Jeśli do {date} nie wydamy decyzji, a wszystko zostało przysłane, otrzymasz pieniądze wcześniej. To się nazywa zaliczka (voorschot).";
    later = "Zaliczka zostanie później odliczona od Twojego zasiłku.";
    need = "Nie masz teraz pieniędzy na jedzenie, czynsz lub energię?";
    button = "Poproś teraz o zaliczkę";
    asked = "Poproszono o zaliczkę";
    asked_body = "Zajmiemy się tym jak najszybciej. Otrzymasz wiadomość.";
    event_asked = "Poproszono o zaliczkę";
    event_answered = "Odpowiedź w sprawie zaliczki";
}
