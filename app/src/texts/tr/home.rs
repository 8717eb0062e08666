//! Turkish. Texts of the start pages: choice of a city, start page of a city, signing in, what one can apply for, about.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    choose_city = "Belediyenizi seçin";
    choose_city_lead = "Dört belediye, bir portal. Oturduğunuz veya çalıştığınız belediyeyi seçin.";
    welcome = "Size nasıl yardım edebiliriz?";
    welcome_lead = "Para ve iş konusunda yardım. Bunu buradan, istediğiniz zaman halledersiniz.";
    check_heading = "Neye hakkım var?";
    check_size = "Birkaç soru, 3 dakika, giriş yapmadan";
    check_body = "Size hangi yardımın uyduğunu ve ne kadar para olduğunu hemen görürsünüz. Hiçbir şeyi saklamayız.";
    check_start = "Ön kontrole başla";
    already = "Başladınız mı?";
    go_on = "Kaldığınız yerden devam edin";
    urgent = "Bugün yemek, ilaç veya yatacak yer için paranız yok mu?";
    not_digital = "İnternetten yapmak istemiyor musunuz?";
    not_digital_body = "Bu her zaman mümkün. Aynı yardımı alırsınız.";
    call(phone) = "{phone} numarasını arayın";
    how = "Böyle işler";
    how_1 = "Başvurursunuz";
    how_1_body = "Adım adım. Her yanıtı saklarız. Her zaman sonra devam edebilirsiniz.";
    how_2 = "Bir kanıt alırsınız";
    how_2_body = "Üzerinde bir numara, saat ve size haber vereceğimiz tarih yazar.";
    how_3 = "Karar veririz";
    how_3_body = "Ret kararı hiçbir zaman bilgisayardan gelmez. Buna her zaman bir insan bakar.";
    how_4 = "Her şeyi buradan izlersiniz";
    how_4_body = "Her adımı, her tutarı ve bilgilerinize kimin baktığını görürsünüz.";

    sign_in = "Giriş yap";
    sign_in_demo = "Bir test kişisi seçin. Gerçekte DigiD veya eHerkenning ile giriş yaparsınız.";
    as_resident = "Şehirde oturanlar";
    as_company = "İşletmeler";
    as_staff = "Belediye görevlileri";

    products = "Ne yapmak istiyorsunuz?";
    search_label = "Bir kelimeyle arayın";
    search_hint = "Örneğin: borçlar, taşınma veya hastalık.";
    search_button = "Ara";
    search_events = "Veya durumunuzu seçin";
    search_found[n] = One: "{n} sonuç bulundu" | Other: "{n} sonuç bulundu";
    search_none = "Hiçbir şey bulunamadı";
    search_none_body = "Başka bir kelime deneyin. Veya bize mesaj gönderin. Biz araştırırız.";
    search_all = "Hepsini göster";
    event_money = "Para yetmiyor";
    event_work = "İş kaybı veya başka iş";
    event_business = "Kendi işletmem";
    event_study = "Öğrenim";
    event_health = "Hastalık veya yardım ihtiyacı";
    event_family = "Çocuk, ilişki veya ölüm";
    event_home = "Taşınma veya konut";
    event_debts = "Borçlar";
    event_city = "Soru sormak veya itiraz etmek";
    event_employer = "İşveren veya bakım kuruluşu";
    products_lead = "Emin değil misiniz? Her zaman başvurabilirsiniz. O zaman sizinle birlikte bakarız.";
    for_residents = "Para ve yardım";
    to_report = "Bir şey bildirme";
    to_ask = "Soru, itiraz veya şikâyet";
    for_companies = "İşletmeler için";
    for_whom = "Bu kimler için?";
    at_hand = "Neye ihtiyacınız var?";
    afterwards = "Sonra ne olur?";
    takes(minutes) = "Doldurmak yaklaşık {minutes} dakika sürer. Her zaman durabilir ve sonra devam edebilirsiniz.";
    decide_within(weeks, article) = "Size {weeks} hafta içinde haber veririz ({article}).";
    start_application = "Başvuruya başla";
    start_sign_in = "Giriş yap ve başvur";
    start_other = "Başla";
    start_other_sign_in = "Giriş yap ve başla";
    start_new = "Yenisine başla";
    begun = "Zaten başladınız";
    begun_line(saved, until) = "Son kaydedilme: {saved}. Yanıtlarınızı {until} tarihine kadar (o gün dahil) saklarız.";
    begun_go_on = "Devam et";
    begun_several = "Başka bir konu mu? O zaman yenisine başlayın. Doldurduklarınız saklı kalır.";
    begun_another = "Yenisine başla";
    runs_application = "Zaten süren bir başvurunuz var";
    runs_other = "Bunu bize zaten gönderdiniz";
    runs_line(number, date) = "Numara {number}, {date} tarihinde alındı.";
    runs_application_open = "Bu başvuruya bak";
    runs_other_open = "Gönderdiklerinize bakın";
    runs_application_single = "Yeniden bir şey göndermeniz gerekmiyor. Bir şey mi değişti? Ne yapabileceğiniz başvurunuzun sayfasında yazıyor.";
    runs_other_single = "Yeniden bir şey göndermeniz gerekmiyor. Bir şey mi değişti? Ne yapabileceğiniz dosyanızın sayfasında yazıyor.";
    runs_several = "Şimdi başka bir konu mu? O zaman yenisine başlayabilirsiniz.";
    runs_more = "Hepsine genel bakışınızda bakın";
    check_first = "Önce hakkınız olup olmadığına bakın";

    privacy_lead = "Yalnızca gerekli olanı sorarız. Bilgilerinize kimin baktığını her zaman görürsünüz.";
    privacy_1 = "Başka bir kaydın zaten bildiği bir şeyi sormayız.";
    privacy_2 = "Her dosyada hangi kayda, ne zaman ve neden sorduğumuz yazar.";
    privacy_3 = "Bir görevli dosyanıza bakarsa bunu görürsünüz.";
    privacy_4 = "Köken, vatandaşlık ve posta kodu kararda rol oynamaz.";
    privacy_5 = "Ön kontrol hiçbir şeyi saklamaz.";
    privacy_6(days) = "Göndermediğiniz bir başvuruyu {days} gün sonra sileriz.";
    accessibility_lead = "Bu siteyi herkes kullanabilmelidir.";
    accessibility_4(phone) = "Bir şey olmuyor mu? {phone} numarasını arayın. Size yardım ederiz ve sorunu çözeriz.";
    laws_lead = "Bu kurallarla hesaplarız. Her kuralın bir tarihi vardır.";
    law_name = "Kural";
    law_from = "Geçerlilik başlangıcı";
    law_link = "Resmî metin";
    law_unconfirmed = "Henüz onaylanmadı";
    law_unconfirmed_body = "Belediye bu tutarları henüz onaylamadı.";
    law_none = "Hiçbiri";
}
