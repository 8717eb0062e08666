//! Arabic. Texts of asking that a person looks at a decision of the computer.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    ask = "اطلب أن ينظر إنسان في القرار";
    ask_body = "ينظر موظف عندئذ في ملفك مرة أخرى من دون أن يرى ما قرره الحاسوب. هذا مجاني.";
    ask_either_way = "هل توصل الموظف إلى نتيجة أخرى؟ عندئذ ننظر هل يجب أن يتغير القرار. قد يزيد المبلغ وقد ينقص.";
    ask_term = "تستمر مهلة الاعتراض كما هي.";
    words = "ما الذي تراه غير صحيح؟";
    words_hint = "لست ملزما بكتابة شيء.";
    words_long = "النص طويل جدا. استخدم 4000 حرف على الأكثر.";
    button = "ليتول إنسان النظر في القرار";
    asked = "ينظر إنسان في قرارك";
    asked_body(asked, due) = "طلبت ذلك في {asked}. ستقرأ هنا ما توصل إليه الموظف في موعد أقصاه {due}.";
    you_wrote = "كتبت:";
    looked = "نظر إنسان في قرارك";
    looked_same(name, date) = "نظر {name} في {date} وتوصل إلى النتيجة نفسها. يبقى قرارك كما هو.";
    looked_differs(name, date) = "نظر {name} في {date} وتوصل إلى نتيجة أخرى. ننظر الآن هل يجب أن يتغير قرارك. سنخبرك بذلك.";
    event_asked = "طلبت أن ينظر إنسان في القرار";
    event_looked = "نظر إنسان في قرارك";
}
