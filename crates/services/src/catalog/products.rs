//! `products/<id>.yaml`: one file per product.

use std::collections::BTreeSet;

use domain::Localized;
use domain::city::City;
use domain::facts::FactType;
use domain::forms::{Form, FormRole};
use domain::payments::PaymentLaw;
use domain::product::{Audience, Beforehand, Product, ProductLaw};
use rules::LawInfo;

use super::files::{File, Files};
use super::texts::{blank, is_slug};
use super::{CatalogProblem, FactDictionary};

/// Reads every product; faults go to `problems`.
pub(super) fn load(files: &Files, problems: &mut Vec<CatalogProblem>) -> Vec<Product> {
    let mut products: Vec<Product> = Vec::new();
    for file in files.below("products") {
        match file.read::<Product>() {
            Ok(product) => {
                check_head(file, &product, problems);
                check_texts(file, &product, problems);
                products.push(product);
            }
            Err(problem) => problems.push(problem),
        }
    }
    products
}

fn check_head(file: &File, product: &Product, problems: &mut Vec<CatalogProblem>) {
    let mut fault = |word: &str, reason: String| problems.push(file.fault(word, reason));
    if !is_slug(&product.id) {
        fault("id", format!("id \"{}\": small letters, digits and hyphens alone", product.id));
    }
    if file.name != format!("products/{}.yaml", product.id) {
        fault("id", format!("id \"{}\" differs from the name of the file", product.id));
    }
    if !(1..=104).contains(&product.term_weeks) {
        fault("term_weeks", format!("term_weeks is {}; it lies between 1 and 104", product.term_weeks));
    }
    if let Some(task) = product.first_task.filter(|task| !task.opens()) {
        fault("first_task", format!("first_task is {}; no case starts with that", task.as_str()));
    }
    if product.events.is_empty() {
        fault("id", "events is empty; nobody would find it by what happens to them".to_owned());
    }
    if product.changes.iter().any(|ground| ground.law.trim().is_empty() || ground.article.trim().is_empty()) {
        fault("changes", "a rule in changes names no law or no article".to_owned());
    }
    if product.term_article.trim().is_empty() {
        fault(
            "term_article",
            "term_article is empty; a term without an article cannot be explained".to_owned(),
        );
    }
}

fn check_texts(file: &File, product: &Product, problems: &mut Vec<CatalogProblem>) {
    let mut check = |key: &str, text: &Localized| {
        if let Some(lang) = blank(text) {
            problems.push(file.fault(key, format!("{key} has no text in \"{}\"", lang.as_str())));
        }
    };
    check("name", &product.name);
    check("summary", &product.summary);
    let lists = [
        ("who", &product.who),
        ("needs", &product.needs),
        ("next", &product.next),
        ("granted", &product.granted),
    ];
    for (key, list) in lists {
        list.iter().for_each(|text| check(key, text));
    }
    product.changes.iter().for_each(|ground| check("changes", &ground.label));
    let beforehand = product.beforehand.as_ref();
    for text in beforehand.iter().flat_map(|one| &one.supposes).filter_map(|one| one.label.as_ref()) {
        check("supposes", text);
    }
    for law in product.law.iter().chain(beforehand.map(|one| &one.law)) {
        for line in &law.lines {
            check(&line.output, &line.label);
            check(&line.output, &line.why);
        }
        for condition in law.conditions.iter().chain(&law.grounds) {
            check(&condition.output, &condition.label);
            check(&condition.output, &condition.unmet);
        }
    }
}

/// What joins products to the rest of the catalogue.
pub(super) struct Around<'a> {
    pub files: &'a Files,
    pub cities: &'a [City],
    pub forms: &'a [Form],
    pub corpus: &'a rules::Corpus,
    pub facts: &'a FactDictionary,
}

