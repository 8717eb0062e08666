//! Texts of the start page and the overview: what is going on, what is asked for most, dates to come.

domain::texts! {
    start;
    search_label = "Zoek op wat er speelt", "Search by what is going on";
    search_hint = "Bijvoorbeeld: wasmachine kapot, huur of ziek", "For example: washing machine broken, rent or ill";
    events = "Wat is er aan de hand?", "What is going on?";

    event_money_hint = "Bijstand, toeslagen en geld voor extra kosten", "Social assistance, allowances and money for extra costs";
    event_work_hint = "Uitkering aanvragen, inkomsten doorgeven", "Apply for benefit, report income";
    event_business_hint = "Bijstand en leningen voor ondernemers", "Assistance and loans for entrepreneurs";
    event_study_hint = "Toeslag als u door ziekte niet kunt werken", "Allowance if you cannot work because of illness";
    event_health_hint = "Hulp in huis, vervoer, een hulpmiddel", "Help at home, transport, an aid";
    event_family_hint = "Uw inkomen, uw huis en uw kinderen", "Your income, your home and your children";
    event_home_hint = "Verhuizen, huur en inrichten", "Moving, rent and furnishing";
    event_debts_hint = "Wij maken samen met u een plan", "We make a plan together with you";
    event_city_hint = "Vraag, bezwaar of klacht", "Question, objection or complaint";
    event_employer_hint = "Loonkostensubsidie, zorg melden", "Wage subsidy, reporting care";

    popular = "Veel gedaan", "Done often";
    all = "Alles wat u kunt regelen", "Everything you can arrange";
    urgent_before = "Wacht niet. Bel ", "Do not wait. Call ";
    urgent_after = ". Wij helpen u dezelfde dag.", ". We help you the same day.";
    someone_else = "Laat iemand anders het doen. Kies in het formulier dat u voor een ander invult.", "Let somebody else do it. Choose in the form that you fill it in for another person.";

    dates = "Data om te onthouden", "Dates to remember";
    date_hear(product) = "U hoort van ons: {product}", "You hear from us: {product}";
    date_draft(product) = "Tot dan bewaren wij: {product}", "Until then we keep: {product}";
    changed = "Is er iets veranderd?", "Has something changed?";
    changed_body = "Werk, adres, gezin of geld: geef het door. Dan klopt uw uitkering.", "Work, address, family or money: tell us. Then your benefit is right.";
    changed_button = "Verandering doorgeven", "Report a change";
    overview_all = "Bekijk alles wat u kunt regelen", "See everything you can arrange";
}
