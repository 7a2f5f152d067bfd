//! How many submits a second are stored durably: each with a commit of its own,
//! which is the control, and committed together. Durable means that the disk has
//! them, so the figures are the disk's as much as ours.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use futures_util::future::join_all;
use tokio::runtime::Runtime;
use voorrang::db::{Db, WriteTx};

async fn insert(tx: &mut WriteTx) -> anyhow::Result<()> {
    sqlx::query("INSERT INTO owners (is_guest, created_at) VALUES (1, 0)").execute(tx).await?;
    Ok(())
}

async fn alone(db: Db) -> anyhow::Result<()> {
    let mut tx = db.begin_write().await?;
    insert(&mut tx).await?;
    Ok(tx.commit().await?)
}

async fn together(db: Db) -> anyhow::Result<()> {
    db.submit(insert).await
}

/// Everyone at once; every answer must be a good one.
async fn all<F>(db: &Db, phones: u64, submit: impl Fn(Db) -> F)
where
    F: Future<Output = anyhow::Result<()>> + Send + 'static,
{
    let submits = (0..phones).map(|_| tokio::spawn(submit(db.clone())));
    for answer in join_all(submits).await {
        answer.expect("no panic").expect("stored");
    }
}

fn writing(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let db = runtime.block_on(Db::open(&folder.path().join("voorrang.db"))).expect("a database");
    let mut group = criterion.benchmark_group("writing");
    group.sample_size(10);
    for phones in [1, 100, 2_000] {
        group.throughput(Throughput::Elements(phones));
        group.bench_function(format!("control: {phones} at once, each alone"), |bencher| {
            bencher.iter(|| runtime.block_on(all(&db, phones, alone)));
        });
        group.bench_function(format!("{phones} at once, together"), |bencher| {
            bencher.iter(|| runtime.block_on(all(&db, phones, together)));
        });
    }
    group.finish();
    runtime.block_on(db.close());
}

criterion_group!(benches, writing);
criterion_main!(benches);
