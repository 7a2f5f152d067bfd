//! Which device a session is on, as its owner knows it again: browser and system,
//! and nothing else of what a browser says about itself.

/// What a name is found by, and the name. The first that is found counts: browsers
/// name the ones they come from as well.
const BROWSERS: [(&str, &str); 10] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("HeadlessChrome/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// A browser and its system; each empty when it did not say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Device {
    /// Such as Firefox.
    pub browser: &'static str,
    /// Such as Windows.
    pub system: &'static str,
}

impl Device {
    /// What a browser says of itself, shortened.
    #[must_use]
    pub fn of_user_agent(user_agent: &str) -> Self {
        let find = |names: &[(&str, &'static str)]| {
            names.iter().find(|(sign, _)| user_agent.contains(sign)).map_or("", |(_, name)| *name)
        };
        Self { browser: find(&BROWSERS), system: find(&SYSTEMS) }
    }

    /// As it is stored: `Firefox/Windows`.
    #[must_use]
    pub(super) fn stored(&self) -> String {
        format!("{}/{}", self.browser, self.system)
    }

    /// Reads [`Device::stored`] back.
    #[must_use]
    pub(super) fn read(stored: &str) -> Self {
        let (browser, system) = stored.split_once('/').unwrap_or_default();
        let known = |names: &[(&str, &'static str)], stored: &str| {
            names.iter().find(|(_, name)| *name == stored).map_or("", |(_, name)| *name)
        };
        Self { browser: known(&BROWSERS, browser), system: known(&SYSTEMS, system) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_people_use() {
        for (user_agent, stored) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox/Windows",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0",
                "Edge/Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
                "Safari/iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36",
                "Chrome/Android",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
                "Safari/macOS",
            ),
            ("curl/8.5.0", "/"),
            ("", "/"),
        ] {
            let device = Device::of_user_agent(user_agent);
            assert_eq!(device.stored(), stored);
            assert_eq!(Device::read(stored), device);
        }
        assert_eq!(Device::read("<b>/x"), Device::default());
    }
}
