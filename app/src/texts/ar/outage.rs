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
    event_penalty_runs = "تأخرنا: غرامة التأخير (dwangsom) تسري";
    event_penalty_set = "أُرسل القرار بشأن غرامة التأخير";
    late_since(date) = "كان علينا أن نقرر في موعد أقصاه \u{2068}{date}\u{2069}. لم ننجح في ذلك.";
    late_what = "يمكنك إرسال إنذار بالتأخر (ingebrekestelling). عندها علينا أن نقرر خلال أسبوعين. إذا لم ننجح تحصل على مبلغ عن كل يوم. هذا يسمى غرامة تأخير (dwangsom).";
    late_button = "أرسل إنذاراً بالتأخر";
    penalty_runs = "تأخرنا في قرارنا";
    penalty_ended = "كنا متأخرين في قرارنا";
    penalty_so_far(first, amount, maximum) = "تسري غرامة التأخير (dwangsom) منذ {first}. حتى اليوم هي {amount}. لن تزيد عن {maximum}.";
    penalty_in_all(first, days, amount) = "سرت غرامة التأخير من {first} لمدة {days} يوما. المجموع {amount}.";
    penalty_stops = "تتوقف الغرامة عند صدور القرار. بعد ذلك نحدد المبلغ.";
    penalty_to_set(date) = "نحدد المبلغ في موعد أقصاه {date}. ستجد ذلك في رسالة.";
    penalty_set(date, amount) = "في {date} حددنا المبلغ: {amount}. اقرأ الرسالة.";
    penalty_none(date) = "في {date} قررنا: لا توجد غرامة. السبب في الرسالة.";
    penalty_article(article) = "هذا بموجب {article}.";
}
