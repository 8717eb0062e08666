//! Texts of the page for who leads the work.

domain::staff_texts! {
    title(place) = "Het werk in {place}", "The work in {place}";
    body(date) = "Stand van {date}. De laatste 8 weken en de 10 weken die komen.", "As of {date}. The last 8 weeks and the 10 weeks to come.";
    open = "Open taken", "Open tasks";
    cases_open[n] = "in {n} open zaak" | "in {n} open zaken", "in {n} open case" | "in {n} open cases";
    late = "Te laat", "Late";
    none_late = "Alles is op tijd", "Everything is on time";
    see_late = "Bekijk ze", "See them";
    on_time = "Op tijd besloten", "Decided on time";
    of_decided[n] = "van {n} besluit" | "van {n} besluiten", "of {n} decision" | "of {n} decisions";
    lead = "Gemiddeld tot besluit", "Average until decision";
    days(days) = "{days} dagen", "{days} days";
    law_says = "De wet zegt meestal: 8 weken", "The law mostly says: 8 weeks";
    automatic = "Door het systeem", "By the system";
    deviating = "Anders dan het voorstel", "Other than proposed";
    nothing = "Nog niets besloten", "Nothing decided yet";

    due_title = "Wanneer moeten taken klaar zijn?", "When are tasks due?";
    due_most(week, count) = "De drukste week is week {week}. Dan moeten er {count} klaar zijn.", "The busiest week is week {week}. Then {count} are due.";
    due_none = "Er zijn geen open taken in deze weken.", "There are no open tasks in these weeks.";
    due_chart = "Taken per week van hun uiterste datum. De tabel hieronder heeft dezelfde getallen.", "Tasks per week of their final date. The table below has the same numbers.";
    due_note = "Wat al te laat is, telt bij deze week.", "What is late already counts with this week.";
    flow_title = "Komt er meer binnen dan wij besluiten?", "Does more come in than we decide?";
    flow_more(count) = "Ja. Er kwamen {count} zaken meer binnen dan wij besloten.", "Yes. {count} more cases came in than we decided.";
    flow_less(count) = "Nee. Wij besloten {count} zaken meer dan er binnenkwamen.", "No. We decided {count} more cases than came in.";
    flow_same = "Nee. Er kwam evenveel binnen als wij besloten.", "No. As much came in as we decided.";
    flow_chart = "Ontvangen zaken en besluiten in 8 weken. De tabel hieronder heeft dezelfde getallen.", "Cases received and decisions in 8 weeks. The table below has the same numbers.";
    expected(count) = "Per week komen er ongeveer {count} zaken binnen. Dat is het gemiddelde van de laatste 8 weken.", "About {count} cases come in each week. That is the average of the last 8 weeks.";
    ages_title = "Hoe oud zijn de open zaken?", "How old are the open cases?";
    ages_chart = "Open zaken naar leeftijd. De tabel hieronder heeft dezelfde getallen.", "Open cases by age. The table below has the same numbers.";
    age_under(until) = "Tot {until} weken", "Under {until} weeks";
    age_between(from, until) = "{from} tot {until} weken", "{from} to {until} weeks";
    age_over(from) = "{from} weken of ouder", "{from} weeks or older";
    waiting_title = "Waar ligt het werk?", "Where is the work?";
    loads_title = "Wie heeft ruimte?", "Who has room?";
    loads_none = "Niemand heeft nu een taak.", "Nobody has a task now.";
    leads_title = "Hoe lang duurt het?", "How long does it take?";

    as_table = "Bekijk als tabel", "See as a table";
    week = "Week", "Week";
    week_number(number) = "Week {number}", "Week {number}";
    this_week(number) = "Week {number} (nu)", "Week {number} (now)";
    tasks = "Taken", "Tasks";
    received = "Ontvangen", "Received";
    decided = "Besloten", "Decided";
    in_time = "Op tijd", "On time";
    age = "Leeftijd", "Age";
    cases = "Zaken", "Cases";
    kind = "Soort taak", "Kind of task";
    free = "Vrij", "Free";
    colleague = "Collega", "Colleague";
    scheme = "Regeling", "Scheme";
    until_taken = "Tot een mens het pakt", "Until a person takes it";
    until_decided = "Tot het besluit", "Until the decision";
}
