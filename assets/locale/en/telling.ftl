# What is told to the desk and what leaves it: previews, comparison, coverage, targets, events, observations.

telling-held-back = Not among protected figures: { $tables }.
telling-before = Before: { $title }
telling-difference = Difference: { $title }
telling-percent = Change in %: { $title }
telling-weeks-differ = The period has { $weeks } whole weeks, the one before has { $before }.
error-internal-only = This part has exact numbers and words that cannot be protected. Nothing was saved. Choose the internal, exact figures.
error-unknown-thing = The book has no { $id }, or it has been removed. Nothing was changed.
telling-preview-sentence = { $count ->
    [one] Preview: one week of an advice point is not published. The figures can still change; do not pass them on.
   *[other] Preview: { $count } weeks of advice points are not published. The figures can still change; do not pass them on.
}
telling-preview = Preview – not published
telling-view-exact = Figures: exact
telling-view-protected = Figures: as they would leave
telling-only-internal = This part has exact numbers and words that cannot be protected. So only the internal kind can be chosen.
telling-days = Opening days: recorded { $recorded }, confirmed zero { $zero }, closed { $closed }, missing { $missing }. Records on other days: { $unexpected }.
telling-days-pending = Opening days still to come: { $count }.
telling-about-days = Opening days
