//! Arabic. What registers and decisions say about people and companies, beside the values themselves.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

crate::translated! {
    name = "الاسم";
    born = "تاريخ الميلاد";
    address = "العنوان";
    partner = "الشريك";
    child = "طفل في عنوانك";
    kvk = "رقم KVK";
    branch = "رقم الفرع (vestigingsnummer)";
    legal_form = "الشكل القانوني";

    granted = "تمت الموافقة";
    partly = "تمت الموافقة جزئيا";
    refused = "مرفوض";
    outside_treatment = "لم يُستكمل النظر فيه";
    stopped = "تم الإيقاف";
    changed = "تم التغيير";
    withdrawn = "تم السحب";
    pay_back = "إعادة المبلغ";
    decision_of(about, date, number) = "\u{2068}{about}\u{2069}، قرار بتاريخ \u{2068}{date}\u{2069} (رقم \u{2068}{number}\u{2069})";
    case_of(about, date, number) = "\u{2068}{about}\u{2069}، ورد بتاريخ \u{2068}{date}\u{2069} (رقم \u{2068}{number}\u{2069})";
}
