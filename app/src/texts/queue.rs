//! Texts of the queue: filters, views that one keeps, and acts on many tasks.

super::texts! {
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
    together = "Gekozen taken verdelen", "Spread the chosen tasks";

    batch[n] = "{n} taak verdelen" | "{n} taken verdelen", "Spread {n} task" | "Spread {n} tasks";
    batch_body = "Kijk of dit de goede taken zijn. Er is nog niets veranderd.", "See whether these are the right tasks. Nothing has changed yet.";
    batch_caption = "De taken die u koos", "The tasks you chose";
    to_whom = "Naar wie gaan ze?", "Who gets them?";
    to_me = "Ik pak ze zelf", "I take them myself";
    to_nobody = "Terug naar de werkvoorraad", "Back to the work queue";
    to_nobody_hint = "Iedereen kan ze dan pakken.", "Then everybody can take them.";
    reason = "Waarom?", "Why?";
    reason_hint = "Collega's lezen dit. Niet nodig als u ze zelf pakt.", "Colleagues read this. Not needed when you take them yourself.";
    batch_button = "Taken verdelen", "Spread tasks";
    back = "Terug naar de werkvoorraad", "Back to the work queue";

    done_title = "Taken verdeeld", "Tasks spread";
    undone_title = "Verdeling teruggedraaid", "Spread taken back";
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
    changed = "Niet gedaan: de taak is intussen veranderd", "Not done: the task has changed since";
    refused = "Niet gedaan: de taak is van een collega", "Not done: the task is a colleague's";
    undo = "Terugdraaien", "Take back";
    undo_body = "Wat daarna al veranderde, blijft zoals het is.", "What has changed since then stays as it is.";
    undone = "Dit is teruggedraaid", "This was taken back";
    see_undo = "Bekijk wat er gebeurde", "See what happened";

    err_none = "Kies ten minste één taak.", "Choose at least one task.";
    err_many = "Kies niet meer dan 200 taken tegelijk.", "Choose no more than 200 tasks at once.";
    err_whom = "Kies naar wie de taken gaan.", "Choose who gets the tasks.";
    err_reason = "Schrijf op waarom.", "Write down why.";
    err_name = "Geef de weergave een naam.", "Give the view a name.";
    err_name_long = "Deze naam is te lang. Gebruik hooguit 60 tekens.", "This name is too long. Use at most 60 characters.";
    err_views = "U heeft al 20 weergaven. Haal er eerst een weg.", "You have 20 views already. Remove one first.";
}
