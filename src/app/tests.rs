//! Every page shows itself in every language, whatever people typed.

use scraper::{Html, Selector};

use crate::i18n::Language;
use crate::web::page::Samples;
use crate::{
    accounts, administration, agenda, catalogues, comparisons, data_rights, decisions, home, masterplans,
    members, open_data, organisations, priorities, results, roads, rooms, sheets, tallies, web, workshops,
};

fn check<P: Samples>() {
    for language in Language::ALL {
        let samples = P::samples(language);
        assert!(!samples.is_empty(), "{} has no samples", std::any::type_name::<P>());
        for sample in samples {
            let name = std::any::type_name::<P>();
            let html = sample.render().unwrap_or_else(|error| panic!("{name}: {error}"));
            let page = Html::parse_document(&html);
            let count = |selector: &str| page.select(&Selector::parse(selector).unwrap()).count();
            assert_eq!(count(&format!("html[lang={}]", language.code())), 1, "{name}: language");
            assert_eq!(count("h1"), 1, "{name}: one heading of the first level");
            assert_eq!(count("main#main"), 1, "{name}: one main");
            // Hostile texts of the samples, and anything the CSP would refuse.
            assert_eq!(count("main i, main b, [style], script:not([src]), [onclick]"), 0, "{name}: {html}");
            let mut ids: Vec<_> = page
                .select(&Selector::parse("[id]").unwrap())
                .filter_map(|element| element.value().attr("id"))
                .collect();
            let all = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), all, "{name}: an id stands twice");
        }
    }
}

#[test]
fn every_page_shows_itself_in_every_language() {
    check::<home::pages::HomePage>();
    check::<home::pages::AboutPage>();
    check::<accounts::pages::RegisterPage>();
    check::<accounts::pages::LoginPage>();
    check::<accounts::pages::LinkPage>();
    check::<accounts::second_factor::step::CodePage>();
    check::<accounts::second_factor::pages::SecondFactorPage>();
    check::<accounts::second_factor::pages::RecoveryCodesPage>();
    check::<accounts::reset::ForgottenPage>();
    check::<accounts::reset::ResetPage>();
    check::<accounts::administrator::AdministratorPage>();
    check::<accounts::account_page::AccountPage>();
    check::<accounts::recent::ConfirmPage>();
    check::<accounts::oidc::leaving::LeavingPage>();
    check::<accounts::oidc::pages::DeparturePage>();
    check::<accounts::oidc::pages::OrganisationPage>();
    check::<catalogues::pages::DeckPage>();
    check::<catalogues::pages::CardPage>();
    check::<catalogues::pages::TranslationPage>();
    check::<organisations::pages::SearchPage>();
    check::<roads::pages::WorkPage>();
    check::<roads::explore::ExplorePage>();
    check::<roads::sort::SortPage>();
    check::<roads::rank::RankPage>();
    check::<roads::motivate::MotivatePage>();
    check::<roads::decide::DecidePage>();
    check::<rooms::projector::ProjectorPage>();
    check::<rooms::desk::DeskPage>();
    check::<administration::overview::OverviewPage>();
    check::<administration::organisations::OrganisationsPage>();
    check::<administration::organisations::MunicipalityPage>();
    check::<administration::organisations::MergePage>();
    check::<administration::partnerships::PartnershipPage>();
    check::<administration::list_import::ListImportPage>();
    check::<administration::list_import::ListPreviewPage>();
    check::<administration::people::AccountsPage>();
    check::<administration::people::AccountPage>();
    check::<administration::catalogues::CataloguesPage>();
    check::<administration::deck_import::DeckImportPage>();
    check::<administration::deck_import::DeckPreviewPage>();
    check::<administration::wording::WordingPage>();
    check::<administration::log::LogPage>();
    check::<administration::settings::SettingsPage>();
    check::<administration::retention::RetentionPage>();
    check::<administration::status::StatusPage>();
    check::<administration::backups::BackupsPage>();
    check::<priorities::pages::SetPage>();
    check::<comparisons::pages::ListPage>();
    check::<comparisons::pages::ComparisonPage>();
    check::<results::pages::ResultsPage>();
    check::<masterplans::draft::DraftPage>();
    check::<masterplans::objectives::pages::ObjectivesPage>();
    check::<masterplans::objectives::form::LinePage>();
    check::<masterplans::objectives::removing::RemoveLinePage>();
    check::<masterplans::objectives::codes::CodesPage>();
    check::<masterplans::objectives::pictures::TranslationPage>();
    check::<masterplans::objectives::pictures::RoadmapPage>();
    check::<masterplans::desk::DeskPage>();
    check::<masterplans::section::SectionPage>();
    check::<masterplans::section::GonePage>();
    check::<masterplans::files::DocumentPage>();
    check::<masterplans::look::LookPage>();
    check::<masterplans::versions::pages::VersionsPage>();
    check::<masterplans::versions::pages::VersionPage>();
    check::<masterplans::versions::adoption::AdoptionPage>();
    check::<masterplans::versions::links::ReadingPage>();
    check::<masterplans::versions::compare::ComparePage>();
    check::<masterplans::follow_up::pages::FollowUpPage>();
    check::<masterplans::follow_up::action::ActionPage>();
    check::<masterplans::follow_up::indicators::IndicatorPage>();
    check::<masterplans::follow_up::reading::ReadingFollowUpPage>();
    check::<comparisons::joint::pages::JointPage>();
    check::<decisions::pages::DecidePage>();
    check::<rooms::join::CodePage>();
    check::<rooms::join::JoinPage>();
    check::<rooms::phone::PhonePage>();
    check::<rooms::results::ResultsPage>();
    check::<agenda::pages::ListPage>();
    check::<agenda::pages::SessionPage>();
    check::<workshops::prepare::pages::ChoosePage>();
    check::<workshops::prepare::pages::FormPage>();
    check::<workshops::script::pages::ScriptPage>();
    check::<workshops::script::pages::EditPage>();
    check::<tallies::pages::CountPage>();
    check::<data_rights::pages::OwnDataPage>();
    check::<data_rights::pages::ErasePage>();
    check::<data_rights::pages::ErasedPage>();
    check::<data_rights::statements::PrivacyPage>();
    check::<data_rights::statements::AccessibilityPage>();
    check::<members::roles::RolesPage>();
    check::<members::people::PeoplePage>();
    check::<members::invitations::InvitationPage>();
    check::<open_data::pages::OpenPage>();
    check::<open_data::pages::OrganisationPage>();
    check::<sheets::pages::ListPage>();
    check::<sheets::pages::SheetPage>();
    check::<web::error_pages::ErrorPage>();
}
