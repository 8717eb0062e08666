use crate::trace::Trace;

/// Why an evaluation has no outcome.
///
/// ```
/// let error = rules::EvalError::LawNotFound("wet".to_owned());
/// assert_eq!((error.kind(), error.to_string().as_str()), ("LawNotFound", "law `wet` is not loaded"));
/// ```
///
/// [`EvalError::kind`] is the stable name used outside; the variants are the error kinds of the format. The text is
/// for the author of the law or the sender of the request, not for residents. It may name the value that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EvalError {
    /// A compiled form that points to a part it lacks. What is wrong with law files is told by
    /// [`crate::LoadProblem`]s when they are loaded.
    #[error("cannot load: {0}")]
    Load(String),
    /// A name has no value. Up to level 0.5.7 also a fact that was not handed in, once it is read.
    #[error("variable `{0}` has no value")]
    VariableNotFound(String),
    /// Operands do not fit the operation.
    #[error("{operation}: {reason}")]
    InvalidOperation {
        /// The operation by its word in the format, such as `ROUND`; `request` for a line of the contract.
        operation: String,
        /// What does not fit, for the author of the law or the sender.
        reason: String,
    },
    /// The wrong kind of value: of another type, null where the file does not say `nullable`, or beyond `min`
    /// and `max`.
    #[error("{place}: expected {expected}, given {given}")]
    TypeMismatch {
        /// The operation, or the field with its law.
        place: String,
        /// The type or bound that was wanted.
        expected: String,
        /// What it got: the kind of value, or the number, and where it came from.
        given: String,
    },
    /// Units that do not go together, such as euro and eurocent; the article as a whole is refused.
    #[error("{operation}: {left} and {right} do not go together")]
    UnitMismatch {
        /// The operation that would join them.
        operation: String,
        /// The unit that was met first.
        left: String,
        /// The unit that does not go with it.
        right: String,
    },
    /// A division by zero, with the operation that tried it.
    #[error("{0}: division by zero")]
    DivisionByZero(String),
    /// A result too large for a 64 bit integer or a 28 digit decimal.
    #[error("{0}: the result is too large")]
    ArithmeticOverflow(String),
    /// A malformed law address (`regelrecht://law/output`) in a request of [`crate::protocol`]; [`crate::Request::law`] is
    /// an id.
    #[error("not a law address: {0}")]
    InvalidUri(String),
    /// A text that is no date of the form `YYYY-MM-DD`, a day that does not exist, or a year beyond 0 to 9999.
    #[error("not a date (YYYY-MM-DD): {0}")]
    InvalidDate(String),
    /// No law with this id is loaded: misspelt, or its file was left out.
    #[error("law `{0}` is not loaded")]
    LawNotFound(String),
    /// The law has no such article. The engine is asked for outputs and never makes this one; the kind is there for
    /// programs that are asked for articles.
    #[error("article {article} of `{law}` does not exist")]
    ArticleNotFound {
        /// The law (`$id`).
        law: String,
        /// The number of the article.
        article: String,
    },
    /// No article of the law, in the version of that day, promises the output.
    #[error("no article of `{law}` gives `{output}`")]
    OutputNotFound {
        /// The name that was asked.
        output: String,
        /// The law (`$id`) that was asked for it.
        law: String,
    },
    /// No version was in force yet: the date lies before the first `valid_from`.
    #[error("law `{law}` is not yet in force on {date}")]
    LawNotYetInForce {
        /// The law (`$id`).
        law: String,
        /// The calculation date, `YYYY-MM-DD`.
        date: String,
    },
    /// The version of that day has ended (`valid_to`, einddatum). There is no fall back to an older one.
    #[error("law `{law}` ended: its last day in force was {last_day}, asked for {date}")]
    LawEnded {
        /// The law (`$id`).
        law: String,
        /// The calculation date, `YYYY-MM-DD`.
        date: String,
        /// Its last day in force (`valid_to`), `YYYY-MM-DD`.
        last_day: String,
    },
    /// A rule needs its own outcome; the chain is told as `law#output -> law#output`.
    #[error("circular reference: {0}")]
    CircularReference(String),
    /// A limit of [`crate::limits`] was reached.
    #[error("{what} deeper or larger than {limit}")]
    MaxDepthExceeded {
        /// What was counted, such as calls, operations or steps.
        what: String,
        /// How many there may be.
        limit: u64,
    },
    /// A parameter that the law calls `required` was not handed in. One that is not required is unknown instead. Only
    /// from level 0.5.8 on; before it `required` says nothing.
    #[error("parameter `{name}` of `{law}` is required")]
    MissingParameter {
        /// The name of the parameter.
        name: String,
        /// The law (`$id`) whose article requires it.
        law: String,
    },
    /// Open terms, hooks, overrides or procedures cannot be settled: nothing fills a required term, two rules of
    /// one rank do, or an output is voided.
    #[error("{0}")]
    Resolution(String),
    /// A table of a request cannot be used.
    #[error("table `{table}`: {reason}")]
    DataSource {
        /// The `source` of the table.
        table: String,
        /// What is wrong with it, for the sender.
        reason: String,
    },
    /// A part of the law that the format cannot express, and that the file does not accept; see
    /// [`crate::UntranslatableMode`].
    #[error("article {article} of `{law}` cannot be computed: {construct} ({reason})")]
    Untranslatable {
        /// The law (`$id`).
        law: String,
        /// The number of the article that holds the part.
        article: String,
        /// What cannot be expressed, as the file calls it.
        construct: String,
        /// Why it cannot be expressed, in the words of the file.
        reason: String,
    },
    /// A value of another law is needed, and no other law is at hand at all.
    #[error("input `{input}` needs `{output}` of `{law}`, and no other law is at hand")]
    ExternalReferenceNotResolved {
        /// The input that would take the value.
        input: String,
        /// The law that would make it.
        law: String,
        /// The output that is wanted of it.
        output: String,
    },
}

