//! Turkish. Texts of the benefit check.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "Neye hakkım var?";
    no_decision = "Bu henüz bir karar değildir. Burada başka bir şey yazsa bile her zaman başvurabilirsiniz.";
    not_kept = "Bu yanıtları saklamayız.";
    on_device = "Yanıtlarınız bu cihazda kalır. Bize hiçbir şey gelmez.";
    dont_know = "Bilmiyorum";
    previous = "Önceki soru";
    question = "Soru {n}.";
    ahead_none = "Bu, belki son sorudur.";
    ahead_one = "Bundan sonra yaklaşık 1 soru daha var.";
    ahead_more = "Bundan sonra yaklaşık {n} soru daha var.";
    left_one = "1 soru kaldı";
    left_more = "{n} soru kaldı";
    given = "Bunları doldurdunuz";
    done = "Bitirdiniz. Sonucunuz bu.";
    to_outcome = "Sonucunuza bakın";
    done_short = "Bitti.";
    done_body = "Başka sorumuz yok. Yanlış bir şey mi var? O zaman yanıtlarınızı aşağıda değiştirebilirsiniz.";

    outcome = "Belki bunları alabilirsiniz";
    so_far = "Verdiğiniz cevaplara göre.";
    likely = "Büyük olasılık";
    possible = "Belki";
    unlikely = "Küçük olasılık";
    unknown = "Henüz bilinmiyor";
    per_month = "ayda";
    per_year = "yılda";
    once = "bir kerede";
    how = "Bu böyle hesaplandı";
    line = "Satır";
    amount = "Tutar";
    unmet = "Bu, kurallara uymuyor:";
    supposed = "Bir görevli daha şuna bakar:";
    missing = "Bunu henüz bilmiyoruz:";
    others = "Belki bunlar da yardımcı olur";
    only_city = "Bunu yalnızca belediye değerlendirebilir.";
    unconfirmed = "Henüz onaylanmadı:";
    unconfirmed_mark = "Buradaki bir tutar henüz onaylanmadı.";
    apply = "Daha fazla bilgi:";
    take_along = "Bu yanıtlarla başvur";

    what_if = "Bir şey değişirse ne olur?";
    what_if_wage = "Aylık maaş";
    what_if_wealth = "Para ve mal varlığı";
    what_if_housemates = "Evde yaşayan 27 yaş ve üstü kişiler";
    what_if_lead = "Başka bir şey seçin. O zaman ne alacağınızı görürsünüz.";
    recompute = "Yeniden hesapla";
    together = "Maaşınız ve yardım birlikte:";
    that_is = "Bu, şimdikinden";
    more_than_now = "fazla.";
    less_than_now = "az.";
    same_as_now = "Bu, şimdikiyle aynı.";
    wages = "Maaş";
    help = "Yardım";
    shares = "Dağılım";
    sum = "Toplam";
    now = "(şimdi)";
    table = "Farklı maaş tutarlarında aylık maaş ve yardım birlikte";

    assumed = "Neleri varsayıyoruz?";
    assumed_1(city) = "Oturduğunuz yer {city} ve burada sosyal yardım (bijstand) alabilirsiniz.";
    assumed_2 = "Cezaevinde değilsiniz ve bir kurumda yaşamıyorsunuz.";
    assumed_3 = "Yılda dört haftadan uzun süre yurt dışında değilsiniz.";
    assumed_4 = "Daha önce sosyal yardımın yanında maaşınızın bir bölümü sizde kalmadı.";
    assumed_5 = "Yakında daha çok kazanmayı beklemiyorsunuz.";
    assumed_6 = "Geçen yıl özel sosyal yardım (bijzondere bijstand) almadınız.";
}
