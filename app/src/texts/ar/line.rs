//! Arabic. Texts for a phone without a good connection: the line on every page, kept pages, forms that were not sent, and notices of
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    line_gone = "ليس لديك إنترنت الآن. ما تكتبه يبقى في هذه الصفحة.";
    line_slow = "الإنترنت لديك بطيء. ما زلنا نرسل. اترك هذه الصفحة مفتوحة.";

    kept = "لا يوجد إنترنت أو هو بطيء. أنت تقرأ الصفحة المحفوظة من \u{2068}{when}\u{2069}.";
    kept_nothing = "لا توجد بعد صفحة محفوظة على هذا الجهاز.";

    offline = "ليس لديك إنترنت";
    offline_lead = "لا نستطيع عرض هذه الصفحة الآن. هل عاد الإنترنت؟ حدّث الصفحة إذن.";
    offline_readable = "هذا يمكنك قراءته الآن";
    offline_readable_body = "هذه صفحات عامة اطلعت عليها من قبل. لا نحفظ على هذا الجهاز شيئا من طلباتك ورسائلك وبياناتك.";
    offline_again = "المحاولة مرة أخرى";

    unsent = "لم يُرسل: لا يوجد إنترنت";
    unsent_lead = "لم يصل هذا إلى البلدية بعد. اترك هذه الصفحة مفتوحة حتى يعود الإنترنت.";
    unsent_typed = "ما كتبته ما زال في هذه الصفحة. هل عاد الإنترنت؟ أرسله إذن من جديد.";
    unsent_again = "الإرسال من جديد";
    unsent_choose = "لم يُرسل الملف. اختره من جديد عندما يعود الإنترنت.";
    unsent_back = "العودة إلى الاستمارة";

    other_ways = "مساعدة بدون إنترنت";
    write_to(post) = "أو اكتب إلى: \u{2068}{post}\u{2069}.";

    notice_disruption = "عطل";
    notice_maintenance = "صيانة";
}
