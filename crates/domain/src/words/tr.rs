//! Turkish.

crate::translated_areas!(answers, people);

use crate::plural::{Turkish as Number, turkish as number};
