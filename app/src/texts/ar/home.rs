//! Arabic. Texts of the start pages: choice of a city, start page of a city, signing in, what one can apply for, about.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    choose_city = "اختر بلديتك";
    choose_city_lead = "أربع بلديات وبوابة واحدة. اختر البلدية التي تسكن أو تعمل فيها.";
    welcome = "كيف يمكننا مساعدتك؟";
    welcome_lead = "مساعدة في المال والعمل. تنجز الأمر هنا، في الوقت الذي تختاره.";
    check_heading = "ما الذي يحق لي؟";
    check_size = "بضعة أسئلة، 3 دقائق، بدون تسجيل الدخول";
    check_body = "ترى فورا أي مساعدة تناسبك وكم المبلغ. لا نحفظ شيئا.";
    check_start = "بدء الفحص المسبق";
    already = "بدأت من قبل؟";
    go_on = "المتابعة من حيث توقفت";
    urgent = "ليس لديك اليوم مال للطعام أو الدواء أو مكان للنوم؟";
    not_digital = "لا تفضل استخدام الإنترنت؟";
    not_digital_body = "هذا ممكن دائما. تحصل على المساعدة نفسها.";
    call(phone) = "اتصل بالرقم \u{2068}{phone}\u{2069}";
    how = "هكذا تسير الأمور";
    how_1 = "تقدم طلبا";
    how_1_body = "خطوة بخطوة. نحفظ كل إجابة. يمكنك دائما المتابعة لاحقا.";
    how_2 = "تحصل على إيصال";
    how_2_body = "فيه رقم، والوقت، والتاريخ الذي تسمع منا فيه.";
    how_3 = "نتخذ قرارا";
    how_3_body = "الرفض لا يأتي أبدا من حاسوب. ينظر فيه إنسان دائما.";
    how_4 = "تتابع كل شيء هنا";
    how_4_body = "ترى كل خطوة، وكل مبلغ، ومن اطلع على بياناتك.";

    sign_in = "تسجيل الدخول";
    sign_in_demo = "اختر شخص اختبار. في الواقع تسجل الدخول بواسطة DigiD أو eHerkenning.";
    as_resident = "السكان";
    as_company = "الشركات";
    as_staff = "موظفو البلدية";

    products = "ماذا تريد أن تنجز؟";
    search_label = "ابحث بكلمة";
    search_hint = "مثلا: ديون أو انتقال أو مرض.";
    search_button = "بحث";
    search_events = "أو اختر ما يخص وضعك";
    search_found[n] = Zero: "لا نتائج" | One: "نتيجة واحدة" | Two: "نتيجتان" | Few: "{n} نتائج" | Many: "{n} نتيجة" | Other: "{n} نتيجة";
    search_none = "لم نجد شيئا";
    search_none_body = "جرب كلمة أخرى. أو أرسل إلينا رسالة. نبحث لك عن الجواب.";
    search_all = "عرض كل شيء";
    event_money = "المال لا يكفي";
    event_work = "فقدان العمل أو عمل آخر";
    event_business = "شركة خاصة بي";
    event_study = "الدراسة";
    event_health = "مرض أو حاجة إلى مساعدة";
    event_family = "طفل أو علاقة أو وفاة";
    event_home = "الانتقال أو السكن";
    event_debts = "الديون";
    event_city = "سؤال أو عدم موافقة";
    event_employer = "صاحب عمل أو مقدم رعاية";
    products_lead = "لست متأكدا؟ يمكنك دائما تقديم طلب. ننظر في الأمر معك.";
    for_residents = "المال والمساعدة";
    to_report = "إبلاغ عن شيء";
    to_ask = "سؤال أو اعتراض أو شكوى";
    for_companies = "للشركات";
    for_whom = "لمن هذا؟";
    at_hand = "ماذا تحتاج؟";
    afterwards = "ماذا يحدث بعد ذلك؟";
    takes(minutes) = "يستغرق الملء حوالي \u{2068}{minutes}\u{2069} دقيقة. يمكنك دائما التوقف والمتابعة لاحقا.";
    decide_within(weeks, article) = "تسمع منا خلال \u{2068}{weeks}\u{2069} أسابيع (\u{2068}{article}\u{2069}).";
    start_application = "بدء الطلب";
    start_sign_in = "تسجيل الدخول وتقديم الطلب";
    start_other = "بدء";
    start_other_sign_in = "تسجيل الدخول والبدء";
    start_new = "بدء استمارة جديدة";
    begun = "لقد بدأت من قبل";
    begun_line(saved, until) = "آخر حفظ في \u{2068}{saved}\u{2069}. نحفظ إجاباتك حتى نهاية \u{2068}{until}\u{2069}.";
    begun_go_on = "متابعة";
    begun_several = "هل الأمر يخص شيئا آخر؟ ابدأ إذن من جديد. ما كتبته من قبل يبقى محفوظا.";
    begun_another = "بدء استمارة جديدة";
    runs_application = "لديك طلب جار بالفعل";
    runs_other = "أرسلت إلينا هذا من قبل";
    runs_line(number, date) = "الرقم \u{2068}{number}\u{2069}، استُلم في \u{2068}{date}\u{2069}.";
    runs_application_open = "عرض هذا الطلب";
    runs_other_open = "عرض ما أرسلته";
    runs_application_single = "ليس عليك إرسال شيء من جديد. هل تغير شيء؟ تقرأ في صفحة طلبك ما يمكنك فعله.";
    runs_other_single = "ليس عليك إرسال شيء من جديد. هل تغير شيء؟ تقرأ في صفحة معاملتك ما يمكنك فعله.";
    runs_several = "هل الأمر الآن يخص شيئا آخر؟ يمكنك إذن أن تبدأ من جديد.";
    runs_more = "عرض كل شيء في صفحتك";
    check_first = "التحقق أولا هل يحق لك";

    privacy_lead = "لا نسأل إلا عما هو ضروري. ترى دائما من اطلع على بياناتك.";
    privacy_1 = "لا نسألك عن شيء يعرفه سجل رسمي آخر.";
    privacy_2 = "في كل معاملة مكتوب أي سجل سألناه، ومتى، ولماذا.";
    privacy_3 = "هل يطلع موظف على معاملتك؟ ترى ذلك إذن.";
    privacy_4 = "الأصل والجنسية والرمز البريدي لا دور لها في أي قرار.";
    privacy_5 = "الفحص المسبق لا يحفظ شيئا.";
    privacy_6(days) = "الطلب الذي لا ترسله نحذفه بعد \u{2068}{days}\u{2069} يوما.";
    accessibility_lead = "يجب أن يستطيع الجميع استخدام هذا الموقع.";
    accessibility_4(phone) = "لم ينجح شيء؟ اتصل بالرقم \u{2068}{phone}\u{2069}. نساعدك ونحل المشكلة.";
    laws_lead = "نحسب وفق هذه القواعد. لكل قاعدة تاريخ.";
    law_name = "القاعدة";
    law_from = "سارية من";
    law_link = "النص الرسمي";
    law_unconfirmed = "غير مؤكد بعد";
    law_unconfirmed_body = "ما زال على البلدية تأكيد هذه المبالغ.";
    law_none = "لا شيء";
}
