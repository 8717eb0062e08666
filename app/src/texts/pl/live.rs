//! Polish. Texts that islands get from the server.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    session_title = "Czy nadal tu jesteś?";
    session_body = "Od dłuższej chwili nic się nie dzieje. Za 2 minuty Cię wylogujemy. To dla Twojego bezpieczeństwa.";
    session_stay = "Tak, kontynuuję";
    session_ended = "Nastąpiło wylogowanie";
    session_ended_body = "Wpisany tekst jest nadal na tej stronie. Kontynuuj: zaloguj się, a my go zapiszemy.";
    session_close = "Zamknij";

    upload_busy = "Wysyłamy Twój plik";
    upload_smaller = "Zmniejszamy Twoje zdjęcie";
    upload_checking = "Sprawdzamy Twój plik";

    status_now(status) = "Stan na teraz: {status}.";
    status_show = "Pokaż";

    keys = "Klawisze w tym formularzu: 1, 2 i 3 wybierają decyzję. Ctrl i Enter razem wysyłają ją.";
}
