//! Ukrainian. Texts of outages and of the warnings that a term ends.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    default_noted = "Ваше повідомлення про прострочення (ingebrekestelling) надійшло";
    warned = "Ми стежимо за датою";
    info_lapsed = "Ми не отримали відповіді. Строк знову йде.";
    ledger_told = "Ми назвали пізніший день. Строк не змінюється.";
}
