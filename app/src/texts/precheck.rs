//! Texts of the benefit check.

super::texts! {}
