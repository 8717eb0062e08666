//! Arabic. Texts of hearing somebody before a decision, for staff and for who is heard.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    nothing = "لا شيء";

    todo = "ما رأيك؟";
    todo_body = "نريد اتخاذ قرار. نود أولا أن نسمع رأيك.";
    todo_button = "القراءة والرد";
    meant = "ماذا نريد أن نقرر؟";
    facts = "هذه المعلومات تختلف عما قلته";
    facts_caption = "ما قلته وما وجدناه";
    fact = "المعلومة";
    you_said = "ما قلته";
    we_found = "ما وجدناه";
    source = "المصدر";
    until(date) = "يمكنك الرد حتى \u{2068}{date}\u{2069} ضمنا. يمكنك أيضا الاتصال. لست ملزما بالرد.";
    answer = "ردك";
    answer_hint = "هل هذا صحيح؟ هل هناك شيء لا نعرفه؟ اكتبه.";
    answer_button = "إرسال الرد";
    answer_empty = "اكتب ردك أولا.";
    answer_long = "ردك طويل جدا. استخدم 4.000 حرف على الأكثر.";
    given(date) = "أرسلت ردك في \u{2068}{date}\u{2069}. ننظر فيه قبل أن نقرر.";
    told_spoken(date) = "تحدثنا معك في \u{2068}{date}\u{2069}. هذا ما كتبناه:";

    decided_asked(date) = "في \u{2068}{date}\u{2069} سألناك عن رأيك.";
    decided_written = "كتبت:";
    decided_spoken = "قلت:";
    decided_silent = "لم يصلنا رد.";
    decided_undoable = "لم نسألك عن رأيك أولا. في أمور المال يجوز ذلك إذا كان الاعتراض يصلح كل شيء (\u{2066}Awb 4:12\u{2069}).";
    decided_own_facts = "لم نسألك عن رأيك أولا. هذا القرار مبني على ما ذكرته بنفسك (\u{2066}Awb 4:8\u{2069}).";
    decided_heading = "ردك";
}
