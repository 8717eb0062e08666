//! Arabic.

domain::translated_areas!(
    accessible, advance, advice, built, case, change, common, errors, form, hearing, home, human, keys, line,
    live, objection, outage, overview, precheck, proof, sign, start
);

use domain::plural::{Arabic as Number, arabic as number};
