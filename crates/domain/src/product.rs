//! What can be applied for: one file per product in `catalog/products`.

use serde::{Deserialize, Serialize};

use crate::Localized;
use crate::change::ChangeGround;
use crate::facts::Register;
use crate::search::LifeEvent;
use crate::tasks::TaskKind;

/// Who a product is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Residents.
    Resident,
    /// Companies.
    Company,
}

/// What a product is to whoever uses it; it decides where it stands in lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProductKind {
    /// Something one asks for: money or help.
    #[default]
    Application,
    /// Something one tells: a change, an income, a start or a stop.
    Report,
    /// A question, an objection, a complaint, a request about one's data.
    Contact,
}

/// What a decision grants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grants {
    /// An amount of money.
    #[default]
    Money,
    /// A pass or another thing that the product names; a person decides, and there is nothing to set but the day.
    Pass,
    /// Help, which a person puts into words; with an amount when it is given as a budget to buy it with (Wmo 2.3.6).
    Help,
}

/// How often an amount is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// Every calendar month.
    Month,
    /// Once in twelve months.
    Year,
    /// Once.
    Once,
}

/// What a line of a calculation does with its amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// Adds.
    Plus,
    /// Takes off.
    Minus,
    /// A subtotal or total: what the lines above come to.
    Total,
    /// Told, not counted: a limit, a part of the total.
    Info,
}

/// One line of the calculation as people see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineDefinition {
    /// The output of the law that gives the amount, in cents.
    pub output: String,
    /// What the line is called: `Min uw loon`.
    pub label: Localized,
    /// Why, in one or two short sentences.
    pub why: Localized,
    /// What it does.
    pub sign: Sign,
    /// Leave the line out when its amount is zero.
    #[serde(default)]
    pub hide_zero: bool,
}

/// One condition of the right as people see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConditionDefinition {
    /// The boolean output of the law.
    pub output: String,
    /// What is asked: `U bent 21 jaar of ouder`.
    pub label: Localized,
    /// What to say when it is not met, in plain words.
    pub unmet: Localized,
}

/// The law behind a product.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductLaw {
    /// Law id in the corpus.
    pub id: String,
    /// Boolean output: is there a right.
    pub right: String,
    /// Amount output, cents; none for what is no money, such as a city pass.
    #[serde(default)]
    pub amount: Option<String>,
    /// How often it is paid.
    pub per: Per,
    /// The conditions, in the order people read them.
    pub conditions: Vec<ConditionDefinition>,
    /// The calculation, line by line.
    pub lines: Vec<LineDefinition>,
    /// Amount output of the advance, if the law knows one (Participatiewet 52).
    #[serde(default)]
    pub advance_amount: Option<String>,
    /// Whether the power to grant is bound, so that a machine may grant (UAVG 40); with the article.
    #[serde(default)]
    pub bound_power: Option<String>,
    /// The facts that only a member of staff can establish, answered with yes or no, in the order they are asked.
    /// Until then they are unknown, and so is what rests on them.
    #[serde(default)]
    pub judged: Vec<String>,
    /// Boolean output: is there a right when the grounds are tested too that the form does not ask; none where the form
    /// asks them all. What it says no to is no right. While it is open, the right stands as far as it was tested, and
    /// the grounds that are open are told to whoever decides.
    #[serde(default)]
    pub full_right: Option<String>,
    /// The grounds that the form does not ask, in the order people read them: each is a condition of the full right.
    #[serde(default)]
    pub grounds: Vec<ConditionDefinition>,
    /// The registers that may be asked for this law; all when nothing is said (AVG 5, first paragraph, under c).
    #[serde(default)]
    pub registers: Option<Vec<Register>>,
}

impl Product {
    /// Whether a case about it ends in a decision; else in an answer.
    #[must_use]
    pub const fn ends_in_decision(&self) -> bool {
        self.decision || matches!(&self.law, Some(ProductLaw { amount: Some(_), .. }))
    }

    /// The work that a case of it starts with when a person must look.
    #[must_use]
    pub fn first_task(&self) -> TaskKind {
        let usual = if self.ends_in_decision() { TaskKind::Review } else { TaskKind::Answer };
        self.first_task.unwrap_or(usual)
    }

    /// Whether a case of it is an objection to a decision (Awb 6:4).
    #[must_use]
    pub fn is_objection(&self) -> bool {
        self.first_task == Some(TaskKind::ObjectionCheck)
    }

    /// How often money is paid that is granted: as the law says, or the product.
    #[must_use]
    pub fn per(&self) -> Per {
        self.law.as_ref().map(|law| law.per).or(self.per).unwrap_or(Per::Once)
    }

    /// Whether the benefit check names it: what the law computes from answers, and what asks to be named.
    #[must_use]
    pub fn in_check(&self) -> bool {
        self.check || self.computed().is_some()
    }

    /// The law as the benefit check asks it: the one of a case where answers alone can settle it as far as the form asks,
    /// else what can be said beforehand.
    #[must_use]
    pub fn computed(&self) -> Option<&ProductLaw> {
        let beforehand = self.beforehand.as_ref().map(|beforehand| &beforehand.law);
        let settled = |law: &&ProductLaw| law.judged.is_empty() || law.full_right.is_some();
        beforehand.or_else(|| self.law.as_ref().filter(settled))
    }

