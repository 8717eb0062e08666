//! What the applicant reads about it. Letters of a city are in Dutch; this message is not typed by anybody, so it says the
//! same in English below.

use domain::CaseNumber;
use domain::city::City;
use letters::compose::ForwardedTo;

use super::written;

/// It went to a city of this portal.
pub(super) fn within(city: Option<&City>, number: &CaseNumber) -> String {
    let (sender, website) =
        city.map_or(("de andere gemeente", ""), |city| (city.sender.as_str(), city.website.as_str()));
    let number = written(number);
    format!(
        "U woont volgens de Basisregistratie Personen niet in onze gemeente. Daarom stuurden wij uw aanvraag meteen door \
         naar {sender}. Uw nummer is daar {number}. De datum waarop wij uw aanvraag kregen, blijft gelden. U hoeft niets \
         opnieuw te sturen. {sender} neemt het besluit. Volg uw aanvraag in het loket van {sender}: {website}. Klopt uw \
         adres niet? Stuur ons dan een bericht.\n\n\
         In English: according to the personal records database (BRP) you do not live in our municipality. So we sent your \
         application on to {sender} at once. Your number there is {number}. The date on which we received your application \
         still counts. You do not need to send anything again. {sender} takes the decision. Is your address not right? \
         Then send us a message."
    )
}

/// The same for the letter.
pub(super) fn address<'a>(city: Option<&'a City>, number: &'a CaseNumber) -> ForwardedTo<'a> {
    let (receiver, website) =
        city.map_or(("de andere gemeente", ""), |city| (city.sender.as_str(), city.website.as_str()));
    ForwardedTo::City { receiver, website, number: written(number) }
}

/// It went to another municipality.
pub(super) fn elsewhere(place: &str) -> String {
    format!(
        "U woont volgens de Basisregistratie Personen niet in onze gemeente. Daarom stuurden wij uw aanvraag meteen door. \
         Wij bewaren wat u ons stuurde. Hier kunt u verder:\n{place}\nKlopt uw adres niet? Stuur ons dan een bericht.\n\n\
         In English: according to the personal records database (BRP) you do not live in our municipality. So we sent your \
         application on at once, to the place above. We keep what you sent us. Is your address not right? Then send us a \
         message."
    )
}
