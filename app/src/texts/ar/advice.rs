//! Arabic. Texts of advice by experts, and of all of one person together.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    list = "تقديم رأي خبير";

    resident = "ننتظر مشورة";
    resident_body(date) = "ينظر خبير معنا في الأمر. يستمر ذلك حتى \u{2068}{date}\u{2069} ضمنا. لا يلزمك فعل شيء.";
    read = "المشورة المتعلقة بقرارنا";
    read_body = "طلبنا مشورة قبل أن نقرر. تقرأ هنا ما سألنا عنه وما كانت المشورة.";
    read_legal(name) = "\u{2068}{name}\u{2069}، مستشار قانوني";
    read_medical(name) = "\u{2068}{name}\u{2069}، مستشار طبي";
    read_outside(name, field) = "\u{2068}{name}\u{2069} (\u{2068}{field}\u{2069})";
    read_when(asked, given) = "طُلبت في {asked}. وصلت المشورة في {given}.";
    read_show(expert) = "اقرأ مشورة {expert}";
    read_question = "سؤالنا";
    read_advice = "المشورة";
    read_signed(name) = "وقّعها \u{2068}{name}\u{2069}.";
}
