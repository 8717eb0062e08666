//! Texts of the pages of a company.

super::texts! {}
