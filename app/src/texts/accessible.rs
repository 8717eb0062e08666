//! Texts of the page about accessibility.

domain::texts! {
    accessible;
    norm = "Wij willen voldoen aan WCAG 2.2, niveau A en AA. De wet vraagt WCAG 2.1 (EN 301 549).", "We aim for WCAG 2.2, levels A and AA. The law asks for WCAG 2.1 (EN 301 549).";
    works_1 = "Alles werkt zonder scripts en met alleen een toetsenbord.", "Everything works without scripts and with only a keyboard.";
    works_2 = "Alles past op een scherm van 320 punten breed, ook met grote letters.", "Everything fits a screen of 320 pixels wide, also with large letters.";
    works_3 = "Licht, donker, meer contrast en uw eigen kleuren werken.", "Light, dark, more contrast and your own colours work.";
    works_4 = "Brieven zijn gewone bladzijden en pdf's met een structuur.", "Letters are ordinary pages and PDFs with a structure.";
    tested = "Wat hebben wij getest?", "What have we tested?";
    tested_body = "Deze getallen schrijft de test zelf. Regels van een computer vinden niet alles.", "The test itself writes these numbers. Rules of a computer do not find everything.";
    day = "Laatste test", "Last test";
    journeys = "Wegen door de site", "Ways through the site";
    journeys_of(all, failed) = "{all} gelopen, {failed} met een fout", "{all} taken, {failed} with a fault";
    judged = "Bladzijden langs de regels", "Pages held against the rules";
    judged_by(pages, rules) = "{pages} verschillende, zonder fouten (axe-core {rules})", "{pages} different ones, without faults (axe-core {rules})";
    fitted = "Bladzijden gemeten", "Pages measured";
    fitted_at(pages, widths) = "{pages} keer, bij een breedte van {widths}", "{pages} times, at a width of {widths}";
    browser = "Browser", "Browser";
    everywhere = "In elke kleur en taal", "In every colour and language";
    everywhere_of(combinations) = "{combinations} combinaties, zonder fouten", "{combinations} combinations, without faults";
    shortcomings = "Wat is nog niet goed?", "What is not good yet?";
    short_1 = "Nog niet getest met echte schermlezers en met mensen die ze elke dag gebruiken.", "Not yet tested with real screen readers and with people who use them every day.";
    short_2 = "Nog niet getest op echte telefoons. In Firefox en WebKit lopen wij alleen de belangrijkste wegen.", "Not yet tested on real phones. In Firefox and WebKit we only take the main ways.";
    short_3 = "Een onafhankelijk onderzoek naar alle eisen is er nog niet.", "There is no independent study of all requirements yet.";
    short_4 = "Pdf's zijn nog niet door een mens beoordeeld.", "PDFs have not been judged by a person yet.";
    short_5 = "Teksten zijn nog niet getest met mensen die moeite hebben met lezen.", "Texts have not been tested yet with people who have trouble reading.";
    report = "Lukt er iets niet?", "Does something not work?";
    report_further = "Bent u niet tevreden met ons antwoord? Dan kunt u een klacht sturen, en daarna naar de Nationale ombudsman.", "Are you not satisfied with our answer? Then you can send a complaint, and after that go to the National Ombudsman.";
}
