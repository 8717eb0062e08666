//! A new version of a form: who had begun goes on with the old one.

use std::sync::Arc;

use domain::{DraftId, Lang, Scope};
use services::Catalog;
use testkit::{SeededIds, amsterdam};

use crate::world::{Parts, World, worlds};

const OLD: &str = "Controleer uw gegevens";
const NEW: &str = "Kijk uw gegevens na";

/// The catalogue with a later version of the form of the supplement, in which the first part has another name.
fn renewed() -> Catalog {
    let forms = std::fs::read_dir(testkit::catalog().join("forms/iit")).unwrap();
    let newest = forms.map(|entry| entry.unwrap().path()).max().unwrap();
    let version = newest.file_stem().unwrap().to_string_lossy().into_owned();
    let text = std::fs::read_to_string(&newest).unwrap();
    assert!(text.contains(OLD));
    let text = text.replace(&format!("version: \"{version}\""), "version: \"2999.1.1\"").replace(OLD, NEW);
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("forms/iit")).unwrap();
    std::fs::write(folder.path().join("forms/iit/2999.1.1.yaml"), text).unwrap();
    Catalog::load(Some(folder.path())).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

async fn first_part(world: &World, scope: &Scope, draft: DraftId) -> String {
    let view = world.services.draft_tasks(scope, draft).await.unwrap();
    view.tasks.first().unwrap().title.get(Lang::Nl).to_owned()
}

#[tokio::test]
async fn a_draft_stays_with_the_version_it_was_started_on() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&scope).await;
        assert_eq!(first_part(&world, &scope, draft).await, OLD);

        let parts = Parts { ids: Arc::new(SeededIds::new(8)), catalog: renewed(), ..Parts::default() };
        let later = World::with(world.database, world.store.clone(), parts);
        assert_eq!(first_part(&later, &scope, draft).await, OLD, "{}", world.database);
        later.send(&scope, draft).await;

        let other = later.sign_in(amsterdam(), "resident:schoon").await;
        let fresh = later.filled_supplement(&other).await;
        assert_eq!(first_part(&later, &other, fresh).await, NEW, "{}", world.database);
    }
}
