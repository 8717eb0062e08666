//! Texts of handling an objection: for staff, and for who objects.

domain::texts! {
    objection;
    course = "Uw bezwaar", "Your objection";
    course_invited = "U bent uitgenodigd om uw verhaal te vertellen", "You are invited to tell your story";
    course_when(date, time) = "{date}, {time} uur.", "{date}, {time}.";
    course_cannot = "Kunt u dan niet, of wilt u niet komen? Stuur ons een bericht.", "Can you not come then, or do you not want to? Send us a message.";
    course_heard(date) = "U vertelde uw verhaal op {date}.", "You told your story on {date}.";
    course_not_heard = "Er is geen hoorzitting.", "There is no hearing.";
    ended = "Ons besluit op uw bezwaar", "Our decision on your objection";
    ended_founded = "Gegrond: u krijgt gelijk", "Founded: you are right";
    ended_partly = "Deels gegrond: u krijgt voor een deel gelijk", "Partly founded: you are partly right";
    ended_unfounded = "Ongegrond: u krijgt geen gelijk", "Unfounded: you are not put in the right";
    ended_inadmissible = "Niet-ontvankelijk: wij mogen uw bezwaar niet behandelen", "Inadmissible: we may not handle your objection";
    ended_stands = "Ons besluit blijft zoals het was.", "Our decision stays as it was.";
    ended_revised = "Er is een nieuw besluit. Het komt in de plaats van het oude.", "There is a new decision. It takes the place of the old one.";
    ended_see_new = "Bekijk het nieuwe besluit", "See the new decision";
    ended_costs(amount) = "Wij betalen {amount} voor de hulp bij uw bezwaar.", "We pay {amount} for the help with your objection.";
    ended_costs_not = "Wij betalen de kosten van uw hulp niet.", "We do not pay the costs of your help.";
    ended_letter = "Lees de brief", "Read the letter";
    court_until = "Niet mee eens? U kunt naar de rechtbank tot en met ", "Do you disagree? You can go to the court until ";
    court_how = ". Dat heet beroep. In de brief staat hoe dat gaat.", ". That is called an appeal (beroep). The letter says how.";
    revised_heading = "Nieuw besluit na uw bezwaar", "New decision after your objection";
    revised_body = "Dit besluit komt in de plaats van ons eerdere besluit.", "This decision takes the place of our earlier decision.";
    revised_see = "Bekijk uw bezwaar", "See your objection";
    row_outcome(objection, outcome) = "{objection}: {outcome}", "{objection}: {outcome}";

    event_objection = "Bezwaar ontvangen tegen dit besluit", "Objection to this decision received";
    event_checked = "Gekeken of wij het bezwaar kunnen behandelen", "Checked whether we can handle the objection";
    event_planned = "Uitgenodigd voor een hoorzitting", "Invited to a hearing";
    event_skipped = "Er is geen hoorzitting", "There is no hearing";
    event_held = "Hoorzitting gehouden", "Hearing held";
    event_postponed = "Wij nemen meer tijd", "We take more time";
    event_upheld = "Bezwaar afgehandeld: dit besluit blijft", "Objection decided: this decision stands";
    event_revised = "Bezwaar afgehandeld: er is een nieuw besluit", "Objection decided: there is a new decision";
    ledger_time_to_object = "U kon nog bezwaar maken", "You could still object";
    ledger_appeal = "U kunt naar de rechtbank", "You can go to the court";
}

