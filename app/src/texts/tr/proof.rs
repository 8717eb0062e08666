//! Turkish. Texts of the proof of what was sent and received.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "Gönderim ve teslim belgesi";
    lead = "Burada sizin ve bizim birbirimize gönderdiklerimiz saatiyle yer alır. Bu sayfayı saklayın veya yazdırın.";
    law = "Bu belgeyle neyin ne zaman gönderildiğini ve okunduğunu gösterebilirsiniz (Algemene wet bestuursrecht, madde 2:25).";
    made(moment) = "Hazırlanma: {moment}.";
    who = "Ad";
    form = "Formu gönderdiniz";
    correction = "Bir düzeltme gönderdiniz";
    document(name) = "{name} gönderdiniz";
    message_mine = "Bir mesaj gönderdiniz";
    message_ours = "Biz bir mesaj gönderdik";
    letter(subject) = "Biz bir mektup gönderdik: {subject}";
    notice_sent = "Yeni bir şey olduğunu size bildirdik";
    notice_refused = "Yeni bir şey olduğunu bildirdik ama bu ulaşmadı";
    notice_none = "Yeni bir şey vardı. Bunun için size e-posta veya SMS gitmedi.";
    received = "Alındı";
    ready = "Sizin için hazırdı";
    told = "Gönderildi";
    read = "İlk okunma";
    not_read = "Henüz okunmadı";
    mark = "İşaret (SHA-256)";
}
