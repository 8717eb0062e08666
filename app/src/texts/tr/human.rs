//! Turkish. Texts of asking that a person looks at a decision of the computer.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    ask = "Bir insanın bakmasını isteyin";
    ask_body = "Bir çalışan, bilgisayarın ne karar verdiğini görmeden dosyanıza yeniden bakar. Bu ücretsizdir.";
    ask_either_way = "Çalışan başka bir sonuç bulursa, kararın değişmesi gerekip gerekmediğine bakarız. Tutar artabilir, ama azalabilir de.";
    ask_term = "İtiraz süresi işlemeye devam eder.";
    words = "Sizce ne doğru değil?";
    words_hint = "Bir şey doldurmak zorunda değilsiniz.";
    words_long = "Metniniz çok uzun. En fazla 4.000 karakter kullanın.";
    button = "Bir insan baksın";
    asked = "Bir insan kararınıza bakıyor";
    asked_body(asked, due) = "Bunu {asked} tarihinde istediniz. Çalışanın ne bulduğunu en geç {due} tarihinde burada okuyabilirsiniz.";
    you_wrote = "Şunu yazdınız:";
    looked = "Bir insan kararınıza baktı";
    looked_same(name, date) = "{name} {date} tarihinde baktı ve aynı sonucu buldu. Kararınız aynı kalıyor.";
    looked_differs(name, date) = "{name} {date} tarihinde baktı ve başka bir sonuç buldu. Şimdi kararınızın değişmesi gerekip gerekmediğine bakıyoruz. Size bilgi vereceğiz.";
    event_asked = "Bir insanın bakmasını istediniz";
    event_looked = "Bir insan kararınıza baktı";
}
