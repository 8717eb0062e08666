//! Ukrainian. Texts of the proof of what was sent and received.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "Підтвердження надсилання й отримання";
    lead = "Тут видно, що ви й ми надсилали одне одному, і коли. Збережіть цю сторінку або роздрукуйте її.";
    law = "Цим підтвердженням можна показати, що й коли надіслано та прочитано (Algemene wet bestuursrecht, стаття 2:25).";
    made(moment) = "Складено {moment}.";
    who = "Ім’я";
    form = "Ви надіслали форму";
    correction = "Ви надіслали виправлення";
    document(name) = "Ви надіслали {name}";
    message_mine = "Ви надіслали повідомлення";
    message_ours = "Ми надіслали повідомлення";
    letter(subject) = "Ми надіслали лист: {subject}";
    notice_sent = "Ми повідомили, що є новини";
    notice_refused = "Ми повідомили, що є новини, але це не дійшло";
    notice_none = "Були новини. Про це вам не надсилали листа чи SMS.";
    received = "Отримано";
    ready = "Було готове для вас";
    told = "Надіслано";
    read = "Уперше прочитано";
    not_read = "Ще не прочитано";
    mark = "Позначка (SHA-256)";
}
