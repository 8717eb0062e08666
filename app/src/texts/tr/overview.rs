//! Turkish. Texts of the overview of a resident or company, and the names of statuses.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "Genel bakışım";
    hello(name) = "Merhaba {name}";
    today(date) = "Bugünün tarihi {date}.";
    todo = "Bunu yapmanız gerekiyor";
    todo_nothing = "Şu anda bir şey yapmanız gerekmiyor.";
    supply = "Eksik olanları gönderin";
    supply_body = "Bunlar elimize geçince devam edebiliriz. O zamana kadar süre durur.";
    supply_button = "Bak ve gönder";
    read = "Yeni bir mesajı okuyun";
    about(product) = "Konu: {product}.";
    read_button = "Mesajı oku";
    finish(product) = "Bunu tamamlayın: {product}";
    finish_change(product) = "Değişikliğinizi tamamlayın: {product}";
    draft_change(product) = "{product} (değişiklik)";
    kept_until(date) = "Bunu {date} tarihine kadar saklarız.";
    finish_button = "Doldurmaya devam et";
    apply_now(product) = "Şimdi başvurabilirsiniz: {product}";
    apply_now_body(before) = "Bunun bağlı olduğu konu: {before}. Önce yanıtımızı ve raporu okuyun.";
    apply_now_button = "Bak ve başvur";
    send_later = "Sonra göndereceğiniz belgeleri gönderin";
    send_later_button = "Belgeleri gönder";
    cases = "Başvurularınız";
    no_cases = "Henüz bir başvuru yapmadınız.";
    decide_by = "Size en geç";
    from_us = "tarihinde haber veririz.";
    waits_for_you = "Yanıtınızı bekliyoruz. Sonra süre yeniden işler.";
    case_number = "Dosya numarası";
    messages = "Mesajlar";
    new_messages[n] = One: "{n} yeni" | Other: "{n} yeni";
    no_messages = "Henüz mesajınız yok.";
    you_wrote = "Siz yazdınız";
    is_new = "yeni";
    apply_more = "Başka nelere başvurabilirsiniz?";
    company_notice = "Yeni bildirim yap";
    discard = "Sil";

    status_received = "Alındı";
    status_waiting_partner = "Partneriniz bekleniyor";
    status_checking = "Kontrol ediyoruz";
    status_in_progress = "İşlemde";
    status_info_requested = "Eksik bir şey var";
    status_advice = "Uzman görüşü bekliyoruz";
    status_info_received = "Bilgi geldi";
    status_granted = "Kabul edildi";
    status_partly_granted = "Farklı biçimde kabul edildi";
    status_refused = "Reddedildi";
    status_outside = "İşleme alınmadı";
    status_handled = "Sonuçlandı";
    status_withdrawn = "Geri çekildi";
    status_forwarded = "Başka yere gönderildi";
    status_draft = "Henüz gönderilmedi";

    my_data = "Bilgilerim";
    my_data_lead = "Kayıtlardan sizin hakkınızda bildiklerimiz bunlar. Yanlış bir şey mi var? Belediyenize bildirin.";
    my_data_unavailable = "Kayıt şu anda yanıt vermiyor. Daha sonra yeniden deneyin.";
    my_data_source(source) = "Kaynak: {source}.";
    messages_lead = "Her mesaj bir dosyaya aittir. Orada yanıt verirsiniz.";
}
