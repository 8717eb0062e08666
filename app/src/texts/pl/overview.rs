//! Polish. Texts of the overview of a resident or company, and the names of statuses.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "Mój przegląd";
    hello(name) = "Dzień dobry, {name}";
    today(date) = "Dziś jest {date}.";
    todo = "To musisz zrobić";
    todo_nothing = "Teraz nie musisz nic robić.";
    supply = "Wyślij to, czego nam brakuje";
    supply_body = "Możemy pracować dalej dopiero, gdy to dostaniemy. Do tego czasu termin jest wstrzymany.";
    supply_button = "Zobacz i wyślij";
    read = "Przeczytaj nową wiadomość";
    about(product) = "Dotyczy: {product}.";
    read_button = "Przeczytaj wiadomość";
    finish(product) = "Dokończ to: {product}";
    finish_change(product) = "Dokończ zmianę: {product}";
    draft_change(product) = "{product} (zmiana)";
    kept_until(date) = "Przechowujemy to do {date}.";
    finish_button = "Wypełniaj dalej";
    apply_now(product) = "Teraz możesz złożyć wniosek: {product}";
    apply_now_body(before) = "To należy do: {before}. Najpierw przeczytaj naszą odpowiedź i raport.";
    apply_now_button = "Zobacz i złóż wniosek";
    send_later = "Wyślij dokumenty, które miały przyjść później";
    send_later_button = "Wyślij dokumenty";
    cases = "Twoje wnioski";
    no_cases = "Nie masz jeszcze żadnych wniosków.";
    decide_by = "Najpóźniej";
    from_us = "damy Ci znać.";
    waits_for_you = "Czekamy na Twoją odpowiedź. Potem termin biegnie dalej.";
    case_number = "Numer sprawy";
    messages = "Wiadomości";
    new_messages[n] = One: "{n} nowa" | Few: "{n} nowe" | Many: "{n} nowych";
    no_messages = "Nie masz jeszcze wiadomości.";
    you_wrote = "Wiadomość od Ciebie";
    is_new = "nowa";
    apply_more = "O co jeszcze możesz złożyć wniosek?";
    company_notice = "Złóż nowe zgłoszenie";
    discard = "Usuń";

    status_received = "Otrzymano";
    status_waiting_partner = "Czeka na Twojego partnera";
    status_checking = "Sprawdzamy";
    status_in_progress = "W trakcie rozpatrywania";
    status_info_requested = "Czegoś nam brakuje";
    status_advice = "Czekamy na opinię";
    status_info_received = "Mamy informacje";
    status_granted = "Przyznano";
    status_partly_granted = "Przyznano inaczej";
    status_refused = "Odmowa";
    status_outside = "Nie rozpatrzono dalej";
    status_handled = "Załatwione";
    status_withdrawn = "Wycofano";
    status_forwarded = "Przekazano dalej";
    status_draft = "Jeszcze niewysłane";

    my_data = "Moje dane";
    my_data_lead = "To wiemy o Tobie z rejestrów. Coś się nie zgadza? Zgłoś to swojej gminie.";
    my_data_unavailable = "Rejestr teraz nie odpowiada. Spróbuj ponownie później.";
    my_data_source(source) = "Źródło: {source}.";
    messages_lead = "Każda wiadomość należy do jakiejś sprawy. Tam na nią odpowiadasz.";
}
