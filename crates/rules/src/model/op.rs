use super::NameId;

/// Number of an operation in `LawVersion::ops`.
pub(crate) type OpId = u32;

/// A run of operand numbers in `LawVersion::kids`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kids {
    pub start: u32,
    pub len: u32,
}

/// One compiled operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Op {
    Const(u32),
    /// A constant that has a name: number of the article's definition.
    Defined(u32),
    RefDate,
    /// A parameter, input, open term or action of the article.
    Slot(u32),
    /// A name the article does not declare: a hook or the caller may supply it.
    Named(NameId),
    /// The element of the innermost FOREACH.
    Element,
    /// A field of the element, or else the name outside it.
    ElementField(NameId, OpId),
    Property(OpId, NameId),
    Add(Kids),
    Subtract(Kids),
    Multiply(Kids),
    Divide(Kids),
    Min(Kids),
    Max(Kids),
    Round {
        how: Rounding,
        value: OpId,
        precision: Option<OpId>,
    },
    Equals {
        negate: bool,
        left: OpId,
        right: OpId,
    },
    Compare(Compare, OpId, OpId),
    And(Kids),
    Or(Kids),
    Not(OpId),
    IsNull {
        negate: bool,
        value: OpId,
    },
    /// Pairs of condition and outcome.
    If {
        cases: Kids,
        default: Option<OpId>,
    },
    In {
        negate: bool,
        subject: OpId,
        list: OpId,
    },
    InAny {
        negate: bool,
        subject: OpId,
        items: Kids,
    },
    List(Kids),
    /// Pairs of a constant name and a value.
    Object(Kids),
    Age {
        birth: OpId,
        reference: OpId,
    },
    /// Date, years, months, weeks, days; the last four may be missing.
    DateAdd {
        date: OpId,
        steps: [Option<OpId>; 4],
    },
    Date {
        year: OpId,
        month: OpId,
        day: OpId,
    },
    DayOfWeek(OpId),
    DateDiff {
        from: OpId,
        to: OpId,
        unit: DateUnit,
    },
    DatePart(OpId, DateUnit),
    StartOf(OpId, DateUnit),
    Foreach {
        collection: OpId,
        filter: Option<OpId>,
        body: OpId,
        combine: Option<Combine>,
    },
    /// An error found while loading.
    Fail(u32),
}

impl Op {
    /// Whether it judges: its outcome is true or false, whatever its operands are.
    #[inline]
    pub(crate) const fn judges(self) -> bool {
        matches!(
            self,
            Self::Compare(..)
                | Self::Equals { .. }
                | Self::And(_)
                | Self::Or(_)
                | Self::Not(_)
                | Self::IsNull { .. }
                | Self::In { .. }
                | Self::InAny { .. }
        )
    }

    /// The run of operands of an operation that has one.
    #[cfg(feature = "yaml")]
    pub(crate) fn row(self) -> Option<Kids> {
        match self {
            Self::Add(run)
            | Self::Subtract(run)
            | Self::Multiply(run)
            | Self::Divide(run)
            | Self::Min(run)
            | Self::Max(run)
            | Self::And(run)
            | Self::Or(run)
            | Self::If { cases: run, .. }
            | Self::InAny { items: run, .. }
            | Self::List(run)
            | Self::Object(run) => Some(run),
            _ => None,
        }
    }

