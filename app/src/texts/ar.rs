//! Arabic.

domain::translated_areas!(
    advice, case, change, common, errors, form, hearing, home, keys, live, objection, overview, precheck,
    sign
);

use domain::plural::{Arabic as Number, arabic as number};
