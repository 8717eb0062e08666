//! Polish.

domain::translated_areas!(
    advice, case, change, common, errors, form, hearing, home, keys, live, objection, overview, precheck,
    sign
);

use domain::plural::{Slavic as Number, polish as number};
