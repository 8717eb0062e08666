//! Both databases have the same tables and columns, and every row has a city.

use std::collections::BTreeSet;

use storage::Store;
use storage::testing::{constraints, databases, words_raw};

const SQLITE_COLUMNS: &str = "SELECT m.name || '.' || c.name || CASE WHEN c.\"notnull\" THEN ' NOT NULL' ELSE '' END \
    FROM sqlite_master m, pragma_table_info(m.name) c \
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '_sqlx%' \
    AND m.name NOT LIKE 'search_words%'";
const POSTGRES_COLUMNS: &str = "SELECT CAST(table_name || '.' || column_name || \
    CASE WHEN is_nullable = 'NO' THEN ' NOT NULL' ELSE '' END AS TEXT) FROM information_schema.columns \
    WHERE table_schema = 'public' AND table_name NOT LIKE '\\_sqlx%' \
    AND (table_name, column_name) <> ('search_texts', 'words')";

async fn columns(store: &Store) -> BTreeSet<String> {
    let query = if store.name() == "sqlite" { SQLITE_COLUMNS } else { POSTGRES_COLUMNS };
    words_raw(store, query).await.unwrap().into_iter().collect()
}

#[tokio::test]
async fn both_databases_have_the_same_tables_and_columns() {
    let [(_, sqlite), (_, postgres)] = &databases().await[..] else { panic!("two databases") };
    let columns = (columns(sqlite).await, columns(postgres).await);
    assert!(columns.0.len() > 100, "{}", columns.0.len());
    assert_eq!(columns.0, columns.1);
}

#[tokio::test]
async fn every_table_has_a_city() {
    let columns = columns(&storage::testing::sqlite().await).await;
    let tables: BTreeSet<&str> = columns.iter().filter_map(|name| name.split('.').next()).collect();
    assert!(tables.len() > 20);
    for table in tables {
        assert!(columns.contains(&format!("{table}.city NOT NULL")), "{table}");
    }
}

#[tokio::test]
async fn both_databases_have_the_same_indexes() {
    let mut found = Vec::new();
    for (name, store) in databases().await {
        let query = match name {
            "sqlite" => "SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite%'",
            _ => {
                "SELECT CAST(i.relname AS TEXT) FROM pg_class i JOIN pg_index x ON x.indexrelid = i.oid \
                  JOIN pg_namespace n ON n.oid = i.relnamespace \
                  WHERE n.nspname = 'public' AND i.relname NOT LIKE '\\_sqlx%' AND i.relname <> 'search_texts_words' \
                  AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.oid)"
            }
        };
        found.push(words_raw(&store, query).await.unwrap().into_iter().collect::<BTreeSet<_>>());
    }
    assert!(found[0].len() > 20);
    assert_eq!(found[0], found[1]);
}

#[tokio::test]
async fn every_constraint_the_program_knows_exists() {
    for (name, store) in databases().await {
        let query = match name {
            "sqlite" => {
                "SELECT (SELECT group_concat(m.name || '.' || c.name, ', ') FROM pragma_index_info(i.name) c) \
                         FROM sqlite_master m, pragma_index_list(m.name) i WHERE m.type = 'table' AND i.\"unique\" = 1"
            }
            _ => {
                "SELECT CAST(i.relname AS TEXT) FROM pg_class i JOIN pg_index x ON x.indexrelid = i.oid \
                  WHERE x.indisunique"
            }
        };
        let known: BTreeSet<String> = words_raw(&store, query).await.unwrap().into_iter().collect();
        for (constraint, columns) in constraints() {
            let wanted = if name == "sqlite" { columns } else { constraint };
            assert!(known.contains(wanted), "{name} lacks {wanted}");
        }
    }
}

#[tokio::test]
async fn migrating_twice_changes_nothing() {
    for (_, store) in databases().await {
        store.migrate().await.unwrap();
        store.ping().await.unwrap();
        store.close().await;
    }
}

#[tokio::test]
async fn a_url_that_names_no_database_is_refused() {
    let error = Store::connect("mysql://localhost").await.unwrap_err();
    assert_eq!(error.to_string(), "a database is sqlite:PATH or postgres://…");
}

/// Nobody is ranked, scored or weighed as a risk, and nothing about where somebody comes from is kept (UAVG 40; Awb 2:4).
#[tokio::test]
async fn no_column_holds_a_score_or_an_origin() {
    let columns = columns(&storage::testing::sqlite().await).await;
    let never = [
        "score",
        "risk",
        "rank",
        "profile",
        "nationality",
        "nationaliteit",
        "origin",
        "afkomst",
        "ethnic",
        "religion",
    ];
    for column in &columns {
        let words: Vec<&str> = column.split(['.', '_', ' ']).collect();
        assert!(never.iter().all(|word| !words.contains(word)), "{column}");
    }
    assert!(columns.len() > 100, "they were looked at");
}
