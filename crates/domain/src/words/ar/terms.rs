//! Arabic. The ledger of a term, in words.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

crate::translated! {
    because_foreign = "ننتظر معلومات من الخارج.";
    because_consent = "وافقت على أن نقرر لاحقا.";
    because_delay = "التأخير ليس من جهتنا.";
    because_force = "لا نستطيع أن نقرر بسبب ظروف قاهرة.";

    still_not = "لم يتوقف احتساب المدة بسبب ذلك.";
    still_day(from) = "توقف احتساب المدة يوما واحدا: \u{2068}{from}\u{2069}.";
    still_days(from, until, days) = "توقف احتساب المدة من \u{2068}{from}\u{2069} حتى \u{2068}{until}\u{2069} ضمنا. أي \u{2068}{days}\u{2069}.";
    time_to_object(until) = "كان بإمكانك الاعتراض حتى \u{2068}{until}\u{2069} ضمنا. بعد ذلك تبدأ مدتنا.";
    term(length, until) = "لدينا \u{2068}{length}\u{2069} لنقرر. أي حتى \u{2068}{until}\u{2069} ضمنا.";
    information = "طلبنا منك معلومات.";
    extended(days, until) = "نحتاج إلى مدة إضافية: \u{2068}{days}\u{2069}. أي حتى \u{2068}{until}\u{2069} ضمنا.";
    holiday(until) = "اليوم الأخير يقع في عطلة نهاية الأسبوع أو في عيد. لذلك يصبح \u{2068}{until}\u{2069}.";
    decided(from) = "أرسلنا قرارنا في \u{2068}{from}\u{2069}.";
    withdrawn(from) = "سحبت الطلب في \u{2068}{from}\u{2069}.";
    forwarded(from) = "حوّلنا الطلب في \u{2068}{from}\u{2069}.";
    appeal(until) = "يمكنك التوجه إلى المحكمة حتى \u{2068}{until}\u{2069} ضمنا.";
    objection(until) = "يمكنك الاعتراض حتى \u{2068}{until}\u{2069} ضمنا.";
    default_notice(until) = "كتبت أننا تأخرنا. عندئذ لدينا أسبوعان آخران: حتى \u{2068}{until}\u{2069} ضمنا.";
    penalty(from) = "لم نقرر في الوقت المحدد؟ عندئذ تحصل على مال ابتداء من \u{2068}{from}\u{2069}، لمدة 42 يوما على الأكثر.";
    advance(from) = "هل يستغرق الأمر وقتا طويلا؟ عندئذ ندفع سلفة في موعد أقصاه \u{2068}{from}\u{2069}.";
    search_period(until) = "هل عمرك أقل من 27 سنة؟ عندئذ تبحث أولا عن عمل بنفسك، حتى \u{2068}{until}\u{2069} ضمنا.";
}
