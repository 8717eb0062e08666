//! What the browser needs to compute: laws, questions, products and names of facts, in one file.

use domain::facts::FactDefinition;
use domain::forms::Form;
use domain::product::Product;
use rules::Corpus;
use serde::{Deserialize, Serialize};

/// The content of the file. It starts with the length of the description in four bytes (little-endian),
/// followed by the description as JSON and the laws in their compiled form.
#[derive(Clone, Debug)]
pub struct Pack {
    /// The laws.
    pub corpus: Corpus,
    /// Questions, products and facts.
    pub about: About,
}

/// Everything of a [`Pack`] that is not law.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// The questions.
    pub form: Form,
    /// The products that are checked.
    pub products: Vec<Product>,
    /// Names of facts.
    pub facts: Vec<FactDefinition>,
}

/// Why a file is no pack.
#[derive(Debug)]
pub enum PackProblem {
    /// It is shorter than it says.
    Short,
    /// The description cannot be read.
    About(serde_json::Error),
    /// The laws cannot be read.
    Laws(rules::FormError),
}

impl std::fmt::Display for PackProblem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Short => out.write_str("the file of the laws is cut off"),
            Self::About(_) => out.write_str("the questions in the file of the laws cannot be read"),
            Self::Laws(_) => out.write_str("the laws in their file cannot be read"),
        }
    }
}

impl std::error::Error for PackProblem {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Short => None,
            Self::About(cause) => Some(cause),
            Self::Laws(cause) => Some(cause),
        }
    }
}

impl Pack {
    /// Writes the file.
    ///
    /// # Errors
    /// When the description cannot be written or is longer than four bytes can say.
    #[cfg(feature = "render")]
    pub fn to_bytes(&self) -> Result<Vec<u8>, PackProblem> {
        let about = serde_json::to_vec(&self.about).map_err(PackProblem::About)?;
        let length = u32::try_from(about.len()).map_err(|_| PackProblem::Short)?;
        let mut bytes = length.to_le_bytes().to_vec();
        bytes.extend(about);
        bytes.extend(self.corpus.to_bytes());
        Ok(bytes)
    }

    /// Reads the file.
    ///
    /// # Errors
    /// When it is damaged or was made by another version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PackProblem> {
        let (length, rest) = bytes.split_first_chunk::<4>().ok_or(PackProblem::Short)?;
        let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| PackProblem::Short)?;
        let (about, laws) = rest.split_at_checked(length).ok_or(PackProblem::Short)?;
        Ok(Self {
            about: serde_json::from_slice(about).map_err(PackProblem::About)?,
            corpus: Corpus::from_bytes(laws).map_err(PackProblem::Laws)?,
        })
    }
}
