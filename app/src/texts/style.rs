//! Texts of the style page.

domain::staff_texts! {
    title = "Bouwstenen", "Components";
    lead = "Elk onderdeel van deze site, in elke staat. Voor wie aan de site werkt.", "Every component of this site, in every state. For who works on the site.";
    ways = "Bekijk het ook zo", "See it in other ways too";
    city = "Gemeente", "City";
    screen = "Scherm", "Screen";
    direction = "Schrijfrichting", "Direction";
    to_the_right = "Van links naar rechts", "Left to right";
    to_the_left = "Van rechts naar links", "Right to left";
    device = "Meer contrast, minder beweging en eigen kleuren volgen uw toestel.", "More contrast, less motion and own colours follow your device.";
    in_dutch = "De voorbeelden zijn in het Nederlands.", "The samples are in Dutch.";
    colours = "Kleuren", "Colours";
    words = "Woorden en koppen", "Words and headings";
    buttons = "Knoppen en links", "Buttons and links";
    fields = "Vragen", "Questions";
    notices = "Meldingen en statussen", "Notices and statuses";
    lists = "Lijsten en stappen", "Lists and steps";
    tables = "Bedragen en tabellen", "Amounts and tables";
    charts = "Grafieken", "Charts";
}
