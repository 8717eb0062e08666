//! What the benefit check fills in.

use super::tells;

#[test]
fn a_source_that_the_check_does_not_ask() {
    tells(
        "when: {eq: [pc.eigen_huis, true]}",
        "when: {eq: [pc.kasteel, true]}",
        "from_check.1: the check has no question \"pc.kasteel\"",
    );
    tells(
        "{copy: {partner.heeft: pc.partner}}",
        "{copy: {partner.heeft: pc.vriend}}",
        "from_check.2: the check has no question \"pc.vriend\"",
    );
}

#[test]
fn an_answer_that_the_check_cannot_give() {
    tells(
        "when: {eq: [pc.eigen_huis, true]}",
        "when: {eq: [pc.eigen_huis, groot]}",
        "from_check.1.when: a value that `pc.eigen_huis` cannot have: groot",
    );
    tells(
        "when: {eq: [pc.eigen_huis, true]}",
        "when: {all: [{eq: [pc.eigen_huis, true]}, {eq: [pc.eigen_huis, false]}]}",
        "from_check.1.when: nothing is ever filled in: the condition can never hold",
    );
}

#[test]
fn a_field_that_cannot_take_what_comes() {
    tells(
        "set: {woon.type: koop}",
        "set: {woon.type: kasteel}",
        "from_check.1.set: a value that `woon.type` cannot have: kasteel",
    );
    tells(
        "set: {woon.type: koop}",
        "set: {woon.soort: koop}",
        "from_check.1.set: `woon.soort` is not a field of this form",
    );
    tells(
        "{copy: {partner.heeft: pc.partner}}",
        "{copy: {werk.uren: pc.partner}}",
        "from_check.2.copy: `werk.uren` cannot take every answer to `pc.partner`",
    );
    tells(
        "{copy: {partner.heeft: pc.partner}}",
        "{group: kind, copy: {partner.heeft: pc.partner}}",
        "from_check.2.copy: `partner.heeft` is not a field of the group",
    );
    tells(
        "{copy: {partner.heeft: pc.partner}}",
        "{when: {eq: [pc.partner, true]}}",
        "from_check.2: nothing is filled in: `set` or `copy` names a field",
    );
}
