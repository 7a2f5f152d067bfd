//! Municipalities: the list of all organisations, making and changing a
//! municipality, and merging some into another.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use serde::Deserialize;

use super::Administrator;
use crate::app::AppState;
use crate::audit::Event;
use crate::domain::kbo::KboNumber;
use crate::domain::municipality::{NisCode, parse_inhabitants, search_words};
use crate::domain::rights::OrganisationKind;
use crate::domain::text::{clean, clean_line};
use crate::error::{Error, not_found};
use crate::i18n::Translator;
use crate::organisations::keeping::{self, MergeRefusal, MunicipalityFields, Record, Taken};
use crate::organisations::{PROVINCES, province_code, province_name};
use crate::web::forms::{FieldErrors, Fields, text_error};
use crate::web::page::{Page, html, html_with, see_other};
use crate::web::{Form, Path, Query};

/// Most characters in a name.
const NAME_LIMIT: usize = 120;
/// Most characters in all former names together.
const FORMER_LIMIT: usize = 2_000;

/// What someone looks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    q: String,
}

/// Municipalities by province, and partnerships; or what a search finds.
#[derive(Debug, Template)]
#[template(path = "administration/organisations.html")]
pub struct OrganisationsPage {
    page: Page,
    query: String,
    /// None without a search.
    found: Option<Vec<Record>>,
    provinces: Vec<(String, Vec<Record>)>,
    partnerships: Vec<Record>,
    ended: Vec<Record>,
}

impl OrganisationsPage {
    fn province(&self, code: &str) -> String {
        province_name(&self.page.t, code)
    }
}

/// Lists the organisations.
///
/// # Errors
/// The database's own.
pub async fn list(
    State(state): State<AppState>,
    _: Administrator,
    page: Page,
    Query(query): Query<ListQuery>,
) -> Result<Response, Error> {
    let records = keeping::list_records(state.db.read()).await?;
    let query: String = query.q.trim().chars().take(100).collect();
    let found = (!query.is_empty())
        .then(|| records.iter().filter(|one| one.answers(&query)).cloned().collect::<Vec<_>>());
    let (ended, there): (Vec<_>, Vec<_>) = records.into_iter().partition(Record::is_ended);
    let (partnerships, municipalities): (Vec<_>, Vec<_>) =
        there.into_iter().partition(|one| one.kind == OrganisationKind::Partnership);
    let provinces = by_province(municipalities);
    html(&OrganisationsPage { page, query, found, provinces, partnerships, ended })
}

/// Municipalities by province, those of Flanders first.
pub(super) fn by_province(municipalities: Vec<Record>) -> Vec<(String, Vec<Record>)> {
    let mut provinces: Vec<(String, Vec<Record>)> = Vec::new();
    for one in municipalities {
        match provinces.iter_mut().find(|(province, _)| *province == one.province) {
            Some((_, members)) => members.push(one),
            None => provinces.push((one.province.clone(), vec![one])),
        }
    }
    provinces.sort_by(|(one, _), (other, _)| one.cmp(other));
    provinces
}

/// The form a municipality is made and changed with.
#[derive(Debug, Template)]
#[template(path = "administration/municipality.html")]
pub struct MunicipalityPage {
    page: Page,
    /// None for a new one.
    record: Option<Record>,
    /// What it merged into.
    successor: Option<Record>,
    fields: Fields,
    errors: FieldErrors,
    provinces: Vec<String>,
    is_saved: bool,
}

impl MunicipalityPage {
    fn value(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    fn error(&self, name: &str) -> &str {
        self.errors.of(name)
    }
}

/// What to say beside the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ShowQuery {
    saved: bool,
}

impl ShowQuery {
    /// Whether something was just saved.
    pub(super) fn is_saved(&self) -> bool {
        self.saved
    }
}

/// Shows the empty form.
///
/// # Errors
/// The template's own.
pub async fn show_new(_: Administrator, page: Page) -> Result<Response, Error> {
    html(&municipality_page(page, None, Fields::default(), FieldErrors::default()))
}

fn municipality_page(
    page: Page,
    record: Option<Record>,
    fields: Fields,
    errors: FieldErrors,
) -> MunicipalityPage {
    let provinces = PROVINCES.iter().map(|code| province_name(&page.t, code)).collect();
    MunicipalityPage { page, record, successor: None, fields, errors, provinces, is_saved: false }
}

