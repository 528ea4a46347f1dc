//! The attacker's linear programme: unknowns with bounds, what is known of their sums, and the least
//! and greatest value of what is asked, by microlp.

use microlp::{ComparisonOp, OptimizationDirection, Problem};

type Terms = Vec<(usize, f64)>;

/// What the attacker knows, and beside it the truth, which must always agree with it.
#[derive(Default)]
pub struct Programme {
    truth: Vec<f64>,
    bounds: Vec<(f64, f64)>,
    known: Vec<(Terms, f64, f64)>,
    asked: Vec<Terms>,
}

/// How an attack went.
pub struct Found {
    pub asked: usize,
    pub disclosed: usize,
}

impl Programme {
    pub fn len(&self) -> usize {
        self.truth.len()
    }

    /// One more unknown, which is asked for; its index.
    pub fn unknown(&mut self, truth: f64, least: f64, most: f64) -> usize {
        assert!(least <= truth && truth <= most, "the attacker believes {least} to {most} of {truth}");
        self.truth.push(truth);
        self.bounds.push((least, most));
        let at = self.len() - 1;
        self.ask(vec![(at, 1.0)])
    }

    /// Asks for a sum of unknowns; the index of the last unknown.
    pub fn ask(&mut self, terms: Terms) -> usize {
        self.asked.push(terms);
        self.len() - 1
    }

    /// A sum of unknowns is known to lie in a range.
    pub fn within(&mut self, terms: Terms, least: f64, most: f64) {
        let truth = value(&terms, &self.truth);
        assert!(least <= truth && truth <= most, "the attacker believes {least} to {most} of {truth}");
        self.known.push((terms, least, most));
    }

    /// How many of the asked whose truth is of interest have only one possible value.
    ///
    /// Every truth that comes out of one programme is a witness for all that is asked: what has two
    /// different values in two possible truths is not disclosed, and needs no programme of its own.
    pub fn disclosed(&self, of_interest: impl Fn(f64) -> bool) -> Found {
        let asked: Vec<&Terms> = self.asked.iter().filter(|terms| of_interest(value(terms, &self.truth))).collect();
        let mut open: Vec<&Terms> = asked.clone();
        let mut disclosed = 0;
        while let Some(terms) = open.pop() {
            let mut pinned = true;
            for direction in [OptimizationDirection::Minimize, OptimizationDirection::Maximize] {
                let other = self.best(terms, direction);
                open.retain(|terms| (value(terms, &other) - value(terms, &self.truth)).abs() < 1e-6);
                pinned &= (value(terms, &other) - value(terms, &self.truth)).abs() < 1e-6;
            }
            disclosed += usize::from(pinned);
        }
        Found { asked: asked.len(), disclosed }
    }

    fn best(&self, terms: &Terms, direction: OptimizationDirection) -> Vec<f64> {
        let mut problem = Problem::new(direction);
        let weight = |at| terms.iter().filter(|(unknown, _)| *unknown == at).map(|(_, factor)| factor).sum();
        let unknowns: Vec<_> = self.bounds.iter().enumerate().map(|(at, &bounds)| problem.add_var(weight(at), bounds)).collect();
        for (terms, least, most) in &self.known {
            let sum = || terms.iter().map(|&(at, factor)| (unknowns[at], factor)).collect::<Vec<_>>();
            // Exact comparison: the two are the same number when the sum is known.
            if (most - least).abs() < f64::EPSILON {
                problem.add_constraint(sum(), ComparisonOp::Eq, *least);
                continue;
            }
            problem.add_constraint(sum(), ComparisonOp::Ge, *least);
            if most.is_finite() {
                problem.add_constraint(sum(), ComparisonOp::Le, *most);
            }
        }
        let solution = problem.solve().expect("the truth itself is possible");
        let solution = solution.into_solution().expect("there is no time limit");
        let unknowns: Vec<f64> = unknowns.into_iter().map(|unknown| solution[unknown]).collect();
        for (terms, least, most) in &self.known {
            let sum = value(terms, &unknowns);
            assert!(sum > least - 1e-6 && sum < most + 1e-6, "no possible truth came out");
        }
        unknowns
    }
}

fn value(terms: &[(usize, f64)], of: &[f64]) -> f64 {
    terms.iter().map(|&(at, factor)| factor * of[at]).sum()
}
