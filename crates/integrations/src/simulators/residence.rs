//! The test of Participatiewet 11, inside the adapter: only its outcome leaves.

use chrono::NaiveDate;

use crate::demo::RawPerson;

/// The code of the Dutch nationality.
const DUTCH: &str = "0001";

/// Titles that give the right of art. 11, second paragraph, without further judgement: Vreemdelingenwet 8
/// under a (21), b (25) and e for lasting residence (40).
const EQUAL: [&str; 3] = ["21", "25", "40"];

/// Yes when it is sure. Never no: for citizens of the Union, ended titles and other titles a person
/// judges, as the register alone does not settle it.
pub(super) fn dutch_or_equal(person: &RawPerson, today: NaiveDate) -> Option<bool> {
    if person.nationalities.iter().any(|code| code == DUTCH) {
        return Some(true);
    }
    let title = person.title.as_ref()?;
    let runs = title.until.is_none_or(|until| until >= today);
    (runs && EQUAL.contains(&title.code.as_str())).then_some(true)
}