/// Makes a municipality.
///
/// # Errors
/// The database's own.
pub async fn create(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let page = Page { path: "/admin/organisations/new".to_owned(), ..page };
    let fields = Fields::new(pairs);
    let mut errors = FieldErrors::default();
    let read = read(&page.t, &fields, None, state.clock.today(), &mut errors);
    if let Some(municipality) = read {
        let mut tx = state.db.begin_write().await?;
        match keeping::create_municipality(&mut tx, &municipality).await? {
            Ok(_) => {
                let subject = format!("organisation:{}", municipality.nis_code);
                who.record(&state, &mut tx, Event::OrganisationMade, &subject).await?;
                tx.commit().await?;
                return Ok(see_other(&format!("/admin/organisations/{}?saved=true", municipality.nis_code)));
            }
            Err(taken) => note_taken(&page.t, taken, &mut errors),
        }
    }
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &municipality_page(page, None, fields, errors))
}

async fn load(state: &AppState, key: &str) -> Result<Record, Error> {
    let record = keeping::find_record(state.db.read(), key).await?;
    record.filter(|one| one.kind == OrganisationKind::Municipality).ok_or_else(|| not_found("municipality"))
}

/// Shows a municipality, to change it.
///
/// # Errors
/// Not found.
pub async fn show(
    State(state): State<AppState>,
    _: Administrator,
    page: Page,
    Path(key): Path<String>,
    Query(query): Query<ShowQuery>,
) -> Result<Response, Error> {
    let record = load(&state, &key).await?;
    let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let number = record.kbo_number.as_deref().and_then(KboNumber::parse);
    let fields = Fields::default()
        .with("name", &record.name)
        .with("province", province_name(&page.t, &record.province))
        .with("former_names", record.former_names.join("\n"))
        .with("kbo_number", number.map(|number| number.to_string()).unwrap_or_default())
        .with("inhabitants", record.inhabitants.map(|people| people.to_string()).unwrap_or_default())
        .with("valid_from", date(record.valid_from))
        .with("valid_until", date(record.valid_until));
    let mut shown = municipality_page(page, None, fields, FieldErrors::default());
    shown.successor = successor(&state, &record).await?;
    shown.record = Some(record);
    shown.is_saved = query.is_saved();
    html(&shown)
}

async fn successor(state: &AppState, record: &Record) -> Result<Option<Record>, Error> {
    let Some(id) = record.successor else { return Ok(None) };
    let records = keeping::list_records(state.db.read()).await?;
    Ok(records.into_iter().find(|one| one.id == id))
}

/// Changes a municipality.
///
/// # Errors
/// Not found, and the database's own.
pub async fn change(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Path(key): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let record = load(&state, &key).await?;
    let fields = Fields::new(pairs);
    let mut errors = FieldErrors::default();
    let code = NisCode::parse(&record.nis_code);
    if let Some(municipality) = read(&page.t, &fields, code, state.clock.today(), &mut errors) {
        let mut tx = state.db.begin_write().await?;
        match keeping::change_municipality(&mut tx, record.id, &municipality).await? {
            Ok(()) => {
                let subject = format!("organisation:{key}");
                who.record(&state, &mut tx, Event::OrganisationChanged, &subject).await?;
                tx.commit().await?;
                return Ok(see_other(&format!("/admin/organisations/{key}?saved=true")));
            }
            Err(taken) => note_taken(&page.t, taken, &mut errors),
        }
    }
    let mut shown = municipality_page(page, None, fields, errors);
    shown.successor = successor(&state, &record).await?;
    shown.record = Some(record);
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

fn note_taken(t: &Translator, taken: Taken, errors: &mut FieldErrors) {
    match taken {
        Taken::NisCode => errors.add("nis_code", t.get("admin-key-taken")),
        Taken::KboNumber => errors.add("kbo_number", t.get("admin-kbo-taken")),
    }
}

/// Reads the form; the key is only asked for a new one.
fn read(
    t: &Translator,
    fields: &Fields,
    key: Option<NisCode>,
    today: Date,
    errors: &mut FieldErrors,
) -> Option<MunicipalityFields> {
    let nis_code = key.or_else(|| NisCode::parse(fields.get("nis_code").trim()));
    if nis_code.is_none() {
        errors.add("nis_code", t.get("admin-key-unlike"));
    }
    let name = errors.take(t, "name", clean_line(fields.get("name"), NAME_LIMIT));
    let former_names = errors.take(t, "former_names", clean(fields.get("former_names"), FORMER_LIMIT));
    let province = clean(fields.get("province"), NAME_LIMIT)
        .map_err(|error| errors.add("province", text_error(t, error)))
        .unwrap_or_default();
    let number = fields.get("kbo_number").trim();
    let kbo_number = KboNumber::parse(number);
    if !number.is_empty() && kbo_number.is_none() {
        errors.add("kbo_number", t.get("admin-kbo-unlike"));
    }
    let people = fields.get("inhabitants").trim();
    let inhabitants = parse_inhabitants(people);
    if !people.is_empty() && inhabitants.is_none() {
        errors.add("inhabitants", t.get("admin-inhabitants-unlike"));
    }
    let valid_from = date(t, fields, "valid_from", errors);
    let valid_until = date(t, fields, "valid_until", errors);
    if let (Some(from), Some(until)) = (valid_from, valid_until)
        && until < from
    {
        errors.add("valid_until", t.get("admin-date-order"));
    }
    // From the day itself on: nothing here waits for a day to come.
    if valid_until.is_some_and(|until| until > today) {
        errors.add("valid_until", t.get("admin-date-future"));
    }
    let former_names = former_names.unwrap_or_default();
    let former_names = former_names.lines().map(str::trim).filter(|line| !line.is_empty());
    let read = MunicipalityFields {
        nis_code: nis_code?,
        name: name?,
        province: province_code(&province),
        former_names: former_names.map(str::to_owned).collect(),
        kbo_number,
        valid_from,
        valid_until,
        inhabitants,
    };
    errors.is_empty().then_some(read)
}

pub(super) fn date(t: &Translator, fields: &Fields, name: &str, errors: &mut FieldErrors) -> Option<Date> {
    let text = fields.get(name).trim();
    if text.is_empty() {
        return None;
    }
    let parsed = text.parse::<Date>().ok();
    if parsed.is_none() {
        errors.add(name, t.get("admin-date-unlike"));
    }
    parsed
}

/// Which municipalities are meant from the start.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MergeQuery {
    from: String,
}

