//! Polish. Texts of the start pages: choice of a city, start page of a city, signing in, what one can apply for, about.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    choose_city = "Wybierz swoją gminę";
    choose_city_lead = "Cztery gminy, jeden portal. Wybierz gminę, w której mieszkasz lub pracujesz.";
    welcome = "W czym możemy Ci pomóc?";
    welcome_lead = "Pomoc w sprawach pieniędzy i pracy. Załatwiasz to tutaj, kiedy chcesz.";
    check_heading = "Do czego mam prawo?";
    check_size = "Kilka pytań, 3 minuty, bez logowania";
    check_body = "Od razu widzisz, jaka pomoc jest dla Ciebie i o jakie pieniądze chodzi. Niczego nie zapisujemy.";
    check_start = "Zacznij test";
    already = "Już zaczęte?";
    go_on = "Kontynuuj od tego samego miejsca";
    urgent = "Nie masz dziś pieniędzy na jedzenie, leki lub nocleg?";
    not_digital = "Wolisz nie przez internet?";
    not_digital_body = "Zawsze możesz. Dostaniesz taką samą pomoc.";
    call(phone) = "Zadzwoń: {phone}";
    how = "Tak to działa";
    how_1 = "Składasz wniosek";
    how_1_body = "Krok po kroku. Zapisujemy każdą odpowiedź. Zawsze możesz dokończyć później.";
    how_2 = "Dostajesz potwierdzenie";
    how_2_body = "Z numerem, godziną i datą, do której damy Ci znać.";
    how_3 = "Podejmujemy decyzję";
    how_3_body = "Odmowa nigdy nie pochodzi od komputera. Zawsze sprawdza to człowiek.";
    how_4 = "Tutaj śledzisz wszystko";
    how_4_body = "Widzisz każdy krok, każdą kwotę i kto oglądał Twoje dane.";

    sign_in = "Zaloguj się";
    sign_in_demo = "Wybierz osobę testową. Naprawdę logujesz się przez DigiD lub eHerkenning.";
    as_resident = "Mieszkańcy";
    as_company = "Firmy";
    as_staff = "Pracownicy gminy";

    products = "Co chcesz załatwić?";
    search_label = "Szukaj słowa";
    search_hint = "Na przykład: długi, przeprowadzka lub choroba.";
    search_button = "Szukaj";
    search_events = "Albo wybierz, czego to dotyczy";
    search_found[n] = One: "Znaleziono: {n}" | Few: "Znaleziono: {n}" | Many: "Znaleziono: {n}";
    search_none = "Nic nie znaleziono";
    search_none_body = "Spróbuj innego słowa. Albo wyślij nam wiadomość. Sprawdzimy to.";
    search_all = "Pokaż wszystko";
    event_money = "Za mało pieniędzy";
    event_work = "Utrata lub zmiana pracy";
    event_business = "Własna firma";
    event_study = "Nauka i studia";
    event_health = "Choroba lub potrzeba pomocy";
    event_family = "Dziecko, związek lub śmierć bliskiej osoby";
    event_home = "Przeprowadzka lub mieszkanie";
    event_debts = "Długi";
    event_city = "Pytanie lub brak zgody z decyzją";
    event_employer = "Pracodawca lub podmiot świadczący opiekę";
    products_lead = "Masz wątpliwości? Zawsze możesz złożyć wniosek. Sprawdzimy to razem z Tobą.";
    for_residents = "Pieniądze i pomoc";
    to_report = "Zgłoś coś";
    to_ask = "Pytanie, sprzeciw lub skarga";
    for_companies = "Dla firm";
    for_whom = "Dla kogo to jest?";
    at_hand = "Czego potrzebujesz?";
    afterwards = "Co będzie potem?";
    takes(minutes) = "Wypełnianie trwa około {minutes} minut. Zawsze możesz przerwać i dokończyć później.";
    decide_within(weeks, article) = "Damy Ci znać w ciągu tylu tygodni: {weeks} ({article}).";
    start_application = "Zacznij wniosek";
    start_sign_in = "Zaloguj się i złóż wniosek";
    start_other = "Zacznij";
    start_other_sign_in = "Zaloguj się i zacznij";
    start_new = "Zacznij nowy";
    begun = "Już to zaczęto";
    begun_line(saved, until) = "Ostatnio zapisano {saved}. Przechowujemy Twoje odpowiedzi do {until} włącznie.";
    begun_go_on = "Kontynuuj";
    begun_several = "Chodzi o coś innego? Zacznij nowy formularz. To, co już wypełnione, zostanie zapisane.";
    begun_another = "Zacznij nowy";
    runs_application = "Masz już wniosek w toku";
    runs_other = "To już od Ciebie mamy";
    runs_line(number, date) = "Numer {number}, otrzymano {date}.";
    runs_application_open = "Zobacz ten wniosek";
    runs_other_open = "Zobacz, co od Ciebie mamy";
    runs_application_single = "Nie musisz nic wysyłać ponownie. Coś się zmieniło? Na stronie Twojego wniosku przeczytasz, co możesz zrobić.";
    runs_other_single = "Nie musisz nic wysyłać ponownie. Coś się zmieniło? Na stronie Twojej sprawy przeczytasz, co możesz zrobić.";
    runs_several = "Teraz chodzi o coś innego? Możesz zacząć nowy formularz.";
    runs_more = "Zobacz wszystko w swoim przeglądzie";
    check_first = "Najpierw sprawdź, czy masz prawo";

    privacy_lead = "Pytamy tylko o to, co potrzebne. Zawsze widzisz, kto oglądał Twoje dane.";
    privacy_1 = "Nie pytamy o to, co już jest w innym rejestrze.";
    privacy_2 = "W każdej sprawie jest napisane, który rejestr zapytaliśmy, kiedy i dlaczego.";
    privacy_3 = "Pracownik zagląda do Twojej sprawy? Widzisz to.";
    privacy_4 = "Pochodzenie, obywatelstwo i kod pocztowy nie mają wpływu na decyzję.";
    privacy_5 = "Test na początku niczego nie zapisuje.";
    privacy_6(days) = "Niewysłany wniosek usuwamy po {days} dniach.";
    accessibility_lead = "Każdy musi móc korzystać z tej strony.";
    accessibility_4(phone) = "Coś się nie udaje? Zadzwoń: {phone}. Pomożemy Ci i to naprawimy.";
    laws_lead = "Liczymy według tych przepisów. Każdy przepis ma datę.";
    law_name = "Przepis";
    law_from = "Obowiązuje od";
    law_link = "Oficjalny tekst";
    law_unconfirmed = "Jeszcze niepotwierdzone";
    law_unconfirmed_body = "Te kwoty gmina musi jeszcze potwierdzić.";
    law_none = "Nic";
}
