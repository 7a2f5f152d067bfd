//! Embeds `static/`: every file with its compressed forms, under one hash of
//! the whole tree. One hash for all keeps relative links between the files
//! (fonts in CSS, modules in JavaScript) right without a bundler.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

/// The style of a document embedded in a page: it belongs to the documents,
/// whose files hold it too, and is served beside ours.
const DOCUMENT_CSS: &str = "templates/documents/html/article.css";

#[expect(clippy::disallowed_methods, reason = "cargo speaks to build scripts through the environment")]
fn main() -> Result<()> {
    println!("cargo::rerun-if-changed=static");
    println!("cargo::rerun-if-changed={DOCUMENT_CSS}");
    println!("cargo::rerun-if-changed=migrations");
    // Whoever wants the same build twice says when it is.
    println!("cargo::rerun-if-env-changed=SOURCE_DATE_EPOCH");
    let built_at = match env::var("SOURCE_DATE_EPOCH") {
        Ok(seconds) => seconds.trim().parse()?,
        Err(_) => std::time::UNIX_EPOCH.elapsed()?.as_secs(),
    };
    println!("cargo::rustc-env=VOORRANG_BUILT_AT={built_at}");
    let root = Path::new("static");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut paths = Vec::new();
    list(root, &mut paths)?;
    let mut files = vec![("css/document.css".to_owned(), PathBuf::from(DOCUMENT_CSS))];
    for path in paths {
        let name = path.strip_prefix(root)?.to_str().context("asset names are UTF-8")?.to_owned();
        files.push((name, path));
    }
    files.sort();

    let mut tree = Sha256::new();
    let mut table = String::new();
    for (name, file) in &files {
        // Fonts of documents are embedded by the documents, and notes are for
        // whoever reads the repository: neither is served.
        if name.starts_with("fonts/pdf/") || name.ends_with(".md") {
            continue;
        }
        let bytes = fs::read(file)?;
        tree.update(name);
        tree.update(&bytes);
        let flat = name.replace('/', "__");
        let (brotli, gzip) = if is_text(name) {
            let brotli = out.join(format!("{flat}.br"));
            fs::write(&brotli, compress_brotli(&bytes)?)?;
            let gzip = out.join(format!("{flat}.gz"));
            fs::write(&gzip, compress_gzip(&bytes)?)?;
            (include(&brotli), include(&gzip))
        } else {
            ("None".to_owned(), "None".to_owned())
        };
        writeln!(
            table,
            "    Asset {{ name: {name:?}, media_type: {:?}, plain: include_bytes!({:?}), brotli: {brotli}, gzip: {gzip} }},",
            media_type(name)?,
            fs::canonicalize(file)?,
        )?;
    }
    let hash: String = tree.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    fs::write(
        out.join("assets.rs"),
        format!("const TREE_HASH: &str = {hash:?};\nstatic ASSETS: &[Asset] = &[\n{table}];\n"),
    )?;
    Ok(())
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { list(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

fn include(path: &Path) -> String {
    format!("Some(include_bytes!({path:?}))")
}

fn is_text(name: &str) -> bool {
    [".css", ".js", ".svg", ".txt", ".webmanifest"].iter().any(|end| name.ends_with(end))
}

fn media_type(name: &str) -> Result<&'static str> {
    let end = name.rsplit('.').next().unwrap_or_default();
    Ok(match end {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        other => anyhow::bail!("static/{name}: no media type known for .{other}"),
    })
}

fn compress_brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    // Quality 11, window 22: the best brotli does, paid once at build.
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, 11, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(compressed)
}

fn compress_gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}
