//! Turkish. Texts of outages and of the warnings that a term ends.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    default_noted = "Gecikme ihtarınız (ingebrekestelling) bize ulaştı";
    warned = "Tarihi takip ediyoruz";
    info_lapsed = "Cevap almadık. Süre yeniden işliyor.";
    ledger_told = "Daha geç bir gün bildirdik. Süre değişmiyor.";
    event_penalty_runs = "Geç kaldık: gecikme parası (dwangsom) işliyor";
    event_penalty_set = "Gecikme parası kararı gönderildi";
    late_since(date) = "En geç {date} tarihinde karar vermemiz gerekiyordu. Bunu başaramadık.";
    late_what = "Bize gecikme ihtarı (ingebrekestelling) gönderebilirsiniz. O zaman iki hafta içinde karar vermemiz gerekir. Veremezsek, her gün için para alırsınız. Buna gecikme cezası (dwangsom) denir.";
    late_button = "Gecikme ihtarı gönder";
    penalty_runs = "Kararımız gecikti";
    penalty_ended = "Kararımız gecikmişti";
    penalty_so_far(first, amount, maximum) = "{first} tarihinden beri gecikme parası (dwangsom) işliyor. Bugüne kadar {amount}. En fazla {maximum} olur.";
    penalty_in_all(first, days, amount) = "Gecikme parası {first} tarihinden itibaren {days} gün işledi. Toplam {amount}.";
    penalty_stops = "Karar verilince gecikme parası durur. Sonra tutarı belirleriz.";
    penalty_to_set(date) = "Tutarı en geç {date} tarihinde belirleriz. Mektupta yazar.";
    penalty_set(date, amount) = "{date} tarihinde tutarı belirledik: {amount}. Mektubu okuyun.";
    penalty_none(date) = "{date} tarihinde karar verdik: gecikme parası yok. Nedeni mektupta.";
    penalty_article(article) = "Dayanak: {article}.";
}
