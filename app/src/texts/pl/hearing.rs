//! Polish. Texts of hearing somebody before a decision, for staff and for who is heard.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    nothing = "nic";

    todo = "Co o tym sądzisz?";
    todo_body = "Chcemy podjąć decyzję. Najpierw chcemy poznać Twoją opinię.";
    todo_button = "Przeczytaj i odpowiedz";
    meant = "Co chcemy zdecydować?";
    facts = "Te dane różnią się od tego, co mamy od Ciebie";
    facts_caption = "Twoje dane obok tego, co znaleźliśmy";
    fact = "Dane";
    you_said = "Od Ciebie";
    we_found = "Znaleźliśmy";
    source = "Źródło";
    until(date) = "Możesz odpowiedzieć do {date} włącznie. Możesz też zadzwonić. Nie musisz odpowiadać.";
    answer = "Twoja opinia";
    answer_hint = "Czy to się zgadza? Czy czegoś jeszcze nie wiemy? Napisz to.";
    answer_button = "Wyślij opinię";
    answer_empty = "Najpierw napisz swoją opinię.";
    answer_long = "Twoja opinia jest za długa. Użyj najwyżej 4.000 znaków.";
    given(date) = "Mamy Twoją opinię z {date}. Przeczytamy ją przed decyzją.";
    told_spoken(date) = "Rozmawialiśmy z Tobą {date}. Zapisaliśmy to:";

    decided_asked(date) = "{date} zapytaliśmy, co o tym myślisz.";
    decided_written = "Napisane przez Ciebie:";
    decided_spoken = "Powiedziane przez Ciebie:";
    decided_silent = "Nie dostaliśmy odpowiedzi.";
    decided_undoable = "Nie pytaliśmy Cię wcześniej o opinię. Przy pieniądzach tak można, jeśli sprzeciw może wszystko naprawić (Awb 4:12).";
    decided_own_facts = "Nie pytaliśmy Cię wcześniej o opinię. Ta decyzja opiera się na tym, co wiemy od Ciebie (Awb 4:8).";
    decided_heading = "Twoja odpowiedź";
}
