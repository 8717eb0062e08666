//! Arabic. Texts of advice by experts, and of all of one person together.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    list = "تقديم رأي خبير";

    resident = "ننتظر مشورة";
    resident_body(date) = "ينظر خبير معنا في الأمر. يستمر ذلك حتى \u{2068}{date}\u{2069} ضمنا. لا يلزمك فعل شيء.";
}
