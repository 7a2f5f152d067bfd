//! The typesetter: Typst as a library, shut off from the machine it runs on.
//!
//! It reads one source text compiled in here, six fonts compiled in here, and
//! the data it is handed. There are no files, no packages, no clock and no
//! system fonts, so the same input gives the same PDF everywhere.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::ecow::EcoVec;
use typst::foundations::{Bytes, Datetime, Dict, Duration, Smart, Value};
use typst::layout::Abs;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations, is_default_ignorable};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use unicode_normalization::char::is_combining_mark;

use super::RenderError;

/// What stands in for a character no font has, so that the reader sees that
/// something is missing.
const MISSING: char = '□';

/// The fonts, the ones the source names first. DejaVu is last: it is there for
/// what the others lack.
static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let files: [&'static [u8]; 6] = [
        include_bytes!("../../static/fonts/pdf/AtkinsonHyperlegibleNext-Regular.ttf"),
        include_bytes!("../../static/fonts/pdf/AtkinsonHyperlegibleNext-Bold.ttf"),
        include_bytes!("../../static/fonts/pdf/AtkinsonHyperlegibleNext-Italic.ttf"),
        include_bytes!("../../static/fonts/pdf/BricolageGrotesque-Bold.ttf"),
        include_bytes!("../../static/fonts/pdf/DejaVuSans.ttf"),
        include_bytes!("../../static/fonts/pdf/DejaVuSans-Bold.ttf"),
    ];
    let fonts: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    // The size matters to variable fonts only, of which there are none.
    let instance = |font: &Font| {
        font.clone().instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default())
    };
    Fonts {
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        instances: fonts.iter().map(instance).collect(),
        fonts,
    }
});

struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// For looking up glyphs.
    instances: Vec<FontInstance>,
}

impl Fonts {
    /// Whether one font has all these characters: a letter and the accent over
    /// it must come from the same one. It asks for the glyphs: the coverage in
    /// the book also counts characters a font maps to its missing glyph.
    fn cover(&self, characters: &[char]) -> bool {
        self.instances.iter().any(|font| {
            let has = |&character: &char| font.ttf().glyph_index(character).is_some();
            characters.iter().all(has)
        })
    }
}

/// The text with a box for every character no font has. PDF/UA forbids a
/// missing glyph, and the typesetter would refuse the whole document for it.
pub(super) fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // The letter a combining mark or joiner would attach to, when it prints.
    let mut base = None;
    for character in text.chars() {
        if character == '\n' {
            out.push(character);
            base = None;
        } else if character.is_whitespace() {
            out.push(if FONTS.cover(&[character]) { character } else { ' ' });
            base = None;
        } else if is_default_ignorable(character) {
            // Invisible by itself; after a box it would have nothing to act on.
            if base.is_some() {
                out.push(character);
            }
        } else if is_combining_mark(character) {
            match base {
                Some(letter) if FONTS.cover(&[letter, character]) => out.push(character),
                _ => out.push(MISSING),
            }
        } else if FONTS.cover(&[character]) {
            out.push(character);
            base = Some(character);
        } else {
            out.push(MISSING);
            base = None;
        }
    }
    out
}

/// Typesets a source text with `data` as its input named `document`, as a
/// tagged PDF/UA-1 file; `logo` is a second input. `identifier` tells documents apart and should follow
/// from their content.
pub(super) fn typeset(
    source: &str,
    data: Vec<u8>,
    logo: Option<Vec<u8>>,
    identifier: String,
) -> Result<Vec<u8>, RenderError> {
    let _forget = ForgetWhenDone;
    let sheet = Sheet::new(source, data, logo)?;
    let Warned { output, warnings: _ } = typst::compile::<PagedDocument>(&sheet);
    let document = output.map_err(|errors| refusal(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| RenderError::Typeset(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(identifier),
        creator: Smart::Custom(Some("Voorrang".to_owned())),
        timestamp: None,
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| refusal(&errors))
}

/// Empties the typesetter's cache, however the work ended. It never forgets by
/// itself, and would keep every document ever made in memory.
struct ForgetWhenDone;

impl Drop for ForgetWhenDone {
    fn drop(&mut self) {
        typst::comemo::evict(0);
    }
}

fn refusal(errors: &EcoVec<SourceDiagnostic>) -> RenderError {
    let messages: Vec<String> = errors.iter().map(|error| error.message.to_string()).collect();
    RenderError::Typeset(messages.join("; "))
}

/// All the typesetter can see: one source, one input, the fonts.
struct Sheet {
    library: LazyHash<Library>,
    source: Source,
}

impl Sheet {
    fn new(source: &str, data: Vec<u8>, logo: Option<Vec<u8>>) -> Result<Self, RenderError> {
        let path =
            VirtualPath::new("document.typ").map_err(|error| RenderError::Typeset(error.to_string()))?;
        let file = FileId::new(RootedPath::new(VirtualRoot::Project, path));
        let mut inputs = Dict::new();
        inputs.insert("document".into(), Value::Bytes(Bytes::new(data)));
        if let Some(logo) = logo {
            inputs.insert("logo".into(), Value::Bytes(Bytes::new(logo)));
        }
        Ok(Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            source: Source::new(file, source.to_owned()),
        })
    }
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
