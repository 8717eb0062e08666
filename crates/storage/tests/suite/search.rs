//! How staff find a case.

use domain::{CaseId, CaseNumber, DocumentId, PersonId, Scope};
use storage::testing::{places_from, run_raw, words_raw};
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

/// A document of a case with this name.
async fn document(store: &Store, scope: &Scope, case: CaseId, file_name: &str) -> DocumentId {
    let (document, hash): (DocumentId, _) = (id(), [7_u8; 32]);
    let key = document.to_string();
    let new = NewDocument {
        id: document,
        doc_code: "DOC",
        file_name,
        media_type: "application/pdf",
        size_bytes: 1,
        sha256: &hash,
        storage_key: &key,
    };
    let mut tx = store.begin(scope).await.unwrap();
    tx.documents().add_to_case(case, new, at(2)).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    document
}

/// Adds words to a document.
async fn add(store: &Store, scope: &Scope, document: DocumentId, words: &str) {
    let mut tx = store.begin(scope).await.unwrap();
    tx.search().add_words(document, words).await.unwrap();
    tx.commit().await.unwrap();
}

/// The names of the documents that hold these words.
async fn found(store: &Store, scope: &Scope, words: &str) -> Vec<String> {
    let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
    let mut tx = store.read(scope).await.unwrap();
    let texts = tx.search().by_words(&words, None, 10).await.unwrap();
    texts.into_iter().filter_map(|text| text.file_name).collect()
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

    async fn words_are_found_wherever_in_the_years_they_stand_the_last_first(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.notes().add(id(), case.id, None, "Oude afspraak over de trapleun.", at(1)).await.unwrap();
        tx.commit().await.unwrap();
        // On PostgreSQL places are looked at in blocks of three sizes: a text in some of each, and at their edges.
        let edges = [(1_i64 << 14) - 2, (1 << 14) - 1, 1 << 17, (1 << 20) - 2, 9 << 20, (9 << 20) + (1 << 17) + 7, (20 << 20) - 2];
        for (number, place) in edges.into_iter().enumerate() {
            places_from(&store, place).await.unwrap();
            let mut tx = store.begin(&staff()).await.unwrap();
            tx.notes().add(id(), case.id, None, &format!("Afspraak nummer {number}."), at(2)).await.unwrap();
            tx.commit().await.unwrap();
        }
        let mut tx = store.read(&staff()).await.unwrap();
        let all = tx.search().by_words(&["afspraak".to_owned()], None, 100).await.unwrap();
        let places: Vec<i64> = all.iter().map(|text| text.place).collect();
        assert_eq!(places.len(), edges.len() + 1, "{places:?}");
        assert!(places.is_sorted_by(|one, next| one > next), "{places:?}");
        // Page by page it is the same.
        let (mut below, mut walked) = (None, Vec::new());
        while let Some(text) = tx.search().by_words(&["afspraak".to_owned()], below, 1).await.unwrap().pop() {
            below = Some(text.place);
            walked.push(text.place);
        }
        assert_eq!(walked, places);
        let oldest = tx.search().by_words(&["trapleun".to_owned()], None, 10).await.unwrap();
        assert_eq!(oldest.iter().map(|text| text.place).collect::<Vec<_>>(), [places[places.len() - 1]]);
        assert_eq!(tx.search().by_words(&["trapleun".to_owned(), "nummer".to_owned()], None, 10).await.unwrap(), []);
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

    async fn words_of_a_document_are_found_beside_its_name_once_and_go_with_it(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let (one, two) = (document(&store, &resident(1), case, "scan-17.pdf").await, document(&store, &resident(1), case, "ander.pdf").await);
        assert_eq!(found(&store, &staff(), "huurcontract").await, Vec::<String>::new());
        for _ in 0..2 {
            add(&store, &staff(), one, "gemeente huurcontract jansen kosten").await;
        }
        for words in ["huurcontract", "jansen scan", "17", "kosten gemeente jansen"] {
            assert_eq!(found(&store, &staff(), words).await, ["scan-17.pdf"], "{words}");
        }
        assert_eq!(found(&store, &staff(), "huurcontract ander").await, Vec::<String>::new());
        // In another order than they stood there, and in the place of those of before.
        add(&store, &staff(), one, "aangifte").await;
        assert_eq!(found(&store, &staff(), "huurcontract").await, Vec::<String>::new());
        assert_eq!(found(&store, &staff(), "scan aangifte").await, ["scan-17.pdf"]);
        add(&store, &staff(), two, "aangifte").await;
        assert_eq!(found(&store, &staff(), "aangifte").await, ["ander.pdf", "scan-17.pdf"]);
        run_raw(&store, &format!("DELETE FROM documents WHERE file_name = '{}'", "scan-17.pdf")).await.unwrap();
        assert_eq!(found(&store, &staff(), "aangifte").await, ["ander.pdf"]);
        // What went meanwhile gets no words.
        add(&store, &staff(), one, "aangifte").await;
        assert_eq!(found(&store, &staff(), "aangifte").await, ["ander.pdf"]);
        let rows = words_raw(&store, "SELECT CAST(COUNT(*) AS TEXT) FROM search_texts").await.unwrap();
        assert_eq!(rows, ["1"]);
    }

    async fn words_are_added_to_documents_of_the_own_city_and_by_no_resident(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let there = document(&store, &resident(1), case, "scan.pdf").await;
        for scope in [staff_of(utrecht()), resident(1), resident(2), company(1)] {
            add(&store, &scope, there, "huurcontract").await;
            assert_eq!(found(&store, &staff(), "huurcontract").await, Vec::<String>::new(), "{scope:?}");
        }
        add(&store, &staff(), there, "huurcontract").await;
        assert_eq!(found(&store, &staff(), "huurcontract").await, ["scan.pdf"]);
        for scope in [staff_of(utrecht()), resident(1)] {
            assert_eq!(found(&store, &scope, "huurcontract").await, Vec::<String>::new(), "{scope:?}");
        }
    }

    async fn the_database_keeps_words_and_no_text(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let there = document(&store, &resident(1), case, "scan.pdf").await;
        add(&store, &staff(), there, "huurcontract jansen").await;
        if store.name() == "sqlite" {
            // The table of FTS5 answers with nothing for its content.
            let kept = words_raw(&store, "SELECT COALESCE(words, 'nothing') FROM search_words").await.unwrap();
            assert_eq!(kept, ["nothing"]);
        } else {
            let kept = words_raw(&store, "SELECT CAST(words AS TEXT) FROM search_texts").await.unwrap();
            assert_eq!(kept.len(), 1);
            assert!(kept[0].contains("jans") && !kept[0].contains(':'), "no places: {}", kept[0]);
        }
    }

    async fn documents_of_before_are_read_one_by_one(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let first = document(&store, &resident(1), case, "een.pdf").await;
        let second = document(&store, &resident(1), case, "twee.pdf").await;
        run_raw(&store, "UPDATE documents SET media_type = 'image/png' WHERE file_name = 'een.pdf'").await.unwrap();
        let migration = if store.name() == "sqlite" {
            include_str!("../../migrations/sqlite/0028_document_words.sql")
        } else {
            include_str!("../../migrations/postgres/0028_document_words.sql")
        };
        for _ in 0..2 {
            run_raw(&store, migration).await.unwrap();
        }
        let later = chrono::DateTime::from_timestamp(4_000_000_000, 0).unwrap();
        let patience = std::time::Duration::from_secs(60);
        let job = store.take_job("test", later, patience).await.unwrap().unwrap();
        assert_eq!((job.kind.as_str(), job.payload["document"].as_str().unwrap()), ("read_document", second.to_string().as_str()));
        assert_eq!(store.take_job("test", later, patience).await.unwrap(), None, "{first} is a picture");
    }
}
