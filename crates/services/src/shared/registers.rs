//! Asking the registers: which ones, about whom, and the rows that say so.

use std::collections::BTreeSet;

use domain::facts::{Fact, FactSnapshot, Register};
use domain::forms::{Form, Known};
use domain::product::{Per, Product};
use domain::{CaseId, CityCode, PersonId, Scope};
use integrations::Bsn;
use integrations::registers::{CallRecord, Consultation, FactsContext, Plan, facts_from_registers};
use rules::Request;

use super::record::Record;
use crate::{Result, ServiceError, Services};

/// The output of the law that says over how many months income is looked at for a yearly supplement.
const REFERENCE_MONTHS: &str = "iit_referteperiode_maanden";

/// The same where the city's ordinance gives none: the longest that a city uses.
const LONGEST_REFERENCE: u16 = 36;

/// Months of income that a monthly benefit is judged by.
const RECENT_MONTHS: u16 = 3;

/// The registers that say something about a resident.
const ABOUT_RESIDENTS: [Register; 5] =
    [Register::Brp, Register::Polis, Register::Bank, Register::Duo, Register::Dji];

impl Services {
    /// What to ask before a form opens: only what it fills in beforehand or need not ask again.
    pub(crate) fn plan_for_form(&self, scope: &Scope, product: &Product, form: &Form) -> Plan {
        let prefilled = form.tasks.iter().flat_map(|task| &task.pages).flat_map(|page| &page.fields);
        let prefilled =
            prefilled.filter_map(|field| field.prefill.as_ref().map(|prefill| prefill.from.as_str()));
        let verified =
            form.evidence.iter().flat_map(|evidence| &evidence.skip_if_verified).map(String::as_str);
        let mut registers: BTreeSet<Register> = prefilled
            .chain(verified)
            .filter_map(|name| match self.catalog().facts().get(name) {
                Some(fact) => Some(fact.register),
                None if Known::VALUES.contains(&name) => Some(Register::Brp),
                None => None,
            })
            .filter(|register| ABOUT_RESIDENTS.contains(register))
            .collect();
        // The person register names the partner, without whom the others cannot be asked in full.
        registers.insert(Register::Brp);
        self.plan(scope, product, registers)
    }

    /// What to ask to verify an application: every register that knows a fact the law can need.
    pub(crate) fn plan_for_verification(&self, scope: &Scope, product: &Product) -> Plan {
        let needed = product.law.as_ref().and_then(|law| law.registers.as_ref());
        let registers = ABOUT_RESIDENTS.into_iter();
        self.plan(
            scope,
            product,
            registers.filter(|register| needed.is_none_or(|needed| needed.contains(register))).collect(),
        )
    }

    fn plan(&self, scope: &Scope, product: &Product, registers: BTreeSet<Register>) -> Plan {
        let months = self.income_months(scope.city, product);
        Plan { registers, months, today: self.today(), at: self.now(), purpose: scope.purpose }
    }

    /// Over how many whole months income is looked at.
    pub(crate) fn income_months(&self, city: CityCode, product: &Product) -> u16 {
        let Some(law) = product.law.as_ref().filter(|law| law.per == Per::Year) else { return RECENT_MONTHS };
        let request =
            Request::new(&law.id, [REFERENCE_MONTHS], self.today()).with("gemeente_code", city.gm());
        let evaluation = self.catalog().corpus().evaluate(&request).ok();
        let months = evaluation.and_then(|found| found.int(REFERENCE_MONTHS));
        months
            .and_then(|months| u16::try_from(months).ok())
            .filter(|months| *months > 0)
            .unwrap_or(LONGEST_REFERENCE)
    }

    /// Asks the registers about a resident. Never inside a transaction; never fails as a whole.
    pub(crate) async fn consult(&self, bsn: &Bsn, plan: &Plan) -> Consultation {
        self.parts().ports.registers.consult(plan, bsn).await
    }

    /// The number of a resident, opened for a question to a register.
    ///
    /// # Errors
    /// Not found when the city does not know them; internal when the row does not open.
    pub(crate) async fn bsn_of(&self, scope: &Scope, person: PersonId) -> Result<Bsn> {
        let row = {
            let mut tx = self.parts().store.read(scope).await?;
            tx.persons().get(person).await?.ok_or(ServiceError::NotFound)?
        };
        let plain = self.parts().crypto.decrypt(scope.city, person.0, &row.bsn_sealed);
        let plain = plain.map_err(|cause| ServiceError::internal("a stored number does not open", cause))?;
        Bsn::parse(&plain)
            .ok_or_else(|| ServiceError::internal("a stored number is no number", "eleven test"))
    }

    /// The facts that answers of registers give, with how sure each is.
    pub(crate) fn facts_of(
        &self,
        scope: &Scope,
        product: &Product,
        answers: &Consultation,
        plan: &Plan,
    ) -> Vec<Fact> {
        let facts = self.catalog().facts();
        let max_age_days = |name: &str| facts.get(name).and_then(|fact| fact.max_age_days);
        let reference_months = self.income_months(scope.city, product);
        let context =
            FactsContext { today: plan.today, at: plan.at, reference_months, max_age_days: &max_age_days };
        facts_from_registers(answers, context)
    }
}

/// The names of the facts that a register said plainly.
pub(crate) fn verified(facts: &FactSnapshot) -> BTreeSet<String> {
    facts.facts.values().filter(|fact| fact.certainty.is_sure()).map(|fact| fact.name.clone()).collect()
}

/// The word under which the access log keeps a register: `register:brp`.
pub(crate) const fn access_word(register: Register) -> &'static str {
    match register {
        Register::Brp => "register:brp",
        Register::Polis => "register:polis",
        Register::Bank => "register:bank",
        Register::Duo => "register:duo",
        Register::Dji => "register:dji",
        Register::Kvk => "register:kvk",
        Register::Dossier => "register:dossier",
        Register::None => "register",
    }
}

/// The register that a word of the access log means.
pub(crate) fn register_of(word: &str) -> Option<Register> {
    [
        Register::Brp,
        Register::Polis,
        Register::Bank,
        Register::Duo,
        Register::Dji,
        Register::Kvk,
        Register::Dossier,
    ]
    .into_iter()
    .find(|register| access_word(*register) == word)
}

/// Writes a row for every register that was called, answered or not.
pub(crate) async fn write_calls(
    record: &mut Record<'_>,
    calls: &[CallRecord],
    person: Option<PersonId>,
    case: Option<CaseId>,
) -> Result<()> {
    let asked: BTreeSet<Register> = calls.iter().map(|call| call.call.register).collect();
    for register in asked {
        record.access(access_word(register), person, case).await?;
    }
    Ok(())
}
