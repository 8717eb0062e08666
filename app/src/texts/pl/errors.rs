//! Polish. Texts of the error pages. They say what happened, what was kept, and what to do.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    not_found_title = "Tej strony nie ma";
    not_found_body = "Może adres się zmienił. Albo ta strona nie jest dla Ciebie.";
    broken_title = "Coś poszło nie tak po naszej stronie";
    broken_body = "Wiemy o tym. To, co było zapisane, nadal jest. Spróbuj ponownie za kilka minut.";
    signed_out_title = "Nie jesteś już w systemie: nastąpiło wylogowanie";
    signed_out_body = "Zapisaliśmy Twoje odpowiedzi. Zaloguj się i kontynuuj od tego samego miejsca.";
    old_page_title = "Ta strona jest nieaktualna";
    old_page_body = "W międzyczasie coś się zmieniło. Otwórz stronę ponownie.";
    to_home = "Do strony głównej";
}
