//! Turkish. Texts of the advance on general assistance.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "Avans";
    body(date) = "{date} tarihine kadar karar vermediysek ve gereken her şeyi gönderdiyseniz, size şimdiden para öderiz. Buna avans (voorschot) denir.";
    later = "Avans daha sonra yardımınızdan düşülür.";
    need = "Şu anda yemek, kira veya enerji için paranız yok mu?";
    button = "Şimdi avans isteyin";
    asked = "Avans istediniz";
    asked_body = "En kısa sürede bakacağız. Size haber veririz.";
    event_asked = "Avans istendi";
    event_answered = "Avans hakkında yanıt";
}
