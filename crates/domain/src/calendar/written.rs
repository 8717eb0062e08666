//! Dates as people read them, with digits as everywhere in the Netherlands.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::Lang;

/// The months of a year.
type Months = [&'static str; 12];

const DUTCH: Months = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const ENGLISH: Months = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const TURKISH: Months = [
    "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
    "Aralık",
];

const ARABIC: Months = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];

/// After the number of a day: the genitive.
const POLISH: Months = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
];

const POLISH_ALONE: Months = [
    "styczeń",
    "luty",
    "marzec",
    "kwiecień",
    "maj",
    "czerwiec",
    "lipiec",
    "sierpień",
    "wrzesień",
    "październik",
    "listopad",
    "grudzień",
];

/// After the number of a day: the genitive.
const UKRAINIAN: Months = [
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
];

const UKRAINIAN_ALONE: Months = [
    "січень",
    "лютий",
    "березень",
    "квітень",
    "травень",
    "червень",
    "липень",
    "серпень",
    "вересень",
    "жовтень",
    "листопад",
    "грудень",
];

/// The name of a month after the number of a day.
#[must_use]
pub fn month_name(day: NaiveDate, lang: Lang) -> &'static str {
    let months = match lang {
        Lang::Nl => DUTCH,
        Lang::En => ENGLISH,
        Lang::Tr => TURKISH,
        Lang::Ar => ARABIC,
        Lang::Pl => POLISH,
        Lang::Uk => UKRAINIAN,
    };
    of(months, day)
}

fn of(months: Months, day: NaiveDate) -> &'static str {
    usize::try_from(day.month0()).ok().and_then(|month| months.get(month)).copied().unwrap_or("")
}

/// The date written out: `28 december 2026`, in English `28 December 2026`.
#[must_use]
pub fn written(day: NaiveDate, lang: Lang) -> String {
    format!("{} {} {}", day.day(), month_name(day, lang), day.year())
}

/// The month of a date, by itself: `december 2026`.
#[must_use]
pub fn written_month(day: NaiveDate, lang: Lang) -> String {
    let month = match lang {
        Lang::Pl => of(POLISH_ALONE, day),
        Lang::Uk => of(UKRAINIAN_ALONE, day),
        _ => month_name(day, lang),
    };
    format!("{month} {}", day.year())
}

/// The day that [`written`] wrote in Dutch; none for any other text.
#[must_use]
pub fn read_written(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split(' ');
    let (day, month, year) = (parts.next()?.parse().ok()?, parts.next()?, parts.next()?.parse().ok()?);
    let month = DUTCH.iter().position(|name| *name == month)?;
    let day = NaiveDate::from_ymd_opt(year, u32::try_from(month + 1).ok()?, day)?;
    parts.next().is_none().then_some(day)
}

/// A day of the week, as it stands before a date.
#[must_use]
pub const fn weekday(day: Weekday, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::Nl => ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
        Lang::En => ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        Lang::Tr => ["Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"],
        Lang::Ar => ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
        Lang::Pl => ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"],
        Lang::Uk => ["понеділок", "вівторок", "середа", "четвер", "п'ятниця", "субота", "неділя"],
    };
    let [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = names;
    match day {
        Weekday::Mon => monday,
        Weekday::Tue => tuesday,
        Weekday::Wed => wednesday,
        Weekday::Thu => thursday,
        Weekday::Fri => friday,
        Weekday::Sat => saturday,
        Weekday::Sun => sunday,
    }
}
