//! Turkish. Texts of the page about accessibility.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    norm = "WCAG 2.2, A ve AA düzeylerine uymak istiyoruz. Kanun WCAG 2.1 (EN 301 549) istiyor.";
    works_1 = "Her şey betikler (scripts) olmadan ve yalnızca klavyeyle çalışır.";
    works_2 = "Her şey 320 piksel genişliğinde bir ekrana sığar, büyük harflerle de.";
    works_3 = "Açık, koyu, daha fazla kontrast ve kendi renkleriniz çalışır.";
    works_4 = "Mektuplar, normal sayfalar ve yapısı olan PDF'lerdir.";
    tested = "Neleri test ettik?";
    tested_body = "Bu sayıları testin kendisi yazar. Bilgisayarın kuralları her şeyi bulmaz.";
    day = "Son test";
    journeys = "Site içindeki yollar";
    journeys_of(all, failed) = "Denenen: {all}, hatalı: {failed}";
    judged = "Kurallara göre denetlenen sayfalar";
    judged_by(pages, rules) = "{pages} farklı sayfa, hatasız (axe-core {rules})";
    fitted = "Ölçülen sayfalar";
    fitted_at(pages, widths) = "{pages} kez, şu genişlikte: {widths}";
    browser = "Tarayıcı";
    everywhere = "Her renkte ve her dilde";
    everywhere_of(combinations) = "{combinations} kombinasyon, hatasız";
    shortcomings = "Henüz iyi olmayan nedir?";
    short_1 = "Gerçek ekran okuyucularla ve bunları her gün kullanan kişilerle henüz test edilmedi.";
    short_2 = "Gerçek telefonlarda henüz test edilmedi. Firefox ve WebKit'te yalnızca en önemli yolları deniyoruz.";
    short_3 = "Bütün şartlar için bağımsız bir inceleme henüz yok.";
    short_4 = "PDF'leri henüz bir insan değerlendirmedi.";
    short_5 = "Metinler, okumakta zorlanan kişilerle henüz test edilmedi.";
    report = "Bir şey olmuyor mu?";
    report_further = "Yanıtımızdan memnun değil misiniz? O zaman şikâyet gönderebilir ve sonra ulusal ombudsmana (Nationale ombudsman) başvurabilirsiniz.";
}
