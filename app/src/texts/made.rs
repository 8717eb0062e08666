//! Texts of the screen of kinds of task that are made by data; the rest stands in their files.

domain::staff_texts! {
    kind = "Taak", "Task";
    todo = "Wat moet u doen?", "What do you need to do?";
    answers = "Uit de aanvraag", "From the application";
    end = "Hoe loopt het af?", "How does it end?";
    end_body = "Kies wat past. De taak is daarna klaar.", "Choose what fits. The task is done after that.";
    end_two = "Een collega kijkt mee voordat het gebeurt.", "A colleague looks along before it happens.";
    note = "Notitie bij de zaak", "Note with the case";
    note_hint = "Voor collega's. De aanvrager ziet dit niet in het portaal.", "For colleagues. The applicant does not see this in the portal.";
    message = "Bericht aan de aanvrager", "Message to the applicant";
    message_hint = "Lees de tekst na en pas die aan.", "Read the text and change it.";
    question = "Vraag aan de aanvrager", "Question to the applicant";
    question_hint = "De aanvrager krijgt een brief. De termijn staat stil tot het antwoord er is.", "The applicant gets a letter. The term stands still until the answer is there.";
    next(name) = "Daarna komt de taak: {name}.", "After that comes the task: {name}.";
    no_right = "Deze taak is niet voor uw rol. Geef haar terug.", "This task is not for your role. Give it back.";
    first(name, at) = "{name} koos op {at}:", "{name} chose on {at}:";
    first_own = "U koos dit zelf. Een collega moet akkoord geven. Geef de taak terug.", "You chose this yourself. A colleague must agree. Give the task back.";
    agree_title = "Bent u het eens?", "Do you agree?";
    agree = "Ja, zo doen", "Yes, do it";
    back = "Terugsturen", "Send back";
    back_note = "Wat moet er anders?", "What must be different?";
    err_note = "Schrijf een notitie.", "Write a note.";
    err_text = "Schrijf een tekst voor de aanvrager.", "Write a text for the applicant.";
    start = "Een taak voor een collega maken", "Make a task for a colleague";
    start_kind = "Welke taak?", "Which task?";
    start_why = "Wat moet de collega weten?", "What does the colleague need to know?";
    start_hint = "Dit komt als notitie bij de zaak. De aanvrager ziet het niet in het portaal.", "This becomes a note with the case. The applicant does not see it in the portal.";
    start_button = "Taak maken", "Make the task";
    err_there_is_one = "Zo'n taak is er al bij deze zaak.", "There is such a task in this case already.";
    err_kind = "Kies een taak.", "Choose a task.";
    err_start_note = "Schrijf op wat de collega moet weten.", "Write down what the colleague needs to know.";
    err_back = "Schrijf op wat er anders moet.", "Write down what must be different.";
}
