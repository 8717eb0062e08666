//! Turkish.

domain::translated_areas!(
    advice, case, change, common, errors, form, hearing, home, keys, live, objection, overview, precheck,
    sign
);

use domain::plural::{Turkish as Number, turkish as number};
