use super::*;

const SAMPLE: &str = include_str!("../sample-catalogue.toml");

fn faults(file: &str) -> Vec<String> {
    let faults = Catalogue::parse(file).expect_err("the file has faults");
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_deck_with_other_counts_and_one_language_is_as_good() {
    let catalogue = Catalogue::parse(SAMPLE).unwrap();
    assert_eq!((catalogue.themes.len(), catalogue.cards.len()), (2, 4));
    let card = catalogue.card(&CardCode::new("A1")).unwrap();
    assert_eq!(card.text.get(Language::Fr).title, "Kaart & één", "undeclared languages show the leading one");
}

#[test]
fn every_fault_is_listed_with_its_place() {
    let file = SAMPLE
        .replace("languages = [\"nl\"]", "languages = [\"nl\", \"fr\"]")
        .replace("code = \"A2\"", "code = \"A1\"")
        .replace("derived = \"D2\"\n", "derived = \"D9\"\n")
        .replace("months = 72", "months = 0");
    let faults = faults(&file);
    for expected in [
        "cards › A1: code stands twice",
        "cards › A1 › fr › title: text is missing",
        "themes › B › fr › introduction: text is missing",
        "cards › A1 › actions › number 1 › months: must be 1 to 72",
        "links › A2 → D1: there is no card \"A2\"",
        "links › B1 → D9: there is no derived principle \"D9\"",
        "derived › D2: no card links to this principle",
        "name › fr: text is missing",
    ] {
        assert!(faults.iter().any(|fault| fault == expected), "{expected} is not in {faults:#?}");
    }
}

#[test]
fn a_file_that_cannot_be_read_says_on_which_line() {
    let file = SAMPLE.replace("key = \"sample\"", "key = sample");
    let faults = faults(&file);
    assert_eq!(faults.len(), 1);
    assert!(faults[0].starts_with("line 4: "), "{faults:?}");
    assert!(Catalogue::parse("").is_err());
}

#[test]
fn a_word_the_format_does_not_know_is_a_fault() {
    let file = SAMPLE.replacen("rationale =", "rational =", 1);
    assert!(!faults(&file).is_empty());
}
