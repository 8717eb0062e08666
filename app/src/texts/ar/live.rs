//! Arabic. Texts that islands get from the server.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    session_title = "هل ما زلت هنا؟";
    session_body = "لم تفعل شيئا منذ مدة. بعد دقيقتين نسجل خروجك. هذا لحمايتك.";
    session_stay = "نعم، أريد المتابعة";
    session_ended = "تم تسجيل خروجك";
    session_ended_body = "ما كتبته ما زال في هذه الصفحة. تابع: تسجل الدخول ونحن نحفظه.";
    session_close = "إغلاق";

    upload_busy = "نرسل ملفك";
    upload_smaller = "نصغّر صورتك";
    upload_checking = "نفحص ملفك";

    status_now(status) = "الحالة الآن: \u{2068}{status}\u{2069}.";
    status_show = "عرض";

    keys = "المفاتيح في هذه الاستمارة: 1 و2 و3 تختار القرار. Ctrl وEnter معا يرسلانه.";
}
