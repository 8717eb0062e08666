//! Arabic. Texts of outages and of the warnings that a term ends.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    default_noted = "وصل إنذارك بالتأخر (ingebrekestelling)";
    warned = "نحن ننتبه إلى التاريخ";
    info_lapsed = "لم نتلق جوابا. المدة تسري من جديد.";
    ledger_told = "ذكرنا يوما لاحقا. المدة لا تتغير.";
}
