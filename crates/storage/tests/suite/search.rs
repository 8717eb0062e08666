//! How staff find a case.

use domain::{CaseNumber, PersonId};
use storage::testing::run_raw;
use storage::{NameCursor, NewDocument, NewPerson, Store, TextKind};

use crate::support::{a_case, at, both, company, id, resident, resident_of, staff, staff_of, start, utrecht};

async fn person(store: &Store, id: PersonId, hash: &[u8], name: &str, sort_name: &str) {
    let mut tx = store.begin(&staff()).await.unwrap();
    tx.persons()
        .find_or_create(NewPerson { id, bsn_hash: hash, bsn_sealed: b"s", name, sort_name }, at(0))
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

both! {
    async fn a_case_is_found_by_number_bsn_and_name(store: Store) {
        person(&store, resident(1).person().unwrap(), b"one", "Zoë de Vries", "vries, zoë de").await;
        person(&store, resident(2).person().unwrap(), b"two", "Jan Vriesema", "vriesema, jan").await;
        let (one, two) = (a_case(&store, &resident(1)).await, a_case(&store, &resident(2)).await);
        let of_company = a_case(&store, &company(3)).await;

        let mut tx = store.read(&staff()).await.unwrap();
        let found = tx.search().by_number(&one.number).await.unwrap().unwrap();
        assert_eq!((found.id, found.owner_name.as_deref()), (one.id, Some("Zoë de Vries")));
        let found = tx.search().by_number(&of_company.number).await.unwrap().unwrap();
        assert_eq!((found.id, found.owner_name), (of_company.id, None), "the company itself is not known here");
        assert_eq!(tx.search().by_number(&CaseNumber::new(2026, 99)).await.unwrap(), None);

        let found = tx.search().by_bsn(b"two", 10).await.unwrap();
        assert_eq!(found.iter().map(|case| case.id).collect::<Vec<_>>(), [two.id]);
        assert_eq!(tx.search().by_bsn(b"none", 10).await.unwrap(), []);

        for (prefix, expected) in [("Vries", vec![one.id, two.id]), ("vries,", vec![one.id]), ("vriese", vec![two.id]), ("x%", vec![])] {
            let found = tx.search().by_name(prefix, None, 10).await.unwrap();
            assert_eq!(found.iter().map(|case| case.id).collect::<Vec<_>>(), expected, "{prefix}");
        }
        assert_eq!(tx.search().by_name("vries", None, 1).await.unwrap().len(), 1);
    }

    async fn names_come_page_by_page_and_companies_stand_among_persons(store: Store) {
        person(&store, resident(1).person().unwrap(), b"one", "Jan Bakker", "bakker jan").await;
        person(&store, resident(2).person().unwrap(), b"two", "Piet Bakker", "bakker piet").await;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.companies().find_or_create(company(3).company().unwrap(), "69599084", "Bakkerij Smit", at(0)).await.unwrap();
        tx.commit().await.unwrap();
        let first = a_case(&store, &resident(1)).await.id;
        let second = a_case(&store, &resident(1)).await.id;
        let (third, of_company) = (a_case(&store, &resident(2)).await.id, a_case(&store, &company(3)).await.id);

        let mut tx = store.read(&staff()).await.unwrap();
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let page = tx.search().by_name("BAKKER", after.as_ref(), 1).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(NameCursor::after(last));
            seen.push((last.id, last.owner_name.clone().unwrap()));
        }
        let seen: Vec<_> = seen.iter().map(|(id, name)| (*id, name.as_str())).collect();
        assert_eq!(seen, [(second, "Jan Bakker"), (first, "Jan Bakker"), (third, "Piet Bakker"), (of_company, "Bakkerij Smit")]);
        assert_eq!(tx.search().by_name("bakkerij", None, 10).await.unwrap().len(), 1);
    }

    async fn words_find_messages_notes_and_names_of_documents(store: Store) {
        let (one, two) = (a_case(&store, &resident(1)).await, a_case(&store, &resident(2)).await);
        let mut tx = store.begin(&resident(1)).await.unwrap();
        tx.messages().add(id(), one.id, "Hierbij mijn huurcontract. Café Zoë is de werkgever.", at(1)).await.unwrap();
        let (draft, hash) = (start(&mut tx, "bijstand").await.id, [7_u8; 32]);
        let new = NewDocument { id: id(), doc_code: "DOC", file_name: "Huurcontract_2026-scan.pdf", media_type: "application/pdf",
            size_bytes: 1, sha256: &hash, storage_key: "k" };
        tx.documents().add_to_draft(draft, new, at(2)).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.notes().add(id(), two.id, None, "Gebeld over het huurcontract; 'morgen' terugbellen.", at(3)).await.unwrap();
        tx.commit().await.unwrap();

        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let mut tx = store.read(&staff()).await.unwrap();
        let found = tx.search().by_words(&words("huurcontract"), None, 10).await.unwrap();
        let seen: Vec<_> = found.iter().map(|text| (text.kind, text.id, text.at)).collect();
        assert_eq!(seen, [(TextKind::Note, two.id, at(3)), (TextKind::Message, one.id, at(1))], "a document of a draft is not found");
        for (text, count) in [("huurcontract gebeld", 1), ("zoe", 1), ("morgen", 1), ("contract", 0),
            ("huurcontract zebra", 0), ("\"huurcontract", 2), ("huurcontract* OR", 0), ("' & !", 0), ("", 0)] {
            assert_eq!(tx.search().by_words(&words(text), None, 10).await.unwrap().len(), count, "{text}");
        }
        let page = tx.search().by_words(&words("huurcontract"), None, 1).await.unwrap();
        let rest = tx.search().by_words(&words("huurcontract"), Some(page[0].place), 10).await.unwrap();
        assert_eq!(rest.iter().map(|text| text.kind).collect::<Vec<_>>(), [TextKind::Message]);
        drop(tx);

        // Sent, the name of the document counts as well, part by part.
        let mut tx = store.begin(&resident(1)).await.unwrap();
        tx.documents().attach_to_case(draft, one.id).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read(&staff()).await.unwrap();
        let found = tx.search().by_words(&words("scan 2026"), None, 10).await.unwrap();
        assert_eq!(found.iter().map(|text| text.file_name.as_deref()).collect::<Vec<_>>(), [Some("Huurcontract_2026-scan.pdf")]);
        drop(tx);
        run_raw(&store, "DELETE FROM documents").await.unwrap();
        let mut tx = store.read(&staff()).await.unwrap();
        assert_eq!(tx.search().by_words(&words("scan"), None, 10).await.unwrap(), []);
    }

    async fn words_of_another_city_and_for_residents_are_not_found(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        let elsewhere = a_case(&store, &resident_of(utrecht(), 1)).await;
        for (scope, case) in [(staff(), case.id), (staff_of(utrecht()), elsewhere.id)] {
            let mut tx = store.begin(&scope).await.unwrap();
            tx.notes().add(id(), case, None, "huurcontract", at(1)).await.unwrap();
            tx.commit().await.unwrap();
        }
        let words = ["huurcontract".to_owned()];
        for (scope, expected) in [(staff(), vec![case.id]), (staff_of(utrecht()), vec![elsewhere.id]), (resident(1), vec![]), (company(1), vec![])] {
            let mut tx = store.read(&scope).await.unwrap();
            let found = tx.search().by_words(&words, None, 10).await.unwrap();
            assert_eq!(found.iter().map(|text| text.id).collect::<Vec<_>>(), expected, "{scope:?}");
        }
    }
}
