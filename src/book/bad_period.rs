//! The error of reading a period or a week.

use super::explain::{Explain, Explanation};

/// Text that is no period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no period: 2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-01-01..2026-09-30")]
pub struct BadPeriod(pub String);

impl Explain for BadPeriod {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-bad-period").with("text", &self.0)
    }
}
