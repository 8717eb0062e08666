//! Arabic. Texts of the advance on general assistance.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "سلفة";
    body(date) = "إذا لم نتخذ قراراً حتى \u{2068}{date}\u{2069} وأرسلت كل ما يلزم، تحصل على مبلغ مسبقاً. هذا يسمى سلفة (voorschot).";
    later = "تُخصم السلفة لاحقاً من إعانتك.";
    need = "أليس لديك الآن مال للطعام أو الإيجار أو الطاقة؟";
    button = "اطلب سلفة الآن";
    asked = "لقد طلبت سلفة";
    asked_body = "سننظر في ذلك في أقرب وقت. سنرسل إليك رداً.";
    event_asked = "طُلبت سلفة";
    event_answered = "الرد على طلب السلفة";
}