    /// The operands of an operation, in the order of the file.
    pub(crate) fn children(self, kids: &[OpId]) -> Vec<OpId> {
        let row = |run: Kids| {
            let start = usize::try_from(run.start).unwrap_or(usize::MAX);
            let len = usize::try_from(run.len).unwrap_or(0);
            kids.get(start..start.saturating_add(len)).unwrap_or_default().to_vec()
        };
        match self {
            Self::Const(_)
            | Self::Defined(_)
            | Self::RefDate
            | Self::Slot(_)
            | Self::Named(_)
            | Self::Element
            | Self::Fail(_) => Vec::new(),
            Self::ElementField(_, one)
            | Self::Property(one, _)
            | Self::Not(one)
            | Self::IsNull { value: one, .. }
            | Self::DayOfWeek(one)
            | Self::DatePart(one, _)
            | Self::StartOf(one, _) => vec![one],
            Self::Add(run)
            | Self::Subtract(run)
            | Self::Multiply(run)
            | Self::Divide(run)
            | Self::Min(run)
            | Self::Max(run)
            | Self::And(run)
            | Self::Or(run)
            | Self::List(run)
            | Self::Object(run) => row(run),
            Self::Round { value, precision, .. } => [Some(value), precision].into_iter().flatten().collect(),
            Self::Equals { left, right, .. } | Self::Compare(_, left, right) => vec![left, right],
            Self::If { cases, default } => row(cases).into_iter().chain(default).collect(),
            Self::In { subject, list, .. } => vec![subject, list],
            Self::InAny { subject, items, .. } => [vec![subject], row(items)].concat(),
            Self::Age { birth, reference } => vec![birth, reference],
            Self::DateAdd { date, steps } => {
                std::iter::once(date).chain(steps.into_iter().flatten()).collect()
            }
            Self::Date { year, month, day } => vec![year, month, day],
            Self::DateDiff { from, to, .. } => vec![from, to],
            Self::Foreach { collection, filter, body, .. } => {
                [Some(collection), filter, Some(body)].into_iter().flatten().collect()
            }
        }
    }

    /// The name of the operation in law files; nothing for constants and references.
    pub(crate) fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::Const(_)
            | Self::Defined(_)
            | Self::RefDate
            | Self::Slot(_)
            | Self::Named(_)
            | Self::Element
            | Self::ElementField(..)
            | Self::Property(..)
            | Self::Object(_)
            | Self::Fail(_) => return None,
            Self::Add(_) => "ADD",
            Self::Subtract(_) => "SUBTRACT",
            Self::Multiply(_) => "MULTIPLY",
            Self::Divide(_) => "DIVIDE",
            Self::Min(_) => "MIN",
            Self::Max(_) => "MAX",
            Self::Round { how, .. } => how.name(),
            Self::Equals { negate: false, .. } => "EQUALS",
            Self::Equals { negate: true, .. } => "NOT_EQUALS",
            Self::Compare(how, ..) => how.name(),
            Self::And(_) => "AND",
            Self::Or(_) => "OR",
            Self::Not(_) => "NOT",
            Self::IsNull { negate: false, .. } => "IS_NULL",
            Self::IsNull { negate: true, .. } => "NOT_NULL",
            Self::If { .. } => "IF",
            Self::In { negate: false, .. } | Self::InAny { negate: false, .. } => "IN",
            Self::In { negate: true, .. } | Self::InAny { negate: true, .. } => "NOT_IN",
            Self::List(_) => "LIST",
            Self::Age { .. } => "AGE",
            Self::DateAdd { .. } => "DATE_ADD",
            Self::Date { .. } => "DATE",
            Self::DayOfWeek(_) => "DAY_OF_WEEK",
            Self::DateDiff { .. } => "DATE_DIFF",
            Self::DatePart(..) => "DATE_PART",
            Self::StartOf(..) => "START_OF",
            Self::Foreach { .. } => "FOREACH",
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rounding {
    Round,
    Ceil,
    Floor,
}

impl Rounding {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Round => "ROUND",
            Self::Ceil => "CEIL",
            Self::Floor => "FLOOR",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compare {
    Greater,
    Less,
    GreaterOrEqual,
    LessOrEqual,
}

impl Compare {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Greater => "GREATER_THAN",
            Self::Less => "LESS_THAN",
            Self::GreaterOrEqual => "GREATER_THAN_OR_EQUAL",
            Self::LessOrEqual => "LESS_THAN_OR_EQUAL",
        }
    }

    pub(crate) fn holds(self, order: std::cmp::Ordering) -> bool {
        match self {
            Self::Greater => order.is_gt(),
            Self::Less => order.is_lt(),
            Self::GreaterOrEqual => order.is_ge(),
            Self::LessOrEqual => order.is_le(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateUnit {
    Years,
    Months,
    Days,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Combine {
    Add,
    Or,
    And,
    Min,
    Max,
}
