//! Protecting a year of a city: 52 weeks × 50 places of 18 topics × 30 languages, on one core.
#![allow(clippy::unwrap_used, missing_docs, unused_results, reason = "a benchmark that cannot go on should stop")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};

use kavijakirja::book::Week;
use kavijakirja::statistics::disclosure::iso_weeks::weeks;
use kavijakirja::statistics::disclosure::{Atom, Base, Carry, Keyed, Secret, Shared, protect};
use support::plausible::{self, Chance};

const PLACES: u64 = 50;

fn place(place: u64) -> Vec<(Week, Atom)> {
    let mut chance = Chance(place);
    let week = |week| {
        let visits = 40 + chance.below(261);
        (week, Atom { counts: plausible::topic_language(&plausible::week(&mut chance, visits)), visits: visits as u64 })
    };
    weeks("2026".parse().unwrap()).unwrap().into_iter().take(52).map(week).collect()
}

fn year(secret: &Secret, name: &str, atoms: &[(Week, Atom)]) -> Carry {
    atoms.iter().fold(Carry::none(plausible::TOPICS, plausible::LANGUAGES), |carry, (week, atom)| {
        let mut key = Keyed::new(secret, name, *week, "topic*language");
        protect(atom, &carry, Base::Three, &Shared::Nothing, &mut key).unwrap().1
    })
}

fn city(criterion: &mut Criterion) {
    let (secret, places) = (Secret::new([1; 32]), (0..PLACES).map(place).collect::<Vec<_>>());
    let mut group = criterion.benchmark_group("protect");
    group.sample_size(10);
    group.bench_function("52 weeks of 50 places", |bencher| {
        bencher.iter(|| places.iter().map(|atoms| year(&secret, "hervanta", black_box(atoms))).collect::<Vec<_>>());
    });
    group.finish();
}

criterion_group!(benches, city);
criterion_main!(benches);
