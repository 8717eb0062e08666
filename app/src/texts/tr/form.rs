//! Turkish. Texts of applying: task list, questions, documents, check answers.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    tasks_title(product) = "Başvuru: {product}";
    change_title(product) = "Bir şeyi değiştirme: {product}";
    change_lead = "Bize bunları gönderdiniz. Bir şeyi değiştirmek için bir bölüm seçin. Değişiklik ancak aşağıdan gönderdiğinizde geçerli olur.";
    change_stop = "Değiştirmekten vazgeç";
    change_send = "Değişikliği gönder";
    change_back = "Dosyanıza geri dön";
    change_next = "Değişikliğiniz için hemen bir kanıt alırsınız. Başvurunuzu aldığımız tarih geçerli kalır.";
    document_earlier = "Bunu zaten gönderdiniz. Dosyanızda kalır.";
    offered_application(date, number) = "Bunu {date} tarihli başvurunuzda (no. {number}) bildirdiniz. Hâlâ doğru mu?";
    offered_other(date, number) = "Bunu daha önce, {date} tarihinde (no. {number}) bildirdiniz. Hâlâ doğru mu?";
    known_right(short, value) = "{short}: {value}. Bu doğru mu?";
    known_source = "Bu bilgi bir kayıtta duruyor.";
    known_wrong(short) = "{short}: doğrusu ne olmalı?";
    no_right = "Görünüşe göre bunu almazsınız";
    no_right_because = "Şu an bildiklerimize göre kurallara uymuyorsunuz:";
    no_right_apply = "Yine de başvurabilirsiniz. Bir şey yanlış mı veya özel bir durum mu var? O zaman bunu doldurun. Size ret kararı verilmeden önce her zaman bir görevli kendisi bakar.";
    from_check = "Yanıtlarınızı ön kontrolden aldık";
    from_check_body = "Her soruda doğru olup olmadığına bakın. Her şeyi hâlâ değiştirebilirsiniz.";
    tasks_lead = "Bölümleri istediğiniz sırayla yapın. Her yanıtı saklarız.";
    kept_until(date) = "İstediğiniz zaman durabilirsiniz. Her şeyi {date} tarihine kadar saklarız.";
    check_and_send = "Kontrol et ve gönder";
    not_needed(what) = "Gerekli değil: “{what}”. Diğer yanıtlarınız nedeniyle bu hiçbir şeyi değiştirmez.";
    check_wait = "Bütün bölümler bitince bunu yapabilirsiniz.";
    back_to_tasks = "Bütün bölümler";
    fill_in_all = "Bütün alanları doldurun. Bir şey zorunlu değilse yanında yazar.";
    next = "Devam";
    save_and_stop = "Dur ve sonra devam et";
    month = "Ay";
    year = "Yıl";
    postcode = "Posta kodu";
    number = "Kapı numarası";
    addition = "Ek (zorunlu değil)";
    choose = "Bir seçim yapın";
    change = "Değiştir";
    remove = "Sil";
    not_complete = "Henüz tamam değil";
    documents_lead = "Bir belge henüz elinizde yok mu? O zaman sonra göndermeyi seçin. Başvuruyu yine de gönderebilirsiniz.";
    documents_none = "Belge göndermeniz gerekmiyor.";
    later = "Bunu sonra göndereceğim";
    later_yes = "Bunu sonra göndereceksiniz.";
    later_undo = "Yine de şimdi gönder";
    check_title = "Yanıtlarınızı kontrol edin";
    check_lead = "Her şey doğru mu? O zaman aşağıdan gönderin.";
    check_incomplete = "Henüz her şey doldurulmadı";
    check_documents = "Belgeler";
    document_sent[n] = One: "{n} dosya" | Other: "{n} dosya";
    document_later = "Bunu sonra göndereceğim";
    document_missing = "Henüz gönderilmedi";
    declaration = "Beyan";
    declaration_of(number, all) = "Beyan {number} / {all}";
    declaration_missing = "Bunu beyan etmek için kutuyu işaretleyin.";
    what_next = "Gönderdikten sonra ne olur?";
    decide_within(weeks) = "Hemen bir kanıt alırsınız. Size {weeks} hafta içinde haber veririz.";
    send_other = "Gönder";
    send = "Başvuruyu gönder";
    print = "Bu sayfayı yazdırabilirsiniz.";
}
