//! Polish. Texts for a phone without a good connection: the line on every page, kept pages, forms that were not sent, and notices of
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    line_gone = "Nie masz teraz internetu. To, co wpisujesz, zostaje na tej stronie.";
    line_slow = "Twój internet jest wolny. Wysyłanie jeszcze trwa. Zostaw tę stronę otwartą.";

    kept = "Brak internetu lub wolny internet. Czytasz stronę zapisaną: {when}.";
    kept_nothing = "Na tym urządzeniu nie ma jeszcze żadnej zapisanej strony.";

    offline = "Nie masz internetu";
    offline_lead = "Nie możemy teraz pokazać tej strony. Masz znowu internet? Odśwież stronę.";
    offline_readable = "To możesz teraz przeczytać";
    offline_readable_body = "To strony dostępne dla wszystkich, które były już u Ciebie otwarte. Twoich wniosków, wiadomości i danych nie przechowujemy na tym urządzeniu.";
    offline_again = "Spróbuj ponownie";

    unsent = "Nie wysłano: brak internetu";
    unsent_lead = "Gmina jeszcze tego nie dostała. Zostaw tę stronę otwartą, aż znowu będziesz mieć internet.";
    unsent_typed = "To, co wpisano, jest nadal na tej stronie. Masz znowu internet? Wyślij to ponownie.";
    unsent_again = "Wyślij ponownie";
    unsent_choose = "Plik nie został wysłany. Wybierz go ponownie, gdy znowu będziesz mieć internet.";
    unsent_back = "Wróć do formularza";

    other_ways = "Pomoc bez internetu";
    write_to(post) = "Albo napisz na adres: {post}.";

    notice_disruption = "Awaria";
    notice_maintenance = "Prace techniczne";
}
