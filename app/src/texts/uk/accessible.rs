//! Ukrainian. Texts of the page about accessibility.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    norm = "Ми хочемо відповідати WCAG 2.2, рівні A і AA. Закон вимагає WCAG 2.1 (EN 301 549).";
    works_1 = "Усе працює без скриптів і лише з клавіатурою.";
    works_2 = "Усе вміщується на екран завширшки 320 точок, навіть із великими літерами.";
    works_3 = "Світлий і темний вигляд, більший контраст і ваші власні кольори працюють.";
    works_4 = "Листи — це звичайні сторінки та файли PDF зі структурою.";
    tested = "Що ми перевірили?";
    tested_body = "Ці числа записує сама перевірка. Правила комп’ютера знаходять не все.";
    day = "Остання перевірка";
    journeys = "Шляхи на сайті";
    journeys_of(all, failed) = "Пройдено: {all}, з помилкою: {failed}";
    judged = "Сторінки, перевірені за правилами";
    judged_by(pages, rules) = "Різних сторінок: {pages}, без помилок (axe-core {rules})";
    fitted = "Виміряні сторінки";
    fitted_at(pages, widths) = "Скільки разів: {pages}, за ширини {widths}";
    browser = "Браузер";
    everywhere = "У кожному кольорі та кожною мовою";
    everywhere_of(combinations) = "Комбінацій: {combinations}, без помилок";
    shortcomings = "Що ще не добре?";
    short_1 = "Ще не перевірено зі справжніми програмами читання з екрана і з людьми, які користуються ними щодня.";
    short_2 = "Ще не перевірено на справжніх телефонах. У Firefox і WebKit ми проходимо лише найважливіші шляхи.";
    short_3 = "Незалежної перевірки всіх вимог ще немає.";
    short_4 = "Файли PDF ще не перевіряла людина.";
    short_5 = "Тексти ще не перевірено з людьми, яким важко читати.";
    report = "Щось не виходить?";
    report_further = "Не задоволені нашою відповіддю? Тоді можна надіслати скаргу, а потім звернутися до національного омбудсмена (Nationale ombudsman).";
}
