//! Texts of the queue: filters, views that one keeps, and acts on many tasks.

domain::staff_texts! {
    filters = "Filters", "Filters";
    to_filters = "Naar de filters", "To the filters";
    date = "Uiterste datum", "Final date";
    late = "Te laat", "Late";
    this_week = "Deze week", "This week";
    next_week = "Volgende week", "Next week";
    later = "Later", "Later";
    kind = "Taak", "Task";
    scheme = "Regeling", "Scheme";
    why = "Waarom bij u", "Why with you";
    every_reason = "Alle redenen", "All reasons";
    columns = "Kolommen die u niet ziet", "Columns you do not see";
    tasks = "taken", "tasks";
    received = "Ontvangen", "Received";
    apply = "Filters toepassen", "Apply filters";
    clear = "Wis filters", "Clear filters";
    none_here = "Geen taken met deze filters.", "No tasks with these filters.";

    keep = "Deze weergave bewaren", "Keep this view";
    keep_name = "Naam", "Name";
    keep_hint = "Bijvoorbeeld: bijstand te laat. Alleen u ziet dit.", "For example: late assistance. Only you see this.";
    keep_button = "Bewaren", "Keep";
    kept = "Uw weergaven", "Your views";
    remove = "Weghalen", "Remove";

    next_task = "Volgende taak", "Next task";
    nothing_next = "Er is nu niets meer te doen. Goed bezig.", "There is nothing left to do now. Well done.";
    pick(number, task) = "Kies {task}, zaak {number}", "Choose {task}, case {number}";
    together = "Gekozen taken samen doen", "Handle the chosen tasks together";

    batch[n] = "{n} taak gekozen" | "{n} taken gekozen", "{n} task chosen" | "{n} tasks chosen";
    batch_body = "Kijk of dit de goede taken zijn. Er is nog niets veranderd.", "See whether these are the right tasks. Nothing has changed yet.";
    batch_caption = "De taken die u koos", "The tasks you chose";
    to_whom = "Wat doet u met deze taken?", "What do you do with these tasks?";
    to_colleague(name) = "Geven aan {name}", "Give to {name}";
    to_me = "Ik pak ze zelf", "I take them myself";
    to_nobody = "Teruggeven aan de werkvoorraad", "Give back to the work queue";
    to_nobody_hint = "Iedereen kan ze dan pakken.", "Then everybody can take them.";
    reason = "Waarom?", "Why?";
    reason_hint = "Collega's lezen dit. Nodig als u taken geeft of teruggeeft.", "Colleagues read this. Needed when you give tasks away or back.";
    grant[n] = "{n} aanvraag toekennen volgens voorstel" | "{n} aanvragen toekennen volgens voorstel", "Grant {n} application as proposed" | "Grant {n} applications as proposed";
    grant_hint = "Elke aanvrager krijgt een besluit met uw naam. Dat kunt u niet terugdraaien.", "Each applicant gets a decision with your name. You cannot take that back.";
    proposed = "Voorstel", "Proposal";
    look_first = "Eerst zelf bekijken", "Look at it first";
    batch_button = "Doen", "Do this";
    back = "Terug naar de werkvoorraad", "Back to the work queue";

    done_title = "Taken verdeeld", "Tasks spread";
    undone_title = "Verdeling teruggedraaid", "Spread taken back";
    granted_title = "Aanvragen toegekend", "Applications granted";
    given_to(name) = "Naar {name}", "To {name}";
    given_back = "Terug naar de werkvoorraad", "Back to the work queue";
    asked_by(name, at) = "Gevraagd door {name} op {at}.", "Asked by {name} on {at}.";
    because(reason) = "Reden: {reason}", "Reason: {reason}";
    progress(done, all) = "{done} van de {all} gedaan", "{done} of {all} done";
    refresh = "Kijk opnieuw", "Look again";
    left_alone[n] = "{n} taak is niet veranderd. Hieronder staat waarom." | "{n} taken zijn niet veranderd. Hieronder staat waarom.", "{n} task was not changed. The reason is below." | "{n} tasks were not changed. The reasons are below.";
    result = "Resultaat", "Result";
    result_caption = "Wat er met elke taak gebeurde", "What happened to each task";
    waiting = "Nog bezig", "Busy";
    done = "Gelukt", "Done";
    second = "Nu bij een collega, voor de tweede beoordeling", "Now with a colleague, for the second review";
    changed = "Niet gedaan: de taak is intussen veranderd", "Not done: the task has changed since";
    refused = "Niet gedaan: de taak is van een collega", "Not done: the task is a colleague's";
    failed = "Niet gedaan: er ging iets mis bij ons. Probeer het opnieuw", "Not done: something went wrong on our side. Try again";
    refused_grant = "Niet gedaan: bekijk deze aanvraag eerst zelf", "Not done: look at this application first";
    undo = "Terugdraaien", "Take back";
    undo_body = "Wat daarna al veranderde, blijft zoals het is.", "What has changed since then stays as it is.";
    undone = "Dit is teruggedraaid", "This was taken back";
    see_undo = "Bekijk wat er gebeurde", "See what happened";

    err_none = "Kies ten minste één taak.", "Choose at least one task.";
    err_many = "Kies niet meer dan 200 taken tegelijk.", "Choose no more than 200 tasks at once.";
    err_whom = "Kies wat u met de taken doet.", "Choose what you do with the tasks.";
    err_reason = "Schrijf op waarom.", "Write down why.";
    err_name = "Geef de weergave een naam.", "Give the view a name.";
    err_name_long = "Deze naam is te lang. Gebruik hooguit 60 tekens.", "This name is too long. Use at most 60 characters.";
    err_views = "U heeft al 20 weergaven. Haal er eerst een weg.", "You have 20 views already. Remove one first.";
}
