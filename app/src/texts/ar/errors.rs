//! Arabic. Texts of the error pages. They say what happened, what was kept, and what to do.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    not_found_title = "هذه الصفحة غير موجودة";
    not_found_body = "ربما تغير العنوان. أو أن الصفحة ليست لك.";
    broken_title = "حدث خطأ لدينا";
    broken_body = "نحن على علم بذلك. ما كان محفوظا ما زال موجودا. حاول مرة أخرى بعد بضع دقائق.";
    signed_out_title = "تم تسجيل خروجك";
    signed_out_body = "حفظنا إجاباتك. سجّل الدخول وتابع من حيث توقفت.";
    old_page_title = "هذه الصفحة قديمة";
    old_page_body = "تغير شيء في هذه الأثناء. افتح الصفحة من جديد.";
    to_home = "إلى الصفحة الرئيسية";
}
