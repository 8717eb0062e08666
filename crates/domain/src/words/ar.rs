//! Arabic.

crate::translated_areas!(answers, people);

use crate::plural::{Arabic as Number, arabic as number};
