//! Turkish.

crate::translated_areas!(answers, people, terms);

use crate::plural::{Turkish as Number, turkish as number};