impl Around<'_> {
    /// Faults in what products say about cities, forms and laws.
    pub fn check(&self, products: &[Product], problems: &mut Vec<CatalogProblem>) {
        for product in products {
            let Some(file) = self.files.get(&format!("products/{}.yaml", product.id)) else { continue };
            for code in &product.cities {
                if !self.cities.iter().any(|city| city.code == *code) {
                    problems.push(file.fault(code.as_str(), format!("there is no city with code {code}")));
                }
            }
            // The newest: older ones are kept for what was begun on them.
            match self.forms.iter().rfind(|form| form.id == product.form) {
                None => problems.push(file.fault("form", format!("there is no form \"{}\"", product.form))),
                Some(form) if !form.who.contains(&sender(product.audience)) => {
                    let reason = format!("form \"{}\" may not be sent by this audience", product.form);
                    problems.push(file.fault("audience", reason));
                }
                Some(form) => check_urgent(file, product, form, problems),
            }
            if let Some(before) = &product.follows
                && !products.iter().any(|other| other.id == *before)
            {
                problems.push(file.fault("follows", format!("there is no product \"{before}\" to follow")));
            }
            if let Some(law) = &product.payments {
                self.check_payments(file, law, problems);
            }
            if let Some(law) = &product.law {
                self.check_law(file, law, problems);
                self.check_judged(file, law.judged.iter(), problems);
                if law.full_right.is_some() == law.grounds.is_empty() {
                    let reason = "a full right and the grounds that only it tests go together".to_owned();
                    problems.push(file.fault("law", reason));
                }
            }
            if let Some(Beforehand { law, supposes }) = &product.beforehand {
                self.check_law(file, law, problems);
                self.check_judged(file, supposes.iter().map(|one| &one.fact), problems);
                if supposes.first().is_none_or(|one| one.label.is_none()) {
                    problems.push(
                        file.fault("supposes", "supposes names nothing that a person looks at".to_owned()),
                    );
                }
            }
        }
    }

    /// What staff judge is a fact that is answered with yes or no.
    fn check_judged<'b>(
        &self,
        file: &File,
        judged: impl Iterator<Item = &'b String>,
        problems: &mut Vec<CatalogProblem>,
    ) {
        for name in judged {
            let is_yes_or_no = self.facts.get(name).is_some_and(|fact| fact.fact_type == FactType::Boolean);
            if !is_yes_or_no {
                problems.push(file.fault(name, format!("\"{name}\" is no fact with yes or no to judge")));
            }
        }
    }

    /// The law of the months answers whatever a case may ask.
    fn check_payments(&self, file: &File, law: &str, problems: &mut Vec<CatalogProblem>) {
        match super::laws::newest_date(self.files, self.corpus, law) {
            None => problems.push(file.fault("payments", format!("there is no law \"{law}\""))),
            Some(day) => {
                if let Err(open) = PaymentLaw::new(self.corpus, law).check(day) {
                    problems.push(file.fault("payments", format!("{open}; the months rest on it")));
                }
            }
        }
    }

    fn check_law(&self, file: &File, law: &ProductLaw, problems: &mut Vec<CatalogProblem>) {
        let Some(info) = super::laws::newest(self.files, self.corpus, &law.id) else {
            return problems.push(file.fault(&law.id, format!("there is no law \"{}\"", law.id)));
        };
        let known = outputs(&info);
        let named =
            [&law.right].into_iter().chain(&law.amount).chain(&law.advance_amount).chain(&law.full_right);
        let shown = law.conditions.iter().chain(&law.grounds).map(|condition| &condition.output);
        let named = named.chain(shown).chain(law.lines.iter().map(|line| &line.output));
        for output in named.filter(|output| !known.contains(output.as_str())) {
            problems.push(file.fault(output, format!("law \"{}\" gives no output \"{output}\"", law.id)));
        }
    }
}

/// What makes a case urgent is asked by the form, and said in words.
fn check_urgent(file: &File, product: &Product, form: &Form, problems: &mut Vec<CatalogProblem>) {
    for (place, urgency) in product.urgent.iter().enumerate() {
        if !is_slug(&urgency.id) || product.urgent.iter().take(place).any(|other| other.id == urgency.id) {
            problems
                .push(file.fault("urgent", format!("\"{}\" cannot be an id of what is urgent", urgency.id)));
        }
        if let Some(lang) = blank(&urgency.why) {
            problems
                .push(file.fault("urgent", format!("{} has no text in \"{}\"", urgency.id, lang.as_str())));
        }
        for field in form.unknown_in(&urgency.when) {
            let reason = format!("form \"{}\" does not ask \"{field}\"", form.id);
            problems.push(file.fault(field, reason));
        }
    }
}

/// Who sends the form of a product for this audience.
const fn sender(audience: Audience) -> FormRole {
    match audience {
        Audience::Resident => FormRole::Resident,
        Audience::Company => FormRole::Company,
    }
}

fn outputs(law: &LawInfo) -> BTreeSet<&str> {
    law.articles.iter().flat_map(|article| article.outputs.iter().map(String::as_str)).collect()
}
