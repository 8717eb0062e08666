//! Turkish. What is said about answers: what is wrong with one, and how a value is told.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

crate::translated! {
    empty_choice(name) = "“{name}” için bir yanıt seçin.";
    empty_yes_no(name) = "“{name}” için evet ya da hayır seçin.";
    empty_boxes(name) = "“{name}” için en az bir yanıt seçin.";
    empty_date(name) = "“{name}” için tarihi girin.";
    empty_month(name) = "“{name}” için ayı ve yılı girin.";
    empty_money(name) = "“{name}” için bir tutar girin. Hiç yoksa 0 yazın.";
    empty_number(name) = "“{name}” için bir sayı girin.";
    empty_address(name) = "“{name}” için posta kodunu ve kapı numarasını girin.";
    empty_long(name) = "“{name}” için yanıtınızı yazın.";
    empty_other(name) = "“{name}” için yanıtınızı girin.";

    too_long(most) = "Yanıtınız çok uzun. En fazla {most} karakter sığar.";
    money_too_low(limit) = "En az {limit} tutarında bir sayı girin.";
    money_too_high(limit) = "En çok {limit} tutarında bir sayı girin.";
    percent_too_low(limit) = "En az {limit} olan bir yüzde girin.";
    percent_too_high(limit) = "En çok {limit} olan bir yüzde girin.";
    number_too_low(limit) = "En az {limit} olan bir sayı girin.";
    number_too_high(limit) = "En çok {limit} olan bir sayı girin.";
    incomplete_month = "Ayı ve yılı girin, örneğin 3 2026.";
    incomplete_date = "Günü, ayı ve yılı girin, örneğin 27 3 2026.";
    no_such_month = "Böyle bir ay yok. Rakamları kontrol edin.";
    no_such_date = "Böyle bir tarih yok. Rakamları kontrol edin.";
    too_early(date) = "{date} veya daha sonraki bir tarih girin.";
    too_late(date) = "{date} veya daha önceki bir tarih girin.";
    postcode = "Bir posta kodu girin, örneğin 1012 AB.";
    house_number = "Kapı numaranızı rakamla girin, örneğin 12. Harfleri ek bölümüne yazın.";
    not_a_choice(name) = "“{name}” için yanıtlardan birini seçin.";
    too_few(name) = "“{name}” için bir tane daha ekleyin.";
    too_many(name) = "“{name}” için daha fazla yer yok. Daha fazlası varsa bizi arayın.";

    invalid_money = "Bir tutar girin, örneğin 450,00.";
    invalid_number = "Tam bir sayı girin, örneğin 3.";
    invalid_percent = "Bir yüzde girin, örneğin 8 veya 8,33.";
    invalid_bsn = "Bu vatandaş servis numarası (burgerservicenummer) doğru değil. Pasaporta veya kimlik kartına bakın.";
    invalid_iban = "Bu hesap numarası doğru değil. Hollanda numarası NL ile başlar ve 18 karakterdir.";
    invalid_phone = "Bir telefon numarası girin, örneğin 06 12345678.";
    invalid_email = "Bir e-posta adresi girin, örneğin naam@voorbeeld.nl.";
    invalid_plate = "Bir Hollanda plakası girin, örneğin AB-123-C.";
    invalid_kvk = "KVK numarası 8 rakamdır.";
    invalid_branch = "Şube numarası (vestigingsnummer) 12 rakamdır.";
    invalid_wage_tax = "Bir ücret vergisi numarası (loonheffingennummer) girin, örneğin 123456782L01.";
    digits_exact(most) = "{most} rakam girin.";
    digits_between(least, most) = "{least} ile {most} arasında rakam girin.";
    code_exact(most) = "{most} harf veya rakam girin.";
    code_between(least, most) = "{least} ile {most} arasında harf veya rakam girin.";
    invalid_other = "Bu yanıtı okuyamıyoruz. Yeniden yazın.";

    yes = "Evet";
    no = "Hayır";
    none = "Yok";
    unknown = "Bilinmiyor";
    left_open = "Doldurulmadı";
    is_right(text) = "{text} (doğru)";
    instead_of(text, known) = "{text} ({known} yerine)";
    cannot_be_said(facts) = "Söylenemez, gerekli: {facts}";
    days[n] = One: "{n} gün" | Other: "{n} gün";
    weeks[n] = One: "{n} hafta" | Other: "{n} hafta";
    months[n] = One: "{n} ay" | Other: "{n} ay";
    years[n] = One: "{n} yıl" | Other: "{n} yıl";
}
