//! Texts of handling a complaint (Awb 9:7), for staff.

domain::staff_texts! {
    about = "Deze klacht gaat over", "This complaint is about";
    about_case(product, number) = "{product}, zaak {number}", "{product}, case {number}";
    took_part = "U werkte zelf aan de zaak waarover deze klacht gaat. Daarom behandelt een collega de klacht (Awb 9:7).", "You worked on the case that this complaint is about. So a colleague handles the complaint (Awb 9:7).";
    uninvolved = "Was u erbij betrokken?", "Were you involved?";
    uninvolved_hint = "Een klacht behandelt iemand die er niet bij was (Awb 9:7). Was u erbij? Geef de taak dan terug.", "A complaint is handled by somebody who was not involved (Awb 9:7). Were you involved? Then give the task back.";
    uninvolved_yes = "Ik was er niet bij betrokken", "I was not involved";
    err_uninvolved = "Zeg dat u er niet bij betrokken was. Was u dat wel? Geef de taak dan terug.", "Say that you were not involved. Were you? Then give the task back.";
    answer = "Klacht behandelen", "Handle the complaint";
    answer_label = "Uw antwoord op de klacht", "Your answer to the complaint";
    answer_hint = "Schrijf wat u vond, wat u ervan vindt en wat wij gaan doen. Noem ook de ombudsman (Awb 9:12).", "Write what you found, what you think of it and what we will do. Mention the ombudsman too (Awb 9:12).";
}