/// The form municipalities are merged with.
#[derive(Debug, Template)]
#[template(path = "administration/merge.html")]
pub struct MergePage {
    page: Page,
    fields: Fields,
    errors: FieldErrors,
    /// To suggest while typing.
    names: Vec<String>,
}

impl MergePage {
    fn value(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    fn error(&self, name: &str) -> &str {
        self.errors.of(name)
    }
}

/// Shows the form.
///
/// # Errors
/// The database's own.
pub async fn show_merge(
    State(state): State<AppState>,
    _: Administrator,
    page: Page,
    Query(query): Query<MergeQuery>,
) -> Result<Response, Error> {
    let records = municipalities(&state).await?;
    let from = records.iter().find(|one| one.nis_code == query.from).map(|one| one.name.clone());
    let fields =
        Fields::default().with("from", from.unwrap_or_default()).with("on", state.clock.today().to_string());
    html(&MergePage { page, fields, errors: FieldErrors::default(), names: names(&records) })
}

async fn municipalities(state: &AppState) -> Result<Vec<Record>, Error> {
    let records = keeping::list_records(state.db.read()).await?;
    let is_there = |one: &Record| one.kind == OrganisationKind::Municipality && !one.is_ended();
    Ok(records.into_iter().filter(is_there).collect())
}

fn names(records: &[Record]) -> Vec<String> {
    records.iter().map(|one| one.name.clone()).collect()
}

/// Why a text names no one organisation.
pub(super) enum Unclear {
    /// It names none.
    Nothing,
    /// It names several.
    Several,
}

/// The one organisation a text names, by key or by its whole name.
pub(super) fn named<'a>(records: &'a [Record], text: &str) -> Result<&'a Record, Unclear> {
    let text = text.trim();
    if let Some(found) = records.iter().find(|one| one.public_id == text) {
        return Ok(found);
    }
    let words = search_words(text);
    let mut found = records.iter().filter(|one| search_words(&one.name) == words);
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one),
        (Some(_), Some(_)) => Err(Unclear::Several),
        _ => Err(Unclear::Nothing),
    }
}

/// What to say of a text that names no one organisation.
pub(super) fn unclear(t: &Translator, unclear: &Unclear, text: &str) -> String {
    let key = match unclear {
        Unclear::Nothing => "admin-names-nothing",
        Unclear::Several => "admin-names-several",
    };
    let text: String = text.trim().chars().take(NAME_LIMIT).collect();
    t.with(key, [("name", text.into())])
}

