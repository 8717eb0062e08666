//! Ukrainian. Texts that islands get from the server.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    session_title = "Ви ще тут?";
    session_body = "Ви вже деякий час нічого не робите. Через 2 хвилини ми завершимо ваш сеанс. Це для вашої безпеки.";
    session_stay = "Так, я продовжую";
    session_ended = "Ваш сеанс завершено";
    session_ended_body = "Те, що ви написали, ще на цій сторінці. Продовжуйте: увійдіть, і ми це збережемо.";
    session_close = "Закрити";

    upload_busy = "Ми надсилаємо ваш файл";
    upload_smaller = "Ми зменшуємо ваше фото";
    upload_checking = "Ми перевіряємо ваш файл";

    status_now(status) = "Стан зараз: {status}.";
    status_show = "Показати";

    keys = "Клавіші в цій формі: 1, 2 і 3 вибирають рішення. Ctrl і Enter разом надсилають його.";
}
