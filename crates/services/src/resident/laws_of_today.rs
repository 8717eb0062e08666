//! The laws by which is calculated today, with the figures that nobody has confirmed.

use chrono::NaiveDate;
use domain::CityCode;
use rules::LawInfo;

use crate::Services;

/// One law in the version of today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LawRow {
    /// Name.
    pub name: String,
    /// First day of the version.
    pub valid_from: Option<NaiveDate>,
    /// Figures that are not confirmed, by name.
    pub unconfirmed: Vec<String>,
    /// Where the official text stands.
    pub url: String,
}

impl Services {
    /// The national laws and the rules of this city that are in force today, by rank and name.
    #[must_use]
    pub fn laws_of_today(&self, city: CityCode) -> Vec<LawRow> {
        let (corpus, today) = (self.catalog().corpus(), self.today());
        let here = |id: &&str| self.catalog().law_city(id).is_none_or(|of| of == city);
        let mut laws: Vec<LawInfo> =
            corpus.law_ids().filter(here).filter_map(|id| corpus.law(id, today)).collect();
        laws.sort_by(|a, b| (a.layer, &a.name, &a.id).cmp(&(b.layer, &b.name, &b.id)));
        laws.into_iter().map(LawRow::from).collect()
    }
}

impl From<LawInfo> for LawRow {
    fn from(law: LawInfo) -> Self {
        Self {
            name: law.name.unwrap_or(law.id),
            valid_from: law.valid_from,
            unconfirmed: law.unconfirmed.into_iter().map(|figure| figure.name.replace('_', " ")).collect(),
            url: law.url,
        }
    }
}
