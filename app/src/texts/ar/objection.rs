//! Arabic. Texts of handling an objection: for staff, and for who objects.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    course = "اعتراضك";
    course_invited = "ندعوك لعرض قضيتك";
    course_when(date, time) = "\u{2068}{date}\u{2069}، الساعة \u{2068}{time}\u{2069}.";
    course_cannot = "لا تستطيع الحضور حينها أو لا تريد؟ أرسل لنا رسالة.";
    course_heard(date) = "عرضت قضيتك في \u{2068}{date}\u{2069}.";
    course_not_heard = "لا توجد جلسة استماع (hoorzitting).";
    ended = "قرارنا بشأن اعتراضك";
    ended_founded = "اعتراض صحيح (gegrond): أنت على حق";
    ended_partly = "اعتراض صحيح جزئيا (deels gegrond): أنت على حق في جزء منه";
    ended_unfounded = "اعتراض غير صحيح (ongegrond): لم نقبل اعتراضك";
    ended_inadmissible = "اعتراض غير مقبول شكلا (niet-ontvankelijk): لا يجوز لنا النظر فيه";
    ended_stands = "يبقى قرارنا كما كان.";
    ended_revised = "هناك قرار جديد. يحل محل القديم.";
    ended_see_new = "عرض القرار الجديد";
    ended_costs(amount) = "ندفع \u{2068}{amount}\u{2069} مقابل المساعدة في اعتراضك.";
    ended_costs_not = "لا ندفع تكاليف المساعدة التي حصلت عليها.";
    ended_letter = "اقرأ الخطاب";
    court_until = "لا توافق؟ يمكنك التوجه إلى المحكمة. آخر يوم: ";
    court_how = ". يسمى هذا طعنا أمام المحكمة (beroep). الطريقة مذكورة في الخطاب.";
    revised_heading = "قرار جديد بعد اعتراضك";
    revised_body = "هذا القرار يحل محل قرارنا السابق.";
    revised_see = "عرض اعتراضك";
    row_outcome(objection, outcome) = "\u{2068}{objection}\u{2069}: \u{2068}{outcome}\u{2069}";

    event_objection = "استُلم اعتراض على هذا القرار";
    event_checked = "نظرنا هل يمكننا معالجة الاعتراض";
    event_planned = "دُعيت إلى جلسة استماع";
    event_skipped = "لا توجد جلسة استماع";
    event_held = "عُقدت جلسة الاستماع";
    event_postponed = "نأخذ وقتا إضافيا";
    event_upheld = "انتهت معالجة الاعتراض: هذا القرار يبقى";
    event_revised = "انتهت معالجة الاعتراض: يوجد قرار جديد";
    ledger_time_to_object = "كان بإمكانك تقديم اعتراض";
    ledger_appeal = "يمكنك اللجوء إلى المحكمة";
}
