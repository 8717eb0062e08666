//! Turkish. Texts that islands get from the server.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    session_title = "Hâlâ orada mısınız?";
    session_body = "Bir süredir bir şey yapmadınız. 2 dakika sonra çıkışınızı yapacağız. Bu sizin güvenliğiniz içindir.";
    session_stay = "Evet, devam ediyorum";
    session_ended = "Çıkışınız yapıldı";
    session_ended_body = "Yazdıklarınız hâlâ bu sayfada. Devam edin: giriş yaparsınız ve biz bunları kaydederiz.";
    session_close = "Kapat";

    upload_busy = "Dosyanızı gönderiyoruz";
    upload_smaller = "Fotoğrafınızı küçültüyoruz";
    upload_checking = "Dosyanızı kontrol ediyoruz";

    status_now(status) = "Şu anki durum: {status}.";
    status_show = "Göster";

    keys = "Bu formdaki tuşlar: 1, 2 ve 3 kararı seçer. Ctrl ve Enter birlikte gönderir.";
}
