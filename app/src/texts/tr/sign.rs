//! Turkish. Texts of signing as a partner, and of how a signature stands for applicant and staff.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    todo(name) = "Bu kişinin başvurusunu imzalayın: {name}";
    todo_body(product) = "{product}. Buna birlikte başvuruyorsunuz. Okuyun ve imzalayın.";
    todo_button = "Oku ve imzala";
    title(name) = "Bu kişinin başvurusunu imzalayın: {name}";
    subtitle(product, date) = "{product}, {date} tarihinde alındı";
    lead = "Siz partnersiniz ve buna birlikte başvuruyorsunuz. Bu yüzden sizin imzanızı da istiyoruz. Her şeyi dikkatle okuyun.";
    due(date) = "Bunu en geç {date} tarihinde yapın. Yapamıyor musunuz? O zaman bir görevli sizinle iletişime geçer. Başvuru yine de devam eder.";
    answers = "Doldurulanlar";
    files = "Birlikte gönderilen belgeler";
    sign = "İmzalama";
    sign_body = "Beyan ederek ve düğmeye basarak imzalarsınız. Zaten giriş yaptınız, bu yüzden siz olduğunuzu biliyoruz.";
    sign_button = "İmzalıyorum";
    decline = "Yanlış bir şey mi var veya imzalamak istemiyor musunuz?";
    decline_body = "Nedenini birkaç kelimeyle yazın. Bir görevli bunu okur ve sizi arar veya size yazar. Partneriniz bu yazdıklarınızı okumaz.";
    decline_label = "Yanlış olan ne veya neden imzalamıyorsunuz?";
    decline_button = "İmzalamıyorum";
    decline_empty = "Neden imzalamadığınızı birkaç kelimeyle yazın.";
    decline_long = "Açıklamanız çok uzun. En fazla 500 karakter kullanın.";
    signed(moment) = "İmzaladınız: {moment}";
    signed_body = "Başka bir şey yapmanız gerekmiyor. Partneriniz imzaladığınızı görür ve bizden haber alır.";
    declined(moment) = "İmzalamayacağınızı bildirdiniz: {moment}";
    declined_body = "Bir görevli buna bakar ve iletişime geçer.";
    over = "Artık imzalamanız gerekmiyor";
    over_body = "Bu başvuru sonuçlandı veya geri çekildi.";

    waiting = "Partnerinizin daha imzalaması gerekiyor";
    waiting_body(date) = "Partnerinizden en geç {date} tarihinde buradan giriş yapmasını isteyin. Genel bakışta bir görev görünür. Başvurunuzu aldığımız gün değişmez.";
    late = "Partneriniz henüz imzalamadı";
    late_body(date) = "Bunun için son gün {date} idi. Hâlâ yapılabilir. Şimdi bir görevli başvurunuza bakıyor.";
    unknown = "Partnerinizin kim olduğunu bilmiyoruz";
    unknown_body = "Bu yüzden partneriniz burada imzalayamaz. Bir görevli sizinle iletişime geçer.";
    by_partner(name, moment) = "{name} imzaladı: {moment}.";
    not_by_partner = "Partneriniz imzalamadı";
    not_by_partner_body(moment) = "Partneriniz bunu şu anda bildirdi: {moment}. Bir görevli buna bakar ve iletişime geçer.";
    check = "Partneriniz de imzalar";
    check_body = "Buna birlikte başvuruyorsunuz. Gönderdikten sonra partneriniz kendi genel bakışında bir görev görür.";

    staff_waiting = "Partner henüz imzalamadı";
    staff_waiting_body(date) = "Son gün {date} (o gün dahil). Şimdiden değerlendirebilirsiniz. Sistem imza olmadan hiçbir şeyi kabul etmez.";
    staff_late_body(date) = "Son gün {date} idi. İletişime geçin veya devam edin. Hâlâ imzalanabilir.";
    staff_unknown = "Partnerin kim olduğu bilinmiyor";
    staff_unknown_body = "BRP bu adreste bir partner göstermiyor ve başka bir numara bilinmiyor. Araştırın.";
    staff_declined(name, moment) = "{name} imzalamıyor ({moment})";
    staff_answers = "Partnerin yanıtları";
    staff_signed(name, moment) = "Partner {name} imzaladı: {moment}.";
}
