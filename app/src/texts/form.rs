//! Texts of applying: start page, task list, questions, check, receipt.

super::texts! {}
