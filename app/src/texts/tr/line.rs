//! Turkish. Texts for a phone without a good connection: the line on every page, kept pages, forms that were not sent, and notices of
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    line_gone = "Şu anda internetiniz yok. Yazdıklarınız bu sayfada kalır.";
    line_slow = "İnternetiniz yavaş. Gönderme hâlâ sürüyor. Bu sayfayı açık bırakın.";

    kept = "İnternet yok veya yavaş. Kaydedilmiş sayfayı okuyorsunuz: {when}.";
    kept_nothing = "Bu cihazda henüz kaydedilmiş bir sayfa yok.";

    offline = "İnternetiniz yok";
    offline_lead = "Bu sayfayı şu anda gösteremiyoruz. İnternetiniz geri geldi mi? O zaman sayfayı yenileyin.";
    offline_readable = "Şu anda bunları okuyabilirsiniz";
    offline_readable_body = "Bunlar, daha önce baktığınız herkese açık sayfalardır. Başvurularınızdan, mesajlarınızdan ve bilgilerinizden hiçbir şeyi bu cihazda saklamayız.";
    offline_again = "Yeniden dene";

    unsent = "Gönderilmedi: internet yok";
    unsent_lead = "Belediye bunu henüz almadı. İnternetiniz geri gelene kadar bu sayfayı açık bırakın.";
    unsent_typed = "Yazdıklarınız hâlâ bu sayfada. İnternetiniz geri geldi mi? O zaman yeniden gönderin.";
    unsent_again = "Yeniden gönder";
    unsent_choose = "Dosya gönderilmedi. İnternetiniz geri gelince dosyayı yeniden seçin.";
    unsent_back = "Forma geri dön";

    other_ways = "İnternetsiz yardım";
    write_to(post) = "Veya şu adrese yazın: {post}.";

    notice_disruption = "Arıza";
    notice_maintenance = "Bakım çalışması";
}
