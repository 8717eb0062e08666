//! Ukrainian.

crate::translated_areas!(answers, people, terms);

use crate::plural::{Slavic as Number, ukrainian as number};
