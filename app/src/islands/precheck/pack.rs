//! What the browser needs to compute: laws, questions, products, words and names of facts, in one file.

use chrono::NaiveDate;
use domain::facts::FactDefinition;
use domain::forms::{ErrorCode, Form};
use domain::product::Product;
use domain::{CityCode, Lang};
use rules::coded::{Coded, Input};
use rules::coded_struct;

use super::CheckWords;

/// Everything of the file that is not law. It holds for one city, one day and one language.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// The city.
    pub city: CityCode,
    /// The day whose law is applied.
    pub today: NaiveDate,
    /// The language.
    pub lang: Lang,
    /// What the check says.
    pub words: CheckWords,
    /// The questions.
    pub form: Form,
    /// The products that are checked.
    pub products: Vec<Product>,
    /// Names of facts.
    pub facts: Vec<FactDefinition>,
    /// Per question what is said when its answer is wrong.
    pub sentences: Vec<(String, Vec<(ErrorCode, String)>)>,
}

coded_struct!(About { city, today, lang, words, form, products, facts, sentences });

impl About {
    /// Writes the file, with the laws in their compiled form.
    #[must_use]
    pub fn with_laws(&self, laws: &[u8]) -> Vec<u8> {
        let mut about = Vec::new();
        self.put(&mut about);
        // No description comes near four gigabytes; a reader would refuse it.
        let mut bytes = u32::try_from(about.len()).unwrap_or(u32::MAX).to_le_bytes().to_vec();
        bytes.extend(about);
        bytes.extend(laws);
        bytes
    }

    /// Reads the description out of the file; none when it is damaged or was made by another version.
    #[must_use]
    pub fn of_file(file: &[u8]) -> Option<Self> {
        let (about, _) = domain::advice::parts(file)?;
        let mut input = Input::new(about);
        let about = Self::take(&mut input);
        input.end().then_some(about)
    }
}
