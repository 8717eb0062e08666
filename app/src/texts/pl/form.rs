//! Polish. Texts of applying: task list, questions, documents, check answers.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    tasks_title(product) = "Wniosek: {product}";
    change_title(product) = "Zmiana: {product}";
    change_lead = "To od Ciebie mamy. Wybierz część, żeby coś zmienić. Zmiana liczy się dopiero po wysłaniu na dole strony.";
    change_stop = "Jednak nic nie zmieniaj";
    change_send = "Wyślij zmianę";
    change_back = "Wróć do swojej sprawy";
    change_next = "Od razu dostaniesz potwierdzenie zmiany. Data, w której otrzymaliśmy Twój wniosek, nadal obowiązuje.";
    document_earlier = "To już od Ciebie mamy. Zostaje w Twojej sprawie.";
    offered_application(date, number) = "To jest z Twojego wniosku z {date} (nr {number}). Czy nadal się zgadza?";
    offered_other(date, number) = "Te dane mamy od Ciebie z {date} (nr {number}). Czy nadal się zgadzają?";
    known_right(short, value) = "{short}: {value}. Czy to się zgadza?";
    known_source = "Tak jest w rejestrze.";
    known_wrong(short) = "{short}: jak powinno być?";
    no_right = "Wygląda na to, że tego nie dostaniesz";
    no_right_because = "Według tego, co teraz wiemy, nie spełniasz zasad:";
    no_right_apply = "Mimo to możesz złożyć wniosek. Coś się nie zgadza albo masz szczególną sytuację? Wpisz to. Zanim ktoś dostanie odmowę, zawsze sprawdza to pracownik.";
    from_check = "Przejęliśmy Twoje odpowiedzi z testu";
    from_check_body = "Sprawdź przy każdym pytaniu, czy się zgadza. Wszystko możesz jeszcze zmienić.";
    tasks_lead = "Wypełnij części w dowolnej kolejności. Zapisujemy każdą odpowiedź.";
    kept_until(date) = "Zawsze możesz przerwać. Przechowujemy wszystko do {date}.";
    check_and_send = "Sprawdź i wyślij";
    not_needed(what) = "Niepotrzebne: „{what}”. Przy Twoich innych odpowiedziach nic to nie zmienia.";
    check_wait = "To będzie możliwe, gdy wszystkie części będą gotowe.";
    back_to_tasks = "Wszystkie części";
    fill_in_all = "Wypełnij wszystkie pola. Jeśli coś nie jest obowiązkowe, jest to napisane.";
    next = "Dalej";
    save_and_stop = "Przerwij i dokończ później";
    month = "Miesiąc";
    year = "Rok";
    postcode = "Kod pocztowy";
    number = "Numer domu";
    addition = "Dodatek do numeru (nieobowiązkowe)";
    choose = "Wybierz";
    change = "Zmień";
    remove = "Usuń";
    not_complete = "Jeszcze niekompletne";
    documents_lead = "Czegoś jeszcze nie masz? Wybierz wysłanie później. Formularz i tak możesz wysłać.";
    documents_none = "Nie musisz wysyłać żadnych dokumentów.";
    later = "Wyślę to później";
    later_yes = "Wyślesz to później.";
    later_undo = "Jednak wyślij teraz";
    check_title = "Sprawdź swoje odpowiedzi";
    check_lead = "Wszystko się zgadza? Wyślij na dole strony.";
    check_incomplete = "Jeszcze nie wszystko jest wypełnione";
    check_documents = "Dokumenty";
    document_sent[n] = One: "{n} plik" | Few: "{n} pliki" | Many: "{n} plików";
    document_later = "Wyślę to później";
    document_missing = "Jeszcze niewysłane";
    declaration = "Oświadczenie";
    declaration_of(number, all) = "Oświadczenie {number} z {all}";
    declaration_missing = "Zaznacz pole, żeby to oświadczyć.";
    what_next = "Co będzie po wysłaniu?";
    decide_within(weeks) = "Od razu dostaniesz potwierdzenie. Damy Ci znać w ciągu tylu tygodni: {weeks}.";
    send_other = "Wyślij";
    send = "Wyślij wniosek";
    print = "Możesz wydrukować tę stronę.";
}
