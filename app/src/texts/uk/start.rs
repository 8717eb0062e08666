//! Ukrainian. Texts of the start page and the overview: what is going on, what is asked for most, dates to come.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    search_label = "Шукайте за тим, що у вас відбувається";
    search_hint = "Наприклад: зламалася пральна машина, оренда або хвороба";
    events = "Що у вас відбувається?";

    event_money_hint = "Соціальна допомога (bijstand), надбавки та гроші на додаткові витрати";
    event_work_hint = "Подати заяву на виплату, повідомити про доходи";
    event_business_hint = "Соціальна допомога та позики для підприємців";
    event_study_hint = "Надбавка, якщо через хворобу ви не можете працювати";
    event_health_hint = "Допомога вдома, транспорт, допоміжний засіб";
    event_family_hint = "Ваш дохід, ваше житло і ваші діти";
    event_home_hint = "Переїзд, оренда та облаштування";
    event_debts_hint = "Ми разом із вами складаємо план";
    event_city_hint = "Запитання, заперечення або скарга";
    event_employer_hint = "Субсидія на зарплату (loonkostensubsidie), повідомлення про догляд";

    popular = "Часто використовують";
    all = "Усе, що ви можете зробити тут";
    urgent_before = "Не чекайте. Телефонуйте: ";
    urgent_after = ". Ми допоможемо вам того самого дня.";
    someone_else = "Нехай це зробить хтось інший. Виберіть у формі, що ви заповнюєте її за іншу людину.";

    dates = "Дати, які варто пам’ятати";
    date_hear(product) = "Ви отримаєте від нас відповідь: {product}";
    date_draft(product) = "До цього дня ми зберігаємо: {product}";
    changed = "Щось змінилося?";
    changed_body = "Робота, адреса, сім’я або гроші: повідомте про це. Тоді ваша виплата буде правильною.";
    changed_button = "Повідомити про зміну";
    overview_all = "Переглянути все, що ви можете зробити тут";
}
