//! Facts that a register knows, to confirm or correct.

use super::place::{Place, Problems};
use crate::forms::{Field, FieldType};

/// A field that is confirmed or corrected.
pub(super) fn check(place: &Place, field: &Field, in_group: bool, problems: &mut Problems) {
    if !field.is_correctable() {
        return;
    }
    let place = place.at("prefill");
    if in_group {
        problems.add(&place, "what a register knows is confirmed or corrected outside groups alone");
    }
    if !field.is_asked() || matches!(field.kind, FieldType::Checkboxes | FieldType::LongText | FieldType::Bsn)
    {
        problems.add(&place, "a question of this type is not confirmed or corrected");
    }
}
