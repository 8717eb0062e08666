//! Texts of the keys of staff screens and of the list to go somewhere.

domain::texts! {
    keys;
    menu = "Toetsen", "Keys";
}

domain::staff_texts! {
    title = "Toetsen en snel naar", "Keys, and quickly to";
    body = "Alles in dit portaal werkt met het toetsenbord. Met Tab gaat u verder, met Enter kiest u.", "All of this portal works with the keyboard. Tab takes you on, Enter chooses.";
    open_body = "Ctrl en K samen openen deze lijst op elke bladzijde. De toets / doet dat ook.", "Ctrl and K together open this list on every page. The key / does so too.";
    single_body = "Losse toetsen doen niets als u typt.", "Single keys do nothing while you type.";
    needs_script = "Losse toetsen werken alleen als uw browser scripts toestaat. De links hieronder werken altijd.", "Single keys work only where your browser allows scripts. The links below always work.";
    go = "Ga naar", "Go to";
    on_task = "Op een taak", "On a task";
    on_task_body = "Deze knoppen staan op de bladzijde van de taak.", "These buttons stand on the page of the task.";
    key = "Toets", "Key";
    what = "Wat", "What";
    is_on = "Losse toetsen staan aan.", "Single keys are on.";
    is_off = "Losse toetsen staan uit. Ctrl en K werkt nog wel.", "Single keys are off. Ctrl and K still works.";
    turn_off = "Losse toetsen uitzetten", "Turn single keys off";
    turn_on = "Losse toetsen aanzetten", "Turn single keys on";

    queue = "Werkvoorraad", "Work queue";
    next = "Volgende taak", "Next task";
    search = "Zaak zoeken", "Search for a case";
    team = "Team", "Team";
    samples = "Steekproef", "Sample";
    views = "Uw weergaven", "Your views";
    export = "Exporteren", "Export";
    all = "Alle toetsen", "All keys";
    take = "Taak pakken", "Take the task";
    give_back = "Taak teruggeven", "Give the task back";
    decide = "Naar het besluit", "To the decision";

    find = "Waarheen? Of typ een zaaknummer", "Where to? Or type a case number";
    find_case = "Zoek deze zaak", "Search for this case";
    found = "Gevonden:", "Found:";
    close = "Sluiten", "Close";
}