    /// What a person judges in a case, and the check can only reckon with.
    #[must_use]
    pub fn supposed(&self) -> &[Supposed] {
        self.beforehand.as_ref().map_or(&[], |beforehand| &beforehand.supposes)
    }
}

/// What the law can say before a person looked: for products that always need one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beforehand {
    /// The law, as far as answers reach.
    pub law: ProductLaw,
    /// What a person will judge. The check reckons with the answer that helps and says so; at least one.
    pub supposes: Vec<Supposed>,
}

/// Something that a person judges.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supposed {
    /// The fact, answered with yes or no.
    pub fact: String,
    /// The answer that leaves the right open.
    pub value: bool,
    /// What is judged, as the end of "A member of staff looks at": "whether the costs are necessary". Facts that are
    /// judged together share one text, and only the first has it.
    #[serde(default)]
    pub label: Option<Localized>,
}

impl ProductLaw {
    /// The outputs that decide: right, amount and conditions.
    #[must_use]
    pub fn decisive(&self) -> Vec<&str> {
        let mut outputs: Vec<&str> = vec![&self.right];
        outputs.extend(self.amount.as_deref());
        outputs.extend(self.conditions.iter().map(|condition| condition.output.as_str()));
        outputs
    }

    /// The outputs that a decision rests on: those that decide, and the grounds that the form does not ask.
    #[must_use]
    pub fn tested(&self) -> Vec<&str> {
        let mut outputs = self.decisive();
        outputs.extend(self.full_right.as_deref());
        outputs.extend(self.grounds.iter().map(|ground| ground.output.as_str()));
        outputs
    }

    /// The outputs that are told beside it: the lines of the calculation and the advance.
    #[must_use]
    pub fn shown(&self) -> Vec<&str> {
        let mut outputs: Vec<&str> = self.lines.iter().map(|line| line.output.as_str()).collect();
        outputs.extend(self.advance_amount.as_deref());
        outputs
    }
}

/// Something that can be applied for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Id in addresses and data: `bijstand`.
    pub id: String,
    /// Name: `Bijstand`.
    pub name: Localized,
    /// One sentence for lists.
    pub summary: Localized,
    /// Who it is for.
    pub audience: Audience,
    /// What it is.
    #[serde(default)]
    pub kind: ProductKind,
    /// Which form one fills in.
    pub form: String,
    /// The moments in life at which one looks for it; at least one.
    #[serde(default)]
    pub events: Vec<LifeEvent>,
    /// Words people look for that its texts do not hold, in any language.
    #[serde(default)]
    pub words: Vec<String>,
    /// The cities that offer it (CBS codes); empty means all.
    #[serde(default)]
    pub cities: Vec<crate::CityCode>,
    /// The law that decides; none when a person handles it without calculation.
    #[serde(default)]
    pub law: Option<ProductLaw>,
    /// Whether it ends in a decision (Awb 1:3) that a person takes, also where no law is computed; else in an answer.
    #[serde(default)]
    pub decision: bool,
    /// Whether only who was not involved handles it: a complaint (Awb 9:7).
    #[serde(default)]
    pub impartial: bool,
    /// The work that a case of it starts with, where that is another than to judge a right or to answer.
    #[serde(default)]
    pub first_task: Option<TaskKind>,
    /// How often money is paid that a person grants where no law is computed; once when nothing is said.
    #[serde(default)]
    pub per: Option<Per>,
    /// What a decision on it grants.
    #[serde(default)]
    pub grants: Grants,
    /// What the letter of a grant tells besides, for every grant of this product.
    #[serde(default)]
    pub granted: Vec<Localized>,
    /// The rules on which what was granted may be changed later; none where it is not.
    #[serde(default)]
    pub changes: Vec<ChangeGround>,
    /// The law that says what each month gives of what was granted, asked as [`crate::payments`] does; none where the months are
    /// not told.
    #[serde(default)]
    pub payments: Option<String>,
    /// The product whose case comes before it: the notification on which one applies (Wmo 2.3.2, ninth paragraph).
    #[serde(default)]
    pub follows: Option<String>,
    /// Whether somebody may have more than one open at the same time: a message, an objection, a form per employee. Else
    /// the one that is open is shown instead of a second one being started.
    #[serde(default)]
    pub several: bool,
    /// Whether the benefit check names it, also where no law is computed.
    #[serde(default)]
    pub check: bool,
    /// What the benefit check computes for it, where a case of it waits for a person's judgement.
    #[serde(default)]
    pub beforehand: Option<Beforehand>,
    /// Which answers make a case urgent; the first that holds counts.
    #[serde(default)]
    pub urgent: Vec<crate::urgency::Urgency>,
    /// Weeks within which the city must decide (Awb 4:13 or a special law).
    pub term_weeks: u16,
    /// The article that gives the term.
    pub term_article: String,
    /// About how many minutes filling in takes.
    pub minutes: u16,
    /// Start page: for whom it is.
    pub who: Vec<Localized>,
    /// Start page: what one needs at hand.
    pub needs: Vec<Localized>,
    /// What happens after sending, step by step.
    pub next: Vec<Localized>,
}
