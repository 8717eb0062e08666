//! Turkish. Texts of handling an objection: for staff, and for who objects.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    course = "İtirazınız";
    course_invited = "Durumunuzu anlatmaya davet edildiniz";
    course_when(date, time) = "{date}, saat {time}.";
    course_cannot = "O zaman gelemiyor musunuz veya gelmek istemiyor musunuz? Bize mesaj gönderin.";
    course_heard(date) = "{date} tarihinde durumunuzu anlattınız.";
    course_not_heard = "Dinleme toplantısı (hoorzitting) yok.";
    ended = "İtirazınız hakkındaki kararımız";
    ended_founded = "Haklı bulundu (gegrond): siz haklısınız";
    ended_partly = "Kısmen haklı bulundu (deels gegrond): bir bölümünde haklısınız";
    ended_unfounded = "Haklı bulunmadı (ongegrond): itirazınız kabul edilmedi";
    ended_inadmissible = "Kabul edilemez (niet-ontvankelijk): itirazınızı ele alamayız";
    ended_stands = "Kararımız olduğu gibi kalıyor.";
    ended_revised = "Yeni bir karar var. Eskisinin yerine geçer.";
    ended_see_new = "Yeni kararı görün";
    ended_costs(amount) = "İtirazınızdaki yardım için {amount} öderiz.";
    ended_costs_not = "Aldığınız yardımın masrafını ödemiyoruz.";
    ended_letter = "Mektubu okuyun";
    court_until = "Kabul etmiyor musunuz? Mahkemeye gidebileceğiniz son gün: ";
    court_how = ". Buna mahkemeye başvuru (beroep) denir. Nasıl yapılacağı mektupta yazıyor.";
    revised_heading = "İtirazınızdan sonra yeni karar";
    revised_body = "Bu karar önceki kararımızın yerine geçer.";
    revised_see = "İtirazınızı görün";
    row_outcome(objection, outcome) = "{objection}: {outcome}";

    event_objection = "Bu karara itiraz alındı";
    event_checked = "İtirazı ele alıp alamayacağımıza bakıldı";
    event_planned = "Dinleme toplantısına (hoorzitting) davet edildiniz";
    event_skipped = "Dinleme toplantısı yok";
    event_held = "Dinleme toplantısı yapıldı";
    event_postponed = "Daha fazla süre alıyoruz";
    event_upheld = "İtiraz sonuçlandı: bu karar geçerli kalıyor";
    event_revised = "İtiraz sonuçlandı: yeni bir karar var";
    ledger_time_to_object = "Hâlâ itiraz edebilirdiniz";
    ledger_appeal = "Mahkemeye gidebilirsiniz";
}
