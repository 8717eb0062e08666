//! Arabic. Texts of the proof of what was sent and received.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "إثبات الإرسال والاستلام";
    lead = "هنا ما أرسلته أنت وما أرسلناه نحن، مع الوقت. احفظ هذه الصفحة أو اطبعها.";
    law = "بهذا الإثبات يمكنك أن تبين ما أُرسل وقُرئ ومتى (Algemene wet bestuursrecht، المادة 2:25).";
    made(moment) = "أُعد في \u{2068}{moment}\u{2069}.";
    who = "الاسم";
    form = "أرسلت الاستمارة";
    correction = "أرسلت تصحيحاً";
    document(name) = "أرسلت \u{2068}{name}\u{2069}";
    message_mine = "أرسلت رسالة";
    message_ours = "أرسلنا رسالة";
    letter(subject) = "أرسلنا خطاباً: \u{2068}{subject}\u{2069}";
    notice_sent = "أخبرناك بوجود جديد";
    notice_refused = "أخبرناك بوجود جديد، لكن ذلك لم يصل";
    notice_none = "كان هناك جديد. لم يُرسل إليك بريد إلكتروني أو رسالة نصية بشأنه.";
    received = "تم الاستلام";
    ready = "كان جاهزاً لك";
    told = "أُرسل";
    read = "قُرئ لأول مرة";
    not_read = "لم يُقرأ بعد";
    mark = "العلامة (SHA-256)";
}
