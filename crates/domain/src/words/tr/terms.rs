//! Turkish. The ledger of a term, in words.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

crate::translated! {
    because_foreign = "Yurt dışından bilgi bekliyoruz.";
    because_consent = "Daha geç karar vermemizi kabul ettiniz.";
    because_delay = "Gecikme bizden kaynaklanmıyor.";
    because_force = "Mücbir sebep nedeniyle karar veremiyoruz.";

    still_not = "Bu nedenle süre durmadı.";
    still_day(from) = "Süre 1 gün durur: {from}.";
    still_days(from, until, days) = "Süre {from} ile {until} arasında (son gün dahil) durur. Bu {days} eder.";
    time_to_object(until) = "{until} gününe kadar (o gün dahil) itiraz edebilirdiniz. Bizim süremiz bundan sonra başlar.";
    term(length, until) = "Karar vermek için {length} süremiz var. Son gün: {until}.";
    information = "Sizden bilgi istedik.";
    extended(days, until) = "{days} daha süreye ihtiyacımız var. Son gün: {until}.";
    holiday(until) = "Son gün hafta sonuna veya tatile denk geliyor. Bu nedenle son gün {until} olur.";
    decided(from) = "Kararımızı {from} tarihinde gönderdik.";
    withdrawn(from) = "Başvuruyu {from} tarihinde geri çektiniz.";
    forwarded(from) = "Başvuruyu {from} tarihinde ilgili yere gönderdik.";
    appeal(until) = "{until} gününe kadar (o gün dahil) mahkemeye gidebilirsiniz.";
    objection(until) = "{until} gününe kadar (o gün dahil) itiraz edebilirsiniz.";
    default_notice(until) = "Geç kaldığımızı yazdınız. O zaman 2 haftamız daha var. Son gün: {until}.";
    penalty(from) = "Zamanında karar vermezsek {from} tarihinden itibaren para alırsınız, en fazla 42 gün.";
    advance(from) = "Uzun sürerse en geç {from} tarihinde avans öderiz.";
    search_period(until) = "27 yaşından küçük müsünüz? Önce {until} gününe kadar (o gün dahil) kendiniz iş ararsınız.";
}
