//! Arabic. Texts of the page about accessibility.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    norm = "نريد أن نستوفي \u{2066}WCAG 2.2\u{2069}، المستويين A وAA. القانون يطلب \u{2066}WCAG 2.1\u{2069} (\u{2066}EN 301 549\u{2069}).";
    works_1 = "كل شيء يعمل بدون برامج نصية (scripts)، وبلوحة المفاتيح وحدها.";
    works_2 = "كل شيء يناسب شاشة عرضها 320 نقطة، حتى مع الحروف الكبيرة.";
    works_3 = "الوضع الفاتح والداكن، وزيادة التباين، وألوانك الخاصة: كلها تعمل.";
    works_4 = "الخطابات صفحات عادية وملفات PDF لها بنية.";
    tested = "ماذا اختبرنا؟";
    tested_body = "الاختبار نفسه يكتب هذه الأرقام. قواعد الحاسوب لا تجد كل شيء.";
    day = "آخر اختبار";
    journeys = "المسارات في الموقع";
    journeys_of(all, failed) = "جربنا \u{2068}{all}\u{2069}، وفيها خطأ: \u{2068}{failed}\u{2069}";
    judged = "صفحات فُحصت حسب القواعد";
    judged_by(pages, rules) = "صفحات مختلفة: \u{2068}{pages}\u{2069}، بدون أخطاء (axe-core \u{2068}{rules}\u{2069})";
    fitted = "صفحات قسناها";
    fitted_at(pages, widths) = "عدد المرات: \u{2068}{pages}\u{2069}، بعرض \u{2068}{widths}\u{2069}";
    browser = "المتصفح";
    everywhere = "بكل لون وكل لغة";
    everywhere_of(combinations) = "عدد التركيبات: \u{2068}{combinations}\u{2069}، بدون أخطاء";
    shortcomings = "ما الذي ليس جيدا بعد؟";
    short_1 = "لم يُختبر الموقع بعد بقارئات شاشة حقيقية ولا مع أشخاص يستخدمونها كل يوم.";
    short_2 = "لم يُختبر الموقع بعد على هواتف حقيقية. في Firefox وWebKit نجرب أهم المسارات فقط.";
    short_3 = "لا يوجد بعد فحص مستقل لكل المتطلبات.";
    short_4 = "لم يفحص إنسان ملفات PDF بعد.";
    short_5 = "لم تُختبر النصوص بعد مع أشخاص يجدون صعوبة في القراءة.";
    report = "هل يوجد شيء لا يعمل معك؟";
    report_further = "لست راضيا عن جوابنا؟ يمكنك إذن إرسال شكوى، وبعد ذلك اللجوء إلى أمين المظالم الوطني (Nationale ombudsman).";
}
