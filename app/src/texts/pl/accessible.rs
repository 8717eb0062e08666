//! Polish. Texts of the page about accessibility.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    norm = "Chcemy spełniać WCAG 2.2, poziom A i AA. Prawo wymaga WCAG 2.1 (EN 301 549).";
    works_1 = "Wszystko działa bez skryptów i z samą klawiaturą.";
    works_2 = "Wszystko mieści się na ekranie o szerokości 320 pikseli, także przy dużych literach.";
    works_3 = "Działa tryb jasny, ciemny, większy kontrast i Twoje własne kolory.";
    works_4 = "Listy to zwykłe strony i pliki PDF ze strukturą.";
    tested = "Co sprawdziliśmy?";
    tested_body = "Te liczby zapisuje sam test. Reguły komputera nie znajdują wszystkiego.";
    day = "Ostatni test";
    journeys = "Ścieżki przez portal";
    journeys_of(all, failed) = "Sprawdzone: {all}, z błędem: {failed}";
    judged = "Strony sprawdzone według reguł";
    judged_by(pages, rules) = "Różne strony: {pages}, bez błędów (axe-core {rules})";
    fitted = "Zmierzone strony";
    fitted_at(pages, widths) = "Liczba pomiarów: {pages}, przy szerokości: {widths}";
    browser = "Przeglądarka";
    everywhere = "W każdym kolorze i języku";
    everywhere_of(combinations) = "Liczba kombinacji: {combinations}, bez błędów";
    shortcomings = "Co jeszcze nie jest dobre?";
    short_1 = "Jeszcze nie sprawdzono z prawdziwymi czytnikami ekranu i z osobami, które używają ich codziennie.";
    short_2 = "Jeszcze nie sprawdzono na prawdziwych telefonach. W Firefox i WebKit sprawdzamy tylko najważniejsze ścieżki.";
    short_3 = "Nie ma jeszcze niezależnego badania wszystkich wymagań.";
    short_4 = "Plików PDF nie ocenił jeszcze człowiek.";
    short_5 = "Tekstów nie sprawdzono jeszcze z osobami, którym trudno jest czytać.";
    report = "Coś się nie udaje?";
    report_further = "Nasza odpowiedź Ci nie odpowiada? Możesz wysłać skargę, a potem zwrócić się do krajowego rzecznika praw obywateli (Nationale ombudsman).";
}
