//! Turkish. Texts of the error pages. They say what happened, what was kept, and what to do.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    not_found_title = "Bu sayfa yok";
    not_found_body = "Adres değişmiş olabilir. Veya sayfa sizin için değildir.";
    broken_title = "Bizde bir şey ters gitti";
    broken_body = "Bundan haberimiz var. Kaydedilmiş olanlar duruyor. Birkaç dakika sonra yeniden deneyin.";
    signed_out_title = "Çıkış yaptınız";
    signed_out_body = "Yanıtlarınızı sakladık. Giriş yapın ve kaldığınız yerden devam edin.";
    old_page_title = "Bu sayfa eskidi";
    old_page_body = "Bu arada bir şey değişti. Sayfayı yeniden açın.";
    to_home = "Ana sayfaya git";
}
