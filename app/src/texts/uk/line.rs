//! Ukrainian. Texts for a phone without a good connection: the line on every page, kept pages, forms that were not sent, and notices of
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    line_gone = "Зараз у вас немає інтернету. Те, що ви пишете, залишається на цій сторінці.";
    line_slow = "Ваш інтернет повільний. Ми ще надсилаємо. Не закривайте цю сторінку.";

    kept = "Інтернету немає або він повільний. Ви читаєте збережену сторінку: {when}.";
    kept_nothing = "На цьому пристрої ще не збережено жодної сторінки.";

    offline = "У вас немає інтернету";
    offline_lead = "Зараз ми не можемо показати цю сторінку. Інтернет знову є? Тоді оновіть сторінку.";
    offline_readable = "Це ви можете прочитати зараз";
    offline_readable_body = "Це відкриті сторінки, які ви переглядали раніше. З ваших заяв, повідомлень і даних ми нічого не зберігаємо на цьому пристрої.";
    offline_again = "Спробувати ще раз";

    unsent = "Не надіслано: немає інтернету";
    unsent_lead = "Муніципалітет цього ще не отримав. Не закривайте цю сторінку, доки інтернет не з’явиться знову.";
    unsent_typed = "Те, що ви написали, ще на цій сторінці. Інтернет знову є? Тоді надішліть ще раз.";
    unsent_again = "Надіслати ще раз";
    unsent_choose = "Файл не надіслано. Виберіть його ще раз, коли інтернет знову з’явиться.";
    unsent_back = "Назад до форми";

    other_ways = "Допомога без інтернету";
    write_to(post) = "Або напишіть на адресу: {post}.";

    notice_disruption = "Збій";
    notice_maintenance = "Технічні роботи";
}