domain::staff_texts! {
    kind_check = "Ontvankelijkheid toetsen", "Check whether it can be judged";
    kind_hearing = "Hoorzitting", "Hearing";
    kind_decision = "Besluit op bezwaar", "Decision on the objection";
    short_check = "Nieuw bezwaar", "New objection";
    short_hearing = "Iemand wil zijn verhaal doen", "Somebody wants to tell their story";
    short_decision = "Bezwaar is klaar voor besluit", "Objection is ready to be decided";

    note = "Let op", "Please note";
    took_contested = "U nam dit besluit zelf, of u keek mee. Daarom behandelt een collega het bezwaar (Awb 7:5 en 10:3).", "You took this decision yourself, or you looked along. So a colleague handles the objection (Awb 7:5 and 10:3).";
    contested = "Het besluit", "The decision";
    contested_elsewhere = "Dit besluit staat niet in dit portaal. Kijk in de stukken wie het nam. Was u dat? Geef de taak dan terug.", "This decision is not in this portal. See in the papers who took it. Was it you? Then give the task back.";
    contested_case = "Zaak", "Case";
    contested_verdict = "Uitkomst", "Outcome";
    contested_sent = "Verstuurd op", "Sent on";
    contested_until = "Bezwaar kon tot en met", "One could object until";
    contested_received = "Bezwaar ontvangen op", "Objection received on";
    contested_by = "Besloten door", "Decided by";
    contested_machine = "Het systeem", "The system";
    contested_reasons = "Redenen van het besluit", "Reasons of the decision";
    contested_letter = "Lees de brief van dit besluit", "Read the letter of this decision";
    contested_letter_title = "Het besluit waartegen bezwaar is gemaakt", "The decision that is objected to";
    contested_back = "Terug naar de taak", "Back to the task";
    contested_replaced = "Na een ander bezwaar kwam er al een nieuw besluit in de plaats.", "After another objection a new decision already took its place.";
    in_time = "Op tijd (Awb 6:7)", "In time (Awb 6:7)";
    late = "Te laat. Kijk of daar een goede reden voor is (Awb 6:11).", "Too late. See whether there is a good reason for that (Awb 6:11).";
    notice_failed = "Een bericht over dit besluit kwam niet aan. Dat mag niet ten koste gaan van de inwoner (Awb 2:22).", "News of this decision did not arrive. That must not harm the resident (Awb 2:22).";
    said = "Het bezwaar", "The objection";
    pro_forma = "De redenen komen later. Vraag erom en geef een termijn (Awb 6:5 en 6:6).", "The reasons come later. Ask for them and give a term (Awb 6:5 and 6:6).";
    repairs = "Gevraagd om aan te vullen (Awb 6:6)", "Asked to repair (Awb 6:6)";
    repair_open(asked, due) = "Gevraagd op {asked}. Wij wachten tot en met {due}.", "Asked on {asked}. We wait until {due}.";
    repair_came(asked, came) = "Gevraagd op {asked}. Antwoord kwam op {came}.", "Asked on {asked}. An answer came on {came}.";
    repair_lapsed(asked, due) = "Gevraagd op {asked}. Er kwam niets voor {due}.", "Asked on {asked}. Nothing came by {due}.";

    steps = "Wat is er al gedaan?", "What was done so far?";
    step_by(name, at) = "{name}, {at}", "{name}, {at}";
    step_admissible = "Kan worden behandeld", "Can be judged";
    step_inadmissible = "Lijkt niet-ontvankelijk", "Looks inadmissible";
    step_invited(date, time, place) = "Uitgenodigd voor {date}, {time} uur: {place}", "Invited for {date}, {time}: {place}";
    step_heard(date, how) = "Gehoord op {date}, {how}", "Heard on {date}, {how}";
    step_not_heard(ground) = "Geen hoorzitting: {ground}", "No hearing: {ground}";
    step_ended(outcome) = "Besluit: {outcome}", "Decision: {outcome}";
    report = "Verslag van de hoorzitting", "Report of the hearing";

    check = "Kunnen wij dit bezwaar behandelen?", "Can we judge this objection?";
    check_body = "Kijk naar het besluit, de termijn, de redenen en wie het bezwaar stuurt (Awb 6:5 en 6:11). Mist er iets? Vraag dan eerst om aan te vullen (Awb 6:6).", "Look at the decision, the term, the reasons and who sends the objection (Awb 6:5 and 6:11). Is something missing? Then first ask to repair it (Awb 6:6).";
    check_question = "Wat vindt u?", "What do you find?";
    check_yes = "Ja, door naar de hoorzitting", "Yes, on to the hearing";
    check_no = "Nee, het lijkt niet-ontvankelijk", "No, it looks inadmissible";
    check_no_hint = "Een collega die beslist, kijkt ernaar.", "A colleague who decides looks at it.";
    check_note = "Waarom?", "Why?";
    check_note_hint = "Verplicht als het te laat is, of niet-ontvankelijk lijkt. Collega's lezen dit.", "Required when it is late, or looks inadmissible. Colleagues read this.";
    check_button = "Toets vastleggen", "Record the check";

    ask_body(days) = "De inwoner krijgt {days} dagen om aan te vullen (Awb 6:6). De termijn staat dan stil (Awb 7:10).", "The resident gets {days} days to repair it (Awb 6:6). The term then stands still (Awb 7:10).";
    ask = "Vragen om aan te vullen", "Ask to repair it";

    invite = "Uitnodigen", "Invite";
    invite_again = "Opnieuw uitnodigen", "Invite again";
    invite_body = "De inwoner krijgt meteen een bericht (Awb 7:2).", "The resident gets a message at once (Awb 7:2).";
    invite_day = "Welke dag?", "Which day?";
    invite_time = "Hoe laat?", "At what time?";
    invite_time_hint = "Bijvoorbeeld 14:30.", "For example 14:30.";
    invite_how = "Hoe?", "How?";
    invite_place = "Waar, of met welk nummer of welke link?", "Where, or with which number or link?";
    invite_button = "Uitnodiging versturen", "Send invitation";
    how_talk = "In een gesprek", "In a talk";
    how_phone = "Aan de telefoon", "By telephone";
    how_video = "In een videogesprek", "In a video call";

    held = "Verslag van de hoorzitting", "Report of the hearing";
    held_body = "Wie het besluit nam, schrijft dit verslag niet (Awb 7:5 en 7:7). De inwoner leest het bij het besluit.", "Who took the decision does not write this report (Awb 7:5 and 7:7). The resident reads it with the decision.";
    held_day = "Wanneer is de inwoner gehoord?", "When was the resident heard?";
    held_report = "Wat is er gezegd?", "What was said?";
    held_button = "Verslag vastleggen", "Record the report";
    not_held = "Geen hoorzitting nodig", "No hearing needed";
    not_held_question = "Waarom niet (Awb 7:3)?", "Why not (Awb 7:3)?";
    not_held_reason = "Hoe weet u dat?", "How do you know?";
    not_held_reason_hint = "De inwoner leest dit bij het besluit.", "The resident reads this with the decision.";
    not_held_button = "Zonder hoorzitting verder", "Go on without a hearing";
    ground_inadmissible = "Kennelijk niet-ontvankelijk", "Manifestly inadmissible";
    ground_unfounded = "Kennelijk ongegrond", "Manifestly unfounded";
    ground_waived = "De inwoner wil niet worden gehoord", "The resident does not want to be heard";
    ground_no_reply = "De inwoner antwoordde niet op tijd op onze vraag", "The resident did not answer our question in time";
    ground_fully_met = "De inwoner krijgt helemaal gelijk, en niemand heeft nadeel", "The resident is right in full, and nobody suffers";
    hear_after_all = "Toch horen", "Hear after all";
    hear_after_all_body = "Er is geen hoorzitting geweest. Zonder hoorzitting kunt u alleen kiezen: niet-ontvankelijk (Awb 7:3).", "There was no hearing. Without a hearing you can only choose: inadmissible (Awb 7:3).";

    decide = "Uw besluit op het bezwaar", "Your decision on the objection";
    decide_body = "Kijk opnieuw naar alles (Awb 7:11).", "Look at everything again (Awb 7:11).";
    looks_inadmissible = "Bij de toets leek dit bezwaar niet-ontvankelijk. U beslist.", "At the check this objection looked inadmissible. You decide.";
    outcome = "Uitkomst", "Outcome";
    founded = "Gegrond", "Founded";
    founded_hint = "Er komt een nieuw besluit in de plaats.", "A new decision takes its place.";
    partly_founded = "Deels gegrond", "Partly founded";
    unfounded = "Ongegrond", "Unfounded";
    unfounded_hint = "Het besluit blijft.", "The decision stands.";
    inadmissible = "Niet-ontvankelijk", "Inadmissible";
    inadmissible_hint = "Het bezwaar wordt niet beoordeeld. Het besluit blijft.", "The objection is not judged. The decision stands.";
    reasons = "Waarom? De inwoner leest dit", "Why? The resident reads this";
    reasons_hint = "Altijd verplicht. Ga in op wat de inwoner schrijft. Schrijf korte zinnen.", "Always required. Address what the resident writes. Write short sentences.";
    weighing_hint = "Verplicht als er een nadeel blijft, of bij een ander bedrag dan de regels geven (Awb 3:4, tweede lid). Waarom is dat nadeel niet te veel?", "Required when a disadvantage stays, or for another amount than the rules give (Awb 3:4, second paragraph). Why is that disadvantage not too much?";
    new = "Het nieuwe besluit", "The new decision";
    new_body = "Alleen bij gegrond of deels gegrond. Het komt in de plaats van het oude besluit.", "Only when founded or partly founded. It takes the place of the old decision.";
    new_elsewhere = "Het oude besluit staat niet in dit portaal. Schrijf bij de redenen wat het nieuwe besluit is.", "The old decision is not in this portal. Write in the reasons what the new decision is.";
    new_question = "Wat krijgt de inwoner nu?", "What does the resident get now?";
    new_follow(amount) = "Toekennen volgens de regels: {amount}", "Grant by the rules: {amount}";
    new_other = "Een ander bedrag of een andere datum", "Another amount or another date";
    new_help = "Hulp, zoals hieronder staat", "Support, as described below";
    new_pass = "Toekennen, vanaf de datum hieronder", "Grant, from the date below";
    costs = "Kosten van hulp bij het bezwaar (Awb 7:15)", "Costs of help with the objection (Awb 7:15)";
    costs_asked = "De inwoner vraagt hierom.", "The resident asks for this.";
    costs_pay = "Betalen", "Pay";
    costs_not = "Niet betalen", "Do not pay";
    costs_not_hint = "Schrijf bij de redenen waarom.", "Write in the reasons why.";
    costs_amount = "Bedrag van de kosten", "Amount of the costs";
    decide_button = "Besluit nemen op het bezwaar", "Decide on the objection";
    four_refusal = "ongegrond of niet-ontvankelijk", "unfounded or inadmissible";
    four_deviation = "deels gegrond", "partly founded";
    second_new = "Nieuw besluit", "New decision";
    second_costs(amount) = "Kosten van hulp: {amount}", "Costs of help: {amount}";
    second_costs_not = "Kosten van hulp: niet betalen", "Costs of help: do not pay";

    postpone = "Meer tijd nemen", "Take more time";
    postpone_body = "Dat kan één keer, met zes weken (Awb 7:10). De inwoner krijgt een brief.", "This can be done once, with six weeks (Awb 7:10). The resident gets a letter.";
    postpone_why = "Waarom? De inwoner leest dit", "Why? The resident reads this";
    postpone_button = "Zes weken meer nemen", "Take six more weeks";

    err_past = "Kies vandaag of een dag die nog komt.", "Choose today or a day to come.";
    err_future = "Deze dag moet nog komen.", "This day is still to come.";
    err_time = "Vul een tijd in, zoals 14:30.", "Fill in a time, such as 14:30.";
    err_hearing = "Er is nog geen hoorzitting geweest. Kies eerst Toch horen.", "There has been no hearing yet. First choose Hear after all.";
    err_costs = "Kosten betalen kan alleen bij gegrond of deels gegrond.", "Costs can only be paid when founded or partly founded.";
}
