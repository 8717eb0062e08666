//! Turkish. Texts of changing what was granted, for staff and for residents.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    gross = "Brüt";
    net = "Net";

    title_stop(product) = "Bu sona eriyor: {product}";
    title_revise(product) = "Bu değişiyor: {product}";
    title_withdraw(product) = "Bunu geri alıyoruz: {product}";
    title_recover(product) = "Geri ödemeniz gerekiyor: {product}";
    told_stop(date) = "{date} tarihinden itibaren bunu artık almazsınız.";
    told_withdraw(date) = "{date} tarihinden itibaren buna hakkınız yoktu.";
    told_recover(amount, counted, from, until) = "{amount} geri ödersiniz ({counted}). Dönem: {from} ile {until} arası (son gün dahil).";
    told_at_once = "Tek seferde ödersiniz. Bu mümkün değilse bizi arayın.";
    told_instalments(part) = "Her ay {part} ödersiniz.";
    told_together = "Sizinle birlikte bir plan yaparız.";
    told_ground(label, law, article) = "{label} ({law}, {article})";
    verdict_stop = "durduruldu";
    verdict_revise = "değiştirildi";
    verdict_withdraw = "geri alındı";
    verdict_recover = "geri ödeme";
    status_changed = "Değiştirildi";
    status_stopped = "Durduruldu";
    status_reclaim = "Geri ödeme";
    event_views_asked = "Ne düşündüğünüzü sorduk";
    event_views_given = "Yanıtınız geldi";
    event_views_lapsed = "Yanıt gelmedi";
    event_changed = "Yeni karar gönderildi";
}
