//! Arabic. What is said about answers: what is wrong with one, and how a value is told.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

crate::translated! {
    empty_choice(name) = "اختر إجابة عند «\u{2068}{name}\u{2069}».";
    empty_yes_no(name) = "اختر نعم أو لا عند «\u{2068}{name}\u{2069}».";
    empty_boxes(name) = "اختر إجابة واحدة على الأقل عند «\u{2068}{name}\u{2069}».";
    empty_date(name) = "أدخل التاريخ عند «\u{2068}{name}\u{2069}».";
    empty_month(name) = "أدخل الشهر والسنة عند «\u{2068}{name}\u{2069}».";
    empty_money(name) = "أدخل مبلغا عند «\u{2068}{name}\u{2069}». لا يوجد شيء؟ اكتب 0.";
    empty_number(name) = "أدخل رقما عند «\u{2068}{name}\u{2069}».";
    empty_address(name) = "أدخل الرمز البريدي ورقم المنزل عند «\u{2068}{name}\u{2069}».";
    empty_long(name) = "اكتب إجابتك عند «\u{2068}{name}\u{2069}».";
    empty_other(name) = "أدخل إجابتك عند «\u{2068}{name}\u{2069}».";

    too_long(most) = "إجابتك طويلة جدا. الحد الأقصى لعدد الأحرف: \u{2068}{most}\u{2069}.";
    money_too_low(limit) = "أدخل مبلغا لا يقل عن \u{2068}{limit}\u{2069}.";
    money_too_high(limit) = "أدخل مبلغا لا يزيد عن \u{2068}{limit}\u{2069}.";
    percent_too_low(limit) = "أدخل نسبة لا تقل عن \u{2068}{limit}\u{2069}.";
    percent_too_high(limit) = "أدخل نسبة لا تزيد عن \u{2068}{limit}\u{2069}.";
    number_too_low(limit) = "أدخل رقما لا يقل عن \u{2068}{limit}\u{2069}.";
    number_too_high(limit) = "أدخل رقما لا يزيد عن \u{2068}{limit}\u{2069}.";
    incomplete_month = "أدخل الشهر والسنة، مثل \u{2066}3 2026\u{2069}.";
    incomplete_date = "أدخل اليوم والشهر والسنة، مثل \u{2066}27 3 2026\u{2069}.";
    no_such_month = "هذا الشهر غير موجود. راجع الأرقام.";
    no_such_date = "هذا التاريخ غير موجود. راجع الأرقام.";
    too_early(date) = "أدخل تاريخا في \u{2068}{date}\u{2069} أو بعده.";
    too_late(date) = "أدخل تاريخا في \u{2068}{date}\u{2069} أو قبله.";
    postcode = "أدخل الرمز البريدي، مثل \u{2066}1012 AB\u{2069}.";
    house_number = "أدخل رقم المنزل بالأرقام، مثل 12. اكتب الحروف في خانة الإضافة.";
    not_a_choice(name) = "اختر إحدى الإجابات عند «\u{2068}{name}\u{2069}».";
    too_few(name) = "أضف واحدا آخر عند «\u{2068}{name}\u{2069}».";
    too_many(name) = "لا يوجد مكان إضافي عند «\u{2068}{name}\u{2069}». اتصل بنا إذا كان لديك المزيد.";

    invalid_money = "أدخل مبلغا، مثل 450,00.";
    invalid_number = "أدخل رقما صحيحا، مثل 3.";
    invalid_percent = "أدخل نسبة مئوية، مثل 8 أو 8,33.";
    invalid_bsn = "رقم الخدمة للمواطن (burgerservicenummer) غير صحيح. انظر في جواز السفر أو بطاقة الهوية.";
    invalid_iban = "رقم الحساب هذا غير صحيح. الرقم الهولندي يبدأ بـ NL ويتكون من 18 خانة.";
    invalid_phone = "أدخل رقم هاتف، مثل \u{2066}06 12345678\u{2069}.";
    invalid_email = "أدخل عنوان بريد إلكتروني، مثل naam@voorbeeld.nl.";
    invalid_plate = "أدخل رقم لوحة هولندية، مثل \u{2066}AB-123-C\u{2069}.";
    invalid_kvk = "رقم KVK يتكون من 8 أرقام.";
    invalid_branch = "رقم الفرع (vestigingsnummer) يتكون من 12 رقما.";
    invalid_wage_tax = "أدخل رقم ضريبة الأجور (loonheffingennummer)، مثل 123456782L01.";
    digits_exact(most) = "أدخل أرقاما. عددها: \u{2068}{most}\u{2069}.";
    digits_between(least, most) = "أدخل أرقاما. عددها: من \u{2068}{least}\u{2069} إلى \u{2068}{most}\u{2069}.";
    code_exact(most) = "أدخل حروفا أو أرقاما. عددها: \u{2068}{most}\u{2069}.";
    code_between(least, most) = "أدخل حروفا أو أرقاما. عددها: من \u{2068}{least}\u{2069} إلى \u{2068}{most}\u{2069}.";
    invalid_other = "لا نستطيع قراءة هذه الإجابة. اكتبها مرة أخرى.";

    yes = "نعم";
    no = "لا";
    none = "لا يوجد";
    unknown = "غير معروف";
    left_open = "لم تتم التعبئة";
    is_right(text) = "\u{2068}{text}\u{2069} (هذا صحيح)";
    instead_of(text, known) = "\u{2068}{text}\u{2069} (بدلا من \u{2068}{known}\u{2069})";
    cannot_be_said(facts) = "لا يمكن القول، المطلوب: \u{2068}{facts}\u{2069}";
    days[n] = Zero: "{n} يوم" | One: "يوم واحد" | Two: "يومان" | Few: "{n} أيام" | Many: "{n} يوما" | Other: "{n} يوم";
    weeks[n] = Zero: "{n} أسبوع" | One: "أسبوع واحد" | Two: "أسبوعان" | Few: "{n} أسابيع" | Many: "{n} أسبوعا" | Other: "{n} أسبوع";
    months[n] = Zero: "{n} شهر" | One: "شهر واحد" | Two: "شهران" | Few: "{n} أشهر" | Many: "{n} شهرا" | Other: "{n} شهر";
    years[n] = Zero: "{n} سنة" | One: "سنة واحدة" | Two: "سنتان" | Few: "{n} سنوات" | Many: "{n} سنة" | Other: "{n} سنة";
}
