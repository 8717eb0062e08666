//! Arabic. Texts of signing as a partner, and of how a signature stands for applicant and staff.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    todo(name) = "وقّع طلب \u{2068}{name}\u{2069}";
    todo_body(product) = "\u{2068}{product}\u{2069}. تقدمان هذا الطلب معا. اقرأه ووقّعه.";
    todo_button = "القراءة والتوقيع";
    title(name) = "وقّع طلب \u{2068}{name}\u{2069}";
    subtitle(product, date) = "\u{2068}{product}\u{2069}، استُلم في \u{2068}{date}\u{2069}";
    lead = "أنتما شريكان وتقدمان هذا الطلب معا. لذلك نطلب توقيعك أيضا. اقرأ كل شيء جيدا.";
    due(date) = "افعل ذلك في \u{2068}{date}\u{2069} أو قبله. لا يمكنك ذلك؟ يتصل بك موظف إذن. معالجة الطلب مستمرة كالمعتاد.";
    answers = "هذا ما تم ملؤه";
    files = "المستندات المرسلة مع الطلب";
    sign = "التوقيع";
    sign_body = "توقّع بأن تقدم الإقرار وتضغط الزر. لقد سجلت الدخول، فنعرف أن الموقّع هو أنت.";
    sign_button = "أوقّع";
    decline = "يوجد خطأ، أو لا تريد التوقيع؟";
    decline_body = "اكتب السبب ببضع كلمات. يقرأ موظف هذا ويتصل بك أو يكتب إليك. شريكك لا يقرأ هذه الكلمات.";
    decline_label = "ما الخطأ، أو لماذا لا توقّع؟";
    decline_button = "لا أوقّع";
    decline_empty = "اكتب ببضع كلمات لماذا لا توقّع.";
    decline_long = "شرحك طويل جدا. استخدم 500 حرف على الأكثر.";
    signed(moment) = "وقّعت في \u{2068}{moment}\u{2069}";
    signed_body = "ليس عليك فعل شيء آخر. يرى شريكك أنك وقّعت، ويسمع منا.";
    declined(moment) = "قلت في \u{2068}{moment}\u{2069} إنك لا توقّع";
    declined_body = "ينظر موظف في الأمر ويتصل بك.";
    over = "لم يعد عليك التوقيع";
    over_body = "انتهت معالجة هذا الطلب أو تم سحبه.";

    waiting = "ما زال على شريكك التوقيع";
    waiting_body(date) = "اطلب من شريكك تسجيل الدخول هنا، في \u{2068}{date}\u{2069} أو قبله. تظهر عندها مهمة في صفحته. اليوم الذي استلمنا فيه طلبك لا يتغير.";
    late = "لم يوقّع شريكك بعد";
    late_body(date) = "كان ذلك ممكنا حتى نهاية \u{2068}{date}\u{2069}. وما زال ممكنا. ينظر موظف الآن في طلبك.";
    unknown = "لا نعرف من هو شريكك";
    unknown_body = "لذلك لا يستطيع شريكك التوقيع هنا. يتصل بك موظف.";
    by_partner(name, moment) = "وقّع \u{2068}{name}\u{2069} في \u{2068}{moment}\u{2069}.";
    not_by_partner = "لم يوقّع شريكك";
    not_by_partner_body(moment) = "قال شريكك ذلك في \u{2068}{moment}\u{2069}. ينظر موظف في الأمر ويتصل بك.";
    check = "شريكك يوقّع أيضا";
    check_body = "تقدمان هذا الطلب معا. بعد الإرسال تظهر لشريكك مهمة في صفحته الخاصة.";

    staff_waiting = "لم يوقّع الشريك بعد";
    staff_waiting_body(date) = "ممكن حتى نهاية \u{2068}{date}\u{2069}. يمكنك بدء التقييم. النظام لا يوافق على شيء بدون توقيع.";
    staff_late_body(date) = "كان آخر يوم \u{2068}{date}\u{2069}. اتصل بالمعني، أو تابع العمل. التوقيع ما زال ممكنا.";
    staff_unknown = "غير معروف من هو الشريك";
    staff_unknown_body = "لا يذكر سجل BRP شريكا في هذا العنوان، ولا يُعرف رقم آخر. استفسر عن ذلك.";
    staff_declined(name, moment) = "\u{2068}{name}\u{2069} لا يوقّع (\u{2068}{moment}\u{2069})";
    staff_answers = "إجابات الشريك";
    staff_signed(name, moment) = "وقّع الشريك \u{2068}{name}\u{2069} في \u{2068}{moment}\u{2069}.";
}