impl EvalError {
    /// The stable name of the kind, as in the JSON-lines contract.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// let kind = |law: &str, output: &str, date: &str| {
    ///     let request = Request::new(law, [output], date.parse().unwrap());
    ///     corpus.evaluate(&request).unwrap_err().error.kind()
    /// };
    /// assert_eq!(kind("weg", "recht", "2026-07-01"), "LawNotFound");
    /// assert_eq!(kind("voorbeeldwet", "weg", "2026-07-01"), "OutputNotFound");
    /// assert_eq!(kind("voorbeeldwet", "recht", "2025-07-01"), "LawNotYetInForce");
    /// ```
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Load(_) => "LoadError",
            Self::VariableNotFound(_) => "VariableNotFound",
            Self::InvalidOperation { .. } => "InvalidOperation",
            Self::TypeMismatch { .. } => "TypeMismatch",
            Self::UnitMismatch { .. } => "UnitMismatch",
            Self::DivisionByZero(_) => "DivisionByZero",
            Self::ArithmeticOverflow(_) => "ArithmeticOverflow",
            Self::InvalidUri(_) => "InvalidUri",
            Self::InvalidDate(_) => "InvalidDate",
            Self::LawNotFound(_) => "LawNotFound",
            Self::ArticleNotFound { .. } => "ArticleNotFound",
            Self::OutputNotFound { .. } => "OutputNotFound",
            Self::LawNotYetInForce { .. } => "LawNotYetInForce",
            Self::LawEnded { .. } => "LawEnded",
            Self::CircularReference(_) => "CircularReference",
            Self::MaxDepthExceeded { .. } => "MaxDepthExceeded",
            Self::MissingParameter { .. } => "MissingParameter",
            Self::Resolution(_) => "ResolutionError",
            Self::DataSource { .. } => "DataSourceError",
            Self::Untranslatable { .. } => "Untranslatable",
            Self::ExternalReferenceNotResolved { .. } => "ExternalReferenceNotResolved",
        }
    }

    pub(crate) fn invalid(operation: &str, reason: impl Into<String>) -> Box<Self> {
        Box::new(Self::InvalidOperation { operation: operation.to_owned(), reason: reason.into() })
    }

    pub(crate) fn mismatch(place: &str, expected: &str, given: impl Into<String>) -> Box<Self> {
        Box::new(Self::TypeMismatch {
            place: place.to_owned(),
            expected: expected.to_owned(),
            given: given.into(),
        })
    }
}

/// The outcome of a step inside the engine; boxed, so that the good path stays small.
pub(crate) type Res<T> = Result<T, Box<EvalError>>;

/// A failed evaluation, with the trace up to the failure when one was asked for. It is no decision: nothing
/// follows from it about the person.
///
/// ```
/// # use rules::{Corpus, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", "veel").traced();
/// let failure = corpus.evaluate(&request).unwrap_err();
/// assert_eq!(failure.error.kind(), "TypeMismatch");
/// assert!(failure.to_string().starts_with("`inkomen` of `voorbeeldwet`: expected amount, given "));
/// assert!(failure.trace.unwrap().steps() > 0);
/// ```
#[derive(Clone, Debug, thiserror::Error)]
#[error("{error}")]
pub struct Failure {
    /// What went wrong, with its stable kind.
    pub error: EvalError,
    /// How far the evaluation came; only when a trace was asked for. The step that failed carries the message.
    pub trace: Option<Box<Trace>>,
}

/// A compiled form that cannot be read: damaged, or made by another version of the engine. Make it again from
/// the law files; see [`crate::Corpus::to_bytes`].
///
/// ```
/// let error = rules::Corpus::from_bytes(b"GIF89a").unwrap_err();
/// assert_eq!(error.to_string(), "the compiled laws cannot be read: another form");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the compiled laws cannot be read: {0}")]
pub struct FormError(pub(crate) String);
