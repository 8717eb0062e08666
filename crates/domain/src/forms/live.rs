//! A page while somebody types: what is visible, what is calculated and what is wrong, in the browser.

use serde_json::{Map, Value as Json};

use super::ClientPage;
use super::condition::Look;
use super::correct::said;
use super::typed::{keep, typed};

impl ClientPage {
    /// Which fields are visible with these inputs, in the order of the fields.
    #[must_use]
    pub fn visible(&self, inputs: &[(String, String)]) -> Vec<bool> {
        self.live(inputs).0
    }

    /// The calculated values with these inputs: id and text of each; no text while an answer is wrong.
    #[must_use]
    pub fn calculated(&self, inputs: &[(String, String)]) -> Vec<(&str, String)> {
        let live = self.live(inputs).1;
        let values = self.fields.iter().filter_map(|field| Some((field, field.calculate.as_ref()?)));
        values
            .map(|(field, calculate)| {
                let value = live.get(&field.id).and_then(Json::as_i64);
                let text = value.map(|value| calculate.written(value, self.lang));
                (field.id.as_str(), text.unwrap_or_default())
            })
            .collect()
    }

    /// Which fields are visible, and the answers that count.
    fn live(&self, inputs: &[(String, String)]) -> (Vec<bool>, Map<String, Json>) {
        let mut live = Map::new();
        let mut visible = Vec::with_capacity(self.fields.len());
        for field in &self.fields {
            let look = Look { answers: &self.context, item: Some(&live), today: self.today };
            let is_shown = field.when.as_ref().is_none_or(|when| when.holds(look))
                && field.calculate.as_ref().is_none_or(|calculate| calculate.is_there(look));
            visible.push(is_shown);
            if !is_shown {
                continue;
            }
            if let Some(calculate) = &field.calculate {
                if let Some(value) = calculate.outcome(look) {
                    live.insert(field.id.clone(), Json::from(value));
                }
                continue;
            }
            if let Some(known) = &field.known {
                match said(&field.id, inputs) {
                    Some(true) => {
                        live.insert(field.id.clone(), known.value.clone());
                        continue;
                    }
                    Some(false) => {}
                    None => continue,
                }
            }
            let typed = typed(field.kind, &field.id, if field.readonly { &field.inputs } else { inputs });
            if let Ok(Some(answer)) | Err(Some(answer)) =
                field.spec_among(&live).accept(&typed, self.today).map_err(|_| keep(typed))
            {
                live.insert(field.id.clone(), answer);
            }
        }
        (visible, live)
    }

    /// What is wrong with one field with these inputs, in the language of the page.
    #[must_use]
    pub fn check(&self, field: &str, inputs: &[(String, String)]) -> Option<String> {
        let field = self
            .fields
            .iter()
            .find(|known| known.id == field && !known.readonly && known.calculate.is_none())?;
        if field.known.is_some() && said(&field.id, inputs) != Some(false) {
            return None;
        }
        let spec = field.spec_among(&self.live(inputs).1);
        let fault = spec.accept(&typed(field.kind, &field.id, inputs), self.today).err()?;
        Some(spec.message(fault, self.today).get(self.lang).to_owned())
    }
}
