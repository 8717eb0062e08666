//! Arabic. Texts of the benefit check.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "ما الذي يحق لي؟";
    no_decision = "هذا ليس قرارا بعد. يمكنك دائما تقديم طلب، حتى لو كان المكتوب هنا غير ذلك.";
    not_kept = "لا نحفظ هذه الإجابات.";
    on_device = "إجاباتك تبقى على هذا الجهاز. لا يُرسل إلينا شيء.";
    dont_know = "لا أعرف";
    previous = "السؤال السابق";
    question = "السؤال {n}.";
    ahead_none = "قد يكون هذا آخر سؤال.";
    ahead_one = "بعد هذا بقي سؤال واحد تقريبا.";
    ahead_more = "عدد الأسئلة بعد هذا: حوالي {n}.";
    left_one = "بقي سؤال واحد";
    left_more = "الأسئلة الباقية: {n}";
    given = "هذا ما أجبت به";
    done = "انتهيت. هذه نتيجتك.";
    to_outcome = "عرض نتيجتك";
    done_short = "تم.";
    done_body = "ليس لدينا أسئلة أخرى. هل يوجد خطأ؟ يمكنك تغيير إجاباتك في الأسفل.";

    outcome = "هذا ما قد تحصل عليه";
    so_far = "بحسب الإجابات التي أعطيتها.";
    likely = "احتمال كبير";
    possible = "ربما";
    unlikely = "احتمال ضعيف";
    unknown = "غير معروف بعد";
    per_month = "في الشهر";
    per_year = "في السنة";
    once = "دفعة واحدة";
    how = "كيف حُسب هذا";
    line = "السطر";
    amount = "المبلغ";
    unmet = "هذا لا يوافق القواعد:";
    supposed = "سينظر موظف أيضا:";
    missing = "هذا لا نعرفه بعد:";
    others = "قد يفيدك هذا أيضا";
    only_city = "البلدية وحدها تستطيع تقييم هذا.";
    unconfirmed = "غير مؤكد بعد:";
    unconfirmed_mark = "يوجد هنا مبلغ غير مؤكد بعد.";
    apply = "المزيد عن:";
    take_along = "تقديم طلب بهذه الإجابات";

    what_if = "ماذا لو تغير شيء؟";
    what_if_wage = "الأجر في الشهر";
    what_if_wealth = "المال والممتلكات";
    what_if_housemates = "الساكنون معك من عمر 27 أو أكثر";
    what_if_lead = "اختر شيئا آخر. ترى عندها ما تحصل عليه.";
    recompute = "إعادة الحساب";
    together = "أجرك والمساعدة معا:";
    that_is = "هذا";
    more_than_now = "أكثر من الآن.";
    less_than_now = "أقل من الآن.";
    same_as_now = "هذا مساو لما لديك الآن.";
    wages = "الأجر";
    help = "المساعدة";
    shares = "التقسيم";
    sum = "المجموع";
    now = "(الآن)";
    table = "مجموع الأجر والمساعدة في الشهر، عند مبالغ أجر مختلفة";

    assumed = "ما الذي نفترضه؟";
    assumed_1(city) = "تسكن في \u{2068}{city}\u{2069} ويجوز لك الحصول هنا على المساعدة الاجتماعية (bijstand).";
    assumed_2 = "لست في السجن ولا تسكن في مؤسسة.";
    assumed_3 = "لست خارج البلاد أكثر من أربعة أسابيع في السنة.";
    assumed_4 = "لم تحتفظ بعد بجزء من أجرك إلى جانب المساعدة الاجتماعية.";
    assumed_5 = "لا تتوقع أن يزيد كسبك قريبا.";
    assumed_6 = "لم تحصل في السنة الماضية على المساعدة الخاصة (bijzondere bijstand).";
}
