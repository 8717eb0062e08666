//! Arabic. Texts of applying: task list, questions, documents, check answers.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    tasks_title(product) = "تقديم طلب: \u{2068}{product}\u{2069}";
    change_title(product) = "تغيير شيء: \u{2068}{product}\u{2069}";
    change_lead = "هذا ما أرسلته إلينا. اختر جزءا لتغيير شيء فيه. لا يُحسب التغيير إلا بعد إرساله من أسفل الصفحة.";
    change_stop = "عدم تغيير أي شيء";
    change_send = "إرسال التغيير";
    change_back = "رجوع إلى معاملتك";
    change_next = "تحصل فورا على إيصال بتغييرك. يبقى التاريخ الذي استلمنا فيه طلبك هو المعتمد.";
    document_earlier = "أرسلت هذا من قبل. يبقى في معاملتك.";
    offered_application(date, number) = "ذكرت هذا في طلبك بتاريخ \u{2068}{date}\u{2069} (رقم \u{2068}{number}\u{2069}). هل ما زال صحيحا؟";
    offered_other(date, number) = "ذكرت هذا من قبل، في \u{2068}{date}\u{2069} (رقم \u{2068}{number}\u{2069}). هل ما زال صحيحا؟";
    known_right(short, value) = "\u{2068}{short}\u{2069}: \u{2068}{value}\u{2069}. هل هذا صحيح؟";
    known_source = "هذا مسجل في أحد السجلات الرسمية.";
    known_wrong(short) = "\u{2068}{short}\u{2069}: ما الصحيح؟";
    no_right = "يبدو أنك لا تحصل على هذا";
    no_right_because = "حسب ما نعرفه الآن، لا تستوفي القواعد:";
    no_right_apply = "يمكنك تقديم الطلب رغم ذلك. هل يوجد خطأ، أو ظرف خاص؟ اكتبه إذن. ينظر موظف بنفسه دائما قبل أن يصلك أي رفض.";
    from_check = "أخذنا إجاباتك من الفحص المسبق";
    from_check_body = "راجع كل سؤال هل إجابته صحيحة. ما زال يمكنك تغيير كل شيء.";
    tasks_lead = "أكمل الأجزاء بالترتيب الذي تريده. نحفظ كل إجابة.";
    kept_until(date) = "يمكنك التوقف في أي وقت. نحفظ كل شيء حتى \u{2068}{date}\u{2069}.";
    check_and_send = "المراجعة والإرسال";
    not_needed(what) = "غير مطلوب: «\u{2068}{what}\u{2069}». بسبب إجاباتك الأخرى لا يغير هذا شيئا.";
    check_wait = "يمكنك ذلك عندما تكتمل كل الأجزاء.";
    back_to_tasks = "كل الأجزاء";
    fill_in_all = "املأ كل الحقول. إذا كان شيء غير مطلوب، فهذا مكتوب بجانبه.";
    next = "متابعة";
    save_and_stop = "التوقف والمتابعة لاحقا";
    month = "الشهر";
    year = "السنة";
    postcode = "الرمز البريدي";
    number = "رقم المنزل";
    addition = "إضافة إلى الرقم (اختياري)";
    choose = "اختر";
    change = "تغيير";
    remove = "حذف";
    not_complete = "غير مكتمل بعد";
    documents_lead = "ليس لديك شيء منها بعد؟ اختر إرساله لاحقا. يمكنك إرسال الطلب رغم ذلك.";
    documents_none = "ليس عليك إرسال مستندات.";
    later = "سأرسل هذا لاحقا";
    later_yes = "سترسل هذا لاحقا.";
    later_undo = "إرسال هذا الآن";
    check_title = "راجع إجاباتك";
    check_lead = "هل كل شيء صحيح؟ أرسله إذن من أسفل الصفحة.";
    check_incomplete = "لم يُملأ كل شيء بعد";
    check_documents = "المستندات";
    document_sent[n] = Zero: "لا ملفات" | One: "ملف واحد" | Two: "ملفان" | Few: "{n} ملفات" | Many: "{n} ملفا" | Other: "{n} ملف";
    document_later = "سأرسل هذا لاحقا";
    document_missing = "لم يُرسل بعد";
    declaration = "إقرار";
    declaration_of(number, all) = "الإقرار \u{2068}{number}\u{2069} من \u{2068}{all}\u{2069}";
    declaration_missing = "ضع علامة في المربع للإقرار بهذا.";
    what_next = "ماذا يحدث بعد الإرسال؟";
    decide_within(weeks) = "تحصل فورا على إيصال. تسمع منا خلال \u{2068}{weeks}\u{2069} أسابيع.";
    send_other = "إرسال";
    send = "إرسال الطلب";
    print = "يمكنك طباعة هذه الصفحة.";
}
