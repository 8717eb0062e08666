//! Turkish. Texts of hearing somebody before a decision, for staff and for who is heard.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    nothing = "hiçbir şey";

    todo = "Ne düşünüyorsunuz?";
    todo_body = "Bir karar vermek istiyoruz. Önce sizin ne düşündüğünüzü öğrenmek istiyoruz.";
    todo_button = "Oku ve yanıtla";
    meant = "Ne karar vermek istiyoruz?";
    facts = "Bu bilgiler söylediğinizden farklı";
    facts_caption = "Sizin söylediğiniz ve bizim bulduğumuz";
    fact = "Bilgi";
    you_said = "Sizin söylediğiniz";
    we_found = "Bizim bulduğumuz";
    source = "Kaynak";
    until(date) = "{date} gününe kadar (o gün dahil) yanıt verebilirsiniz. Telefon da edebilirsiniz. Yanıt vermek zorunda değilsiniz.";
    answer = "Yanıtınız";
    answer_hint = "Doğru mu? Bilmediğimiz bir şey var mı? Yazın.";
    answer_button = "Yanıtı gönder";
    answer_empty = "Önce yanıtınızı yazın.";
    answer_long = "Yanıtınız çok uzun. En fazla 4.000 karakter kullanın.";
    given(date) = "{date} tarihinde yanıt verdiniz. Karar vermeden önce buna bakarız.";
    told_spoken(date) = "{date} tarihinde sizinle konuştuk. Şunu yazdık:";

    decided_asked(date) = "{date} tarihinde ne düşündüğünüzü sorduk.";
    decided_written = "Yazdınız:";
    decided_spoken = "Anlattınız:";
    decided_silent = "Yanıt almadık.";
    decided_undoable = "Önce görüşünüzü sormadık. İtiraz her şeyi düzeltebiliyorsa, para konusunda bu olabilir (Awb 4:12).";
    decided_own_facts = "Önce görüşünüzü sormadık. Bu karar kendi anlattıklarınıza dayanıyor (Awb 4:8).";
    decided_heading = "Yanıtınız";
}
