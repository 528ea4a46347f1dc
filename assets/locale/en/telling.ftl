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
telling-view-protected = Figures: protected (preview)
telling-only-internal = This part has exact numbers and words that cannot be protected. So only the internal kind can be chosen.
telling-days = Opening days: recorded { $recorded }, confirmed zero { $zero }, closed { $closed }, missing { $missing }. Records on other days: { $unexpected }.
telling-days-known = Opening days: open and known { $known }, closed { $closed }, missing { $missing }.
telling-days-pending = Opening days still to come: { $count }.
telling-about-days = Opening days

# Entering targets, events and observations.
telling-targets = Record targets
telling-events = Record events
telling-observations = Record observations
telling-new-target = New target
telling-new-event = New event
telling-new-observation = New observation
telling-correct-title = Correct what was recorded
telling-correct = Correct
telling-remove = Remove
telling-bring-back = Restore
telling-saved = Saved.
telling-removed = Removed from the figures: { $what }
telling-save = Save
telling-name = Name of the target
telling-no-persons = Write no names, and nothing by which a person can be recognised.
telling-period-hint = For example 2026, 2026-H2, 2026-Q4, 2026-11, 2026-W47 or 2026-01-01..2026-09-30.
telling-goal-number = a number
telling-goal-share = share of all advice points, %
telling-goal-how-many = Target figure
telling-gap-name = Give the target a name.
telling-gap-period = This period cannot be read.
telling-gap-goal = Give a number above 0. A share is 100 at most.
telling-gap-title = Give the event a name.
telling-gap-participants = Give the number of participants.
telling-gap-topic = Choose a topic.
telling-gap-text = Write the observation, { $most } characters at most.
telling-gap-date = Give the day, for example 2026-11-20.
telling-gap-place = Choose an advice point.
telling-participants = { $count ->
    [one] one participant
   *[other] { $count } participants
}
telling-share-of-all = A share needs an advice point: all together are always the whole. Nothing was changed.
telling-mapping = File of DHIS2 codes (TOML)
telling-mapping-hint = Empty: the codes of this book are used.
telling-progress-legend = Bar: reached of the goal. Upright mark: how much of the period has gone by.
telling-days-button = Days…
telling-days-from = First day
telling-days-to = Last day
telling-days-show = Show
telling-day-past = { $day } is more than two weeks ago. If the day is right, save again.
telling-day-ahead = { $day } is in the future. If the day is right, save again.
