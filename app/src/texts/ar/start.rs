//! Arabic. Texts of the start page and the overview: what is going on, what is asked for most, dates to come.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    search_label = "ابحث حسب ما يحدث معك";
    search_hint = "مثلا: غسالة معطلة، أو إيجار، أو مريض";
    events = "ما الذي يحدث معك؟";

    event_money_hint = "المساعدة الاجتماعية (bijstand) والعلاوات ومال للتكاليف الإضافية";
    event_work_hint = "طلب إعانة، والإبلاغ عن الدخل";
    event_business_hint = "المساعدة الاجتماعية والقروض لأصحاب الأعمال";
    event_study_hint = "علاوة إذا كنت لا تستطيع العمل بسبب المرض";
    event_health_hint = "عون في البيت، أو نقل، أو وسيلة مساعدة";
    event_family_hint = "دخلك وبيتك وأطفالك";
    event_home_hint = "الانتقال والإيجار وتجهيز البيت";
    event_debts_hint = "نضع معك خطة";
    event_city_hint = "سؤال أو اعتراض أو شكوى";
    event_employer_hint = "دعم تكلفة الأجر (loonkostensubsidie)، والإبلاغ عن الرعاية";

    popular = "الأكثر استخداما";
    all = "كل ما يمكنك ترتيبه";
    urgent_before = "لا تنتظر. اتصل بالرقم ";
    urgent_after = ". نساعدك في اليوم نفسه.";
    someone_else = "دع شخصا آخر يفعل ذلك. اختر في الاستمارة أنك تملؤها عن شخص آخر.";

    dates = "تواريخ للتذكر";
    date_hear(product) = "يصلك جوابنا: \u{2068}{product}\u{2069}";
    date_draft(product) = "نحفظ حتى ذلك اليوم: \u{2068}{product}\u{2069}";
    changed = "هل تغير شيء؟";
    changed_body = "العمل أو العنوان أو الأسرة أو المال: أبلغنا بذلك. عندها تكون إعانتك صحيحة.";
    changed_button = "الإبلاغ عن تغيير";
    overview_all = "عرض كل ما يمكنك ترتيبه";
}
