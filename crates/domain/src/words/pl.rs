//! Polish.

crate::translated_areas!(answers, people);

use crate::plural::{Slavic as Number, polish as number};
