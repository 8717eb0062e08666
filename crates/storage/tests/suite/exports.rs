//! Templates of exports, and the looks that a file leaves.

use domain::export::{ChosenColumn, ExportColumn, ExportLayout, ExportSource};
use domain::{CaseId, Role, StaffId};
use storage::{ExportTemplateId, NewStaff, NewTemplate, Store};

use crate::support::{a_case, at, both, company, id, resident, staff, staff_of, utrecht};

async fn member(store: &Store, subject: &str) -> StaffId {
    let mut tx = store.begin(&staff()).await.unwrap();
    let new = NewStaff { id: id(), subject, name: subject, roles: &[Role::Reviewer], active: true };
    let member = tx.staff().upsert(new, at(0)).await.unwrap().id;
    tx.commit().await.unwrap();
    member
}

fn layout(columns: &[(ExportColumn, Option<&str>)]) -> ExportLayout {
    let chosen =
        columns.iter().map(|(column, name)| ChosenColumn { column: *column, name: name.map(str::to_owned) });
    ExportLayout::new(ExportSource::Tasks, chosen)
}

both! {
    async fn a_template_is_kept_changed_and_removed_by_its_maker(store: Store) {
        let (mine, theirs) = (member(&store, "Mila").await, member(&store, "Ravi").await);
        let first: ExportTemplateId = id();
        let (narrow, wide) = (
            layout(&[(ExportColumn::Number, None)]),
            layout(&[(ExportColumn::Due, Some("Uiterlijk op")), (ExportColumn::Number, None)]),
        );
        let template = |id, staff, shared, name, layout| NewTemplate { id, staff, shared, name, layout };
        let mut tx = store.begin(&staff()).await.unwrap();
        assert!(tx.export_templates().add(template(first, mine, false, "Elke week", &narrow), at(1)).await.unwrap());
        assert!(!tx.export_templates().add(template(id(), mine, false, "Elke week", &wide), at(1)).await.unwrap(), "the name is taken");
        assert!(tx.export_templates().add(template(id(), theirs, false, "Elke week", &wide), at(1)).await.unwrap(), "by another maker it is not");
        assert!(tx.export_templates().add(template(id(), mine, false, "Ander", &wide), at(1)).await.unwrap());
        assert_eq!(tx.export_templates().list(theirs).await.unwrap().len(), 1, "not shared");
        assert!(!tx.export_templates().change(template(first, theirs, true, "Weg", &wide), at(2)).await.unwrap());
        assert!(!tx.export_templates().change(template(first, mine, true, "Ander", &wide), at(2)).await.unwrap(), "the name is taken");
        assert!(tx.export_templates().change(template(first, mine, true, "Elke week", &wide), at(2)).await.unwrap());
        let seen = tx.export_templates().list(theirs).await.unwrap();
        let shared = seen.iter().find(|one| one.id == first).unwrap();
        assert_eq!((shared.maker.as_str(), shared.shared, shared.staff_id), ("Mila", true, mine));
        assert_eq!(shared.layout(), Some(wide.clone()));
        assert!(!tx.export_templates().remove(first, theirs).await.unwrap(), "of somebody else");
        assert!(tx.export_templates().remove(first, mine).await.unwrap());
        assert_eq!(tx.export_templates().list(mine).await.unwrap().len(), 1);
        tx.commit().await.unwrap();
    }

    async fn templates_are_of_one_city_and_of_staff_alone(store: Store) {
        let mine = member(&store, "Mila").await;
        let narrow = layout(&[(ExportColumn::Number, None)]);
        let mut tx = store.begin(&staff()).await.unwrap();
        let template = NewTemplate { id: id(), staff: mine, shared: true, name: "Alles", layout: &narrow };
        assert!(tx.export_templates().add(template, at(1)).await.unwrap());
        tx.commit().await.unwrap();
        for scope in [staff_of(utrecht()), resident(1), company(1)] {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.export_templates().list(mine).await.unwrap(), []);
        }
    }

    async fn a_file_leaves_a_look_at_each_case_that_its_owner_reads(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.access().add_of_case(id(), "export", case, at(1)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read(&resident(1)).await.unwrap();
        assert_eq!(tx.access().list_own(10).await.unwrap()[0].what, "export");
        assert_eq!(tx.access().list_for_case(case).await.unwrap()[0].case_id, Some(case));
        drop(tx);
        let mut tx = store.begin(&staff_of(utrecht())).await.unwrap();
        assert!(tx.access().add_of_case(id(), "export", case, at(2)).await.is_err(), "of another city");
        drop(tx);
        let mut tx = store.begin(&staff()).await.unwrap();
        assert!(tx.access().add_of_case(id(), "export", id::<CaseId>(), at(2)).await.is_err(), "no such case");
    }
}
