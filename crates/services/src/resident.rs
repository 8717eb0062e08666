//! What residents and companies do: sign in, apply, follow.

mod add_item;
mod case;
mod check_draft;
mod copy_pdf;
mod decision_letter;
mod delete_draft;
mod document;
mod draft;
mod draft_documents;
mod draft_page;
mod draft_tasks;
mod finish_request;
mod known;
mod laws_of_today;
mod mark_messages_read;
mod messages;
mod my_data;
mod overview;
mod personas;
mod precheck;
mod receipt;
mod remove_draft_file;
mod running;
mod save_page;
mod send_later;
mod send_message;
mod session;
mod sign_in;
mod start_another;
mod start_application;
mod start_correction;
mod submit;
mod upload;
mod upload_to_case;
mod upload_to_draft;
mod withdraw;

pub use document::Document;
pub use laws_of_today::LawRow;
pub use my_data::MyData;
pub use personas::{PersonaKind, PersonaRow};
pub use precheck::PrecheckView;
pub use save_page::{NextStep, SaveOutcome};
pub use session::{NewSession, SessionView};
pub use submit::SubmitOutcome;

pub(crate) use session::hexadecimal;
