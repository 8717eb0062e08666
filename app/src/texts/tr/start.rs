//! Turkish. Texts of the start page and the overview: what is going on, what is asked for most, dates to come.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    search_label = "Durumunuza göre arayın";
    search_hint = "Örneğin: çamaşır makinesi bozuk, kira veya hasta";
    events = "Durumunuz nedir?";

    event_money_hint = "Sosyal yardım (bijstand), ek ödenekler (toeslagen) ve ek masraflar için para";
    event_work_hint = "Ödenek için başvurma, gelir bildirme";
    event_business_hint = "Girişimciler için sosyal yardım (bijstand) ve krediler";
    event_study_hint = "Hastalık nedeniyle çalışamıyorsanız öğrenim eki (studietoeslag)";
    event_health_hint = "Evde yardım, ulaşım, yardımcı araç";
    event_family_hint = "Geliriniz, eviniz ve çocuklarınız";
    event_home_hint = "Taşınma, kira ve ev eşyası";
    event_debts_hint = "Sizinle birlikte bir plan yaparız";
    event_city_hint = "Soru, itiraz (bezwaar) veya şikâyet";
    event_employer_hint = "Ücret desteği (loonkostensubsidie), bakım bildirme";

    popular = "Sık yapılanlar";
    all = "Yapabileceğiniz her şey";
    urgent_before = "Beklemeyin. Arayın: ";
    urgent_after = ". Size aynı gün yardım ederiz.";
    someone_else = "Başka biri sizin için yapsın. Formda, başkası için doldurduğunuzu seçin.";

    dates = "Unutulmaması gereken tarihler";
    date_hear(product) = "Size haber vereceğiz: {product}";
    date_draft(product) = "Bu tarihe kadar saklıyoruz: {product}";
    changed = "Bir şey mi değişti?";
    changed_body = "İş, adres, aile veya para: bize bildirin. O zaman ödeneğiniz doğru olur.";
    changed_button = "Değişiklik bildir";
    overview_all = "Yapabileceğiniz her şeye bakın";
}
