//! Ukrainian.

crate::translated_areas!(answers, people);

use crate::plural::{Slavic as Number, ukrainian as number};
