//! How long it takes to render a plan of some sixty pages in each format, and to store
//! it and read it back. The aim: a DOCX within 300 ms, a PDF within a second.

#[path = "documents/plan.rs"]
mod plan;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use voorrang::documents::document::Document;
use voorrang::documents::{Format, html_article, prose, render};
use voorrang::domain::language::Language;

fn documents(criterion: &mut Criterion) {
    let plan = plan::plan();
    let mut group = criterion.benchmark_group("documents");
    group.sample_size(20);
    for format in Format::ALL.into_iter().filter(|format| format.is_built()) {
        group.bench_function(format!("plan {}", format.extension()), |bencher| {
            bencher.iter(|| black_box(render(&plan, format).expect("it renders")));
        });
    }
    group.bench_function("plan in a page", |bencher| {
        bencher.iter(|| black_box(html_article(&plan).expect("it renders")));
    });
    group.bench_function("plan stored and read back", |bencher| {
        bencher.iter(|| {
            let json = serde_json::to_string(&plan).expect("JSON");
            black_box(serde_json::from_str::<Document>(&json).expect("a document"))
        });
    });
    let blocks: Vec<_> = plan.sections.iter().flat_map(|section| section.blocks.clone()).collect();
    let markdown = prose::write(&blocks, Language::Nl);
    group.bench_function("prose read", |bencher| bencher.iter(|| black_box(prose::read(&markdown))));
    group.finish();
}

criterion_group!(benches, documents);
criterion_main!(benches);
