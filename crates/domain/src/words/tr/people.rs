//! Turkish. What registers and decisions say about people and companies, beside the values themselves.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

crate::translated! {
    name = "Ad";
    born = "Doğum tarihi";
    address = "Adres";
    partner = "Partner";
    child = "Adresinizdeki çocuk";
    kvk = "KVK numarası";
    branch = "Şube numarası (vestigingsnummer)";
    legal_form = "Hukuki yapı";

    granted = "kabul edildi";
    partly = "kısmen kabul edildi";
    refused = "reddedildi";
    outside_treatment = "işleme alınmadı";
    stopped = "durduruldu";
    changed = "değiştirildi";
    withdrawn = "geri alındı";
    pay_back = "geri ödeme";
    decision_of(about, date, number) = "{about}, {date} tarihli karar (no. {number})";
    case_of(about, date, number) = "{about}, {date} tarihinde alındı (no. {number})";
}
