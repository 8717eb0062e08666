//! Turkish. Texts of advice by experts, and of all of one person together.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    list = "Danışman görüşü ver";

    resident = "Tavsiye bekliyoruz";
    resident_body(date) = "Bir uzman da bakıyor. Bu {date} gününe kadar sürer. Bir şey yapmanız gerekmiyor.";
    read = "Kararımız için alınan görüş";
    read_body = "Karar vermeden önce görüş istedik. Burada ne sorduğumuzu ve görüşün ne olduğunu okuyabilirsiniz.";
    read_legal(name) = "{name}, hukukçu";
    read_medical(name) = "{name}, tıbbi danışman";
    read_outside(name, field) = "{name} ({field})";
    read_when(asked, given) = "{asked} tarihinde soruldu. Görüş {given} tarihinde geldi.";
    read_show(expert) = "{expert} görüşünü okuyun";
    read_question = "Sorumuz";
    read_advice = "Görüş";
    read_signed(name) = "İmzalayan: {name}.";
}