/// Merges municipalities.
///
/// # Errors
/// The database's own.
pub async fn merge(
    State(state): State<AppState>,
    who: Administrator,
    page: Page,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let t = page.t;
    let fields = Fields::new(pairs);
    let records = municipalities(&state).await?;
    let mut errors = FieldErrors::default();
    let mut read = |field: &str, text: &str| match named(&records, text) {
        Ok(found) => NisCode::parse(&found.nis_code),
        Err(why) => {
            errors.add(field, unclear(&t, &why, text));
            None
        }
    };
    let lines = fields.get("from").lines().map(str::trim).filter(|line| !line.is_empty());
    let from: Vec<NisCode> = lines.take(50).filter_map(|line| read("from", line)).collect();
    let into = read("into", fields.get("into"));
    let on = date(&t, &fields, "on", &mut errors);
    if from.is_empty() && errors.of("from").is_empty() {
        errors.add("from", t.get("field-empty"));
    }
    match on {
        None if errors.of("on").is_empty() => errors.add("on", t.get("field-empty")),
        Some(on) if on > state.clock.today() => errors.add("on", t.get("admin-date-future")),
        _ => {}
    }
    if let (Some(into), Some(on), true) = (into, on, errors.is_empty()) {
        let mut tx = state.db.begin_write().await?;
        match keeping::merge(&mut tx, &from, &into, on).await? {
            Ok(()) => {
                for code in from.iter().chain([&into]) {
                    let subject = format!("organisation:{code}");
                    who.record(&state, &mut tx, Event::OrganisationChanged, &subject).await?;
                }
                tx.commit().await?;
                return Ok(see_other(&format!("/admin/organisations/{into}?saved=true")));
            }
            Err(MergeRefusal::Twice) => errors.add("into", t.get("admin-merge-twice")),
            Err(MergeRefusal::NotThere) => errors.add("from", t.get("admin-merge-ended")),
        }
    }
    let page = MergePage { page, fields, errors, names: names(&records) };
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;
    use crate::domain::rights::OrganisationId;
    use crate::i18n::Language;
    use crate::web::page::Samples;

    /// What nobody should name a municipality.
    pub(in crate::administration) const HOSTILE: &str = "<i>\"</textarea><script>x</script>";

    pub(in crate::administration) fn record(kind: OrganisationKind, is_ended: bool) -> Record {
        Record {
            id: OrganisationId(7),
            public_id: "46021".to_owned(),
            kind,
            nis_code: "46021".to_owned(),
            name: format!("Sint-Niklaas {HOSTILE}"),
            province: "40000".to_owned(),
            former_names: vec![HOSTILE.to_owned()],
            kbo_number: Some("0207451227".to_owned()),
            valid_from: None,
            valid_until: is_ended.then(|| jiff::civil::date(2025, 1, 1)),
            successor: None,
            external_uri: String::new(),
            inhabitants: Some(81_066),
        }
    }

    impl Samples for OrganisationsPage {
        fn samples(language: Language) -> Vec<Self> {
            let one = || record(OrganisationKind::Municipality, false);
            let shown = |found| Self {
                page: Page::sample(language),
                query: HOSTILE.to_owned(),
                found,
                provinces: vec![("40000".to_owned(), vec![one()]), (HOSTILE.to_owned(), vec![one()])],
                partnerships: vec![record(OrganisationKind::Partnership, false)],
                ended: vec![record(OrganisationKind::Municipality, true)],
            };
            vec![shown(None), shown(Some(vec![one()])), shown(Some(Vec::new()))]
        }
    }

    impl Samples for MunicipalityPage {
        fn samples(language: Language) -> Vec<Self> {
            let page = || Page::sample(language);
            let typed = Fields::default().with("name", HOSTILE).with("former_names", HOSTILE);
            let mut errors = FieldErrors::default();
            for field in ["name", "nis_code", "kbo_number", "valid_until"] {
                errors.add(field, HOSTILE);
            }
            let mut known = municipality_page(page(), None, typed.clone(), FieldErrors::default());
            known.record = Some(record(OrganisationKind::Municipality, true));
            known.successor = Some(record(OrganisationKind::Municipality, false));
            known.is_saved = true;
            vec![municipality_page(page(), None, typed, errors), known]
        }
    }

    impl Samples for MergePage {
        fn samples(language: Language) -> Vec<Self> {
            let mut errors = FieldErrors::default();
            errors.add("from", HOSTILE);
            let fields = Fields::default().with("from", HOSTILE);
            vec![Self { page: Page::sample(language), fields, errors, names: vec![HOSTILE.to_owned()] }]
        }
    }
}
