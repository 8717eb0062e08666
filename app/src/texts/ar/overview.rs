//! Arabic. Texts of the overview of a resident or company, and the names of statuses.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "صفحتي";
    hello(name) = "مرحبا \u{2068}{name}\u{2069}";
    today(date) = "اليوم هو \u{2068}{date}\u{2069}.";
    todo = "هذا ما عليك فعله";
    todo_nothing = "ليس عليك فعل شيء الآن.";
    supply = "أرسل ما ينقصنا بعد";
    supply_body = "لا نستطيع المتابعة إلا عندما يصلنا هذا. حتى ذلك الحين يتوقف احتساب المدة.";
    supply_button = "العرض والإرسال";
    read = "اقرأ رسالة جديدة";
    about(product) = "بخصوص: \u{2068}{product}\u{2069}.";
    read_button = "قراءة الرسالة";
    finish(product) = "أكمل هذا: \u{2068}{product}\u{2069}";
    finish_change(product) = "أكمل تغييرك: \u{2068}{product}\u{2069}";
    draft_change(product) = "\u{2068}{product}\u{2069} (تغيير)";
    kept_until(date) = "نحفظ هذا حتى \u{2068}{date}\u{2069}.";
    finish_button = "متابعة الملء";
    apply_now(product) = "يمكنك الآن تقديم طلب: \u{2068}{product}\u{2069}";
    apply_now_body(before) = "هذا يتبع: \u{2068}{before}\u{2069}. اقرأ أولا ردنا والتقرير.";
    apply_now_button = "العرض وتقديم الطلب";
    send_later = "أرسل المستندات التي أجّلت إرسالها";
    send_later_button = "إرسال المستندات";
    cases = "طلباتك";
    no_cases = "لم تقدم أي طلب بعد.";
    decide_by = "تسمع منا في موعد أقصاه";
    from_us = ".";
    waits_for_you = "ننتظر جوابك. بعد ذلك يعود احتساب المدة.";
    case_number = "رقم المعاملة";
    messages = "الرسائل";
    new_messages[n] = Zero: "لا جديد" | One: "رسالة جديدة" | Two: "رسالتان جديدتان" | Few: "{n} رسائل جديدة" | Many: "{n} رسالة جديدة" | Other: "{n} رسالة جديدة";
    no_messages = "ليس لديك رسائل بعد.";
    you_wrote = "كتبت أنت";
    is_new = "جديد";
    apply_more = "ماذا يمكنك أن تطلب أيضا؟";
    company_notice = "تقديم بلاغ جديد";
    discard = "حذف";

    status_received = "تم الاستلام";
    status_waiting_partner = "بانتظار شريكك";
    status_checking = "نراجع البيانات";
    status_in_progress = "قيد المعالجة";
    status_info_requested = "ما زال ينقصنا شيء";
    status_advice = "ننتظر رأي الخبير";
    status_info_received = "وصلت المعلومات";
    status_granted = "تمت الموافقة";
    status_partly_granted = "تمت الموافقة بشكل مختلف";
    status_refused = "مرفوض";
    status_outside = "لم يُستكمل النظر";
    status_handled = "انتهت المعالجة";
    status_withdrawn = "تم السحب";
    status_forwarded = "تمت الإحالة";
    status_draft = "لم يُرسل بعد";

    my_data = "بياناتي";
    my_data_lead = "هذا ما نعرفه عنك من السجلات الرسمية. هل يوجد خطأ؟ أبلغ بلديتك.";
    my_data_unavailable = "السجل لا يستجيب الآن. حاول مرة أخرى لاحقا.";
    my_data_source(source) = "المصدر: \u{2068}{source}\u{2069}.";
    messages_lead = "كل رسالة تتبع معاملة. تجيب عليها هناك.";
}
