//! What can be wrong with building blocks.

/// A fault in the building blocks, with the file, the block and the language it is in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BlockProblem {
    /// The file is no list of blocks.
    #[error("{file}: {reason}")]
    Unreadable {
        /// The file.
        file: String,
        /// Why, with line and column.
        reason: String,
    },
    /// A letter needs a block that is not there.
    #[error("{file}: block `{block}` is missing")]
    BlockMissing {
        /// The file.
        file: String,
        /// The block.
        block: String,
    },
    /// A block is empty.
    #[error("{file}: block `{block}` ({lang}) is empty")]
    Empty {
        /// The file.
        file: String,
        /// The block.
        block: String,
        /// The language.
        lang: &'static str,
    },
    /// A brace that opens or closes no place.
    #[error("{file}: block `{block}` ({lang}) has a brace that belongs to no {{placeholder}}, near `{near}`")]
    Brace {
        /// The file.
        file: String,
        /// The block.
        block: String,
        /// The language.
        lang: &'static str,
        /// The text at the fault.
        near: String,
    },
    /// The text has a place for which the letter has no value.
    #[error("{file}: block `{block}` ({lang}) asks for `{name}`, which this letter does not have")]
    Unknown {
        /// The file.
        file: String,
        /// The block.
        block: String,
        /// The language.
        lang: &'static str,
        /// The place.
        name: String,
    },
    /// The letter has a value that the text must tell and does not.
    #[error("{file}: block `{block}` ({lang}) must hold the placeholder `{name}`")]
    Missing {
        /// The file.
        file: String,
        /// The block.
        block: String,
        /// The language.
        lang: &'static str,
        /// The place.
        name: String,
    },
}

impl BlockProblem {
    /// The block at fault, to find its line; none when the file as a whole cannot be read.
    #[must_use]
    pub fn block(&self) -> Option<&str> {
        match self {
            Self::Unreadable { .. } => None,
            Self::BlockMissing { block, .. }
            | Self::Empty { block, .. }
            | Self::Brace { block, .. }
            | Self::Unknown { block, .. }
            | Self::Missing { block, .. } => Some(block),
        }
    }
}
