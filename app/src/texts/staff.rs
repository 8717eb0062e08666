//! Texts of the pages of staff.

super::texts! {}
