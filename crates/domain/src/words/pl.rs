//! Polish.

crate::translated_areas!(answers, people, terms);

use crate::plural::{Slavic as Number, polish as number};
