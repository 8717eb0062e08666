//! Arabic. Texts of changing what was granted, for staff and for residents.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    gross = "الإجمالي";
    net = "الصافي";

    title_stop(product) = "سيتوقف هذا: \u{2068}{product}\u{2069}";
    title_revise(product) = "سيتغير هذا: \u{2068}{product}\u{2069}";
    title_withdraw(product) = "نسحب هذا: \u{2068}{product}\u{2069}";
    title_recover(product) = "عليك إعادة مبلغ: \u{2068}{product}\u{2069}";
    told_stop(date) = "ابتداء من \u{2068}{date}\u{2069} لن تحصل على هذا.";
    told_withdraw(date) = "ابتداء من \u{2068}{date}\u{2069} لم يكن لك حق في هذا.";
    told_recover(amount, counted, from, until) = "تعيد \u{2068}{amount}\u{2069} (\u{2068}{counted}\u{2069}). هذا عن الفترة من \u{2068}{from}\u{2069} حتى \u{2068}{until}\u{2069} ضمنا.";
    told_at_once = "تدفع مرة واحدة. لا تستطيع؟ اتصل بنا.";
    told_instalments(part) = "تدفع \u{2068}{part}\u{2069} كل شهر.";
    told_together = "نضع معك خطة.";
    told_ground(label, law, article) = "\u{2068}{label}\u{2069} (\u{2068}{law}\u{2069}، \u{2068}{article}\u{2069})";
    verdict_stop = "تم الإيقاف";
    verdict_revise = "تم التغيير";
    verdict_withdraw = "تم السحب";
    verdict_recover = "إعادة المبلغ";
    status_changed = "تم التغيير";
    status_stopped = "تم الإيقاف";
    status_reclaim = "إعادة المبلغ";
    event_views_asked = "سألناك عن رأيك";
    event_views_given = "وصل ردك";
    event_views_lapsed = "لم يصل رد";
    event_changed = "أُرسل قرار جديد";
}
