//! Arabic.

crate::translated_areas!(answers, people, terms);

use crate::plural::{Arabic as Number, arabic as number};
