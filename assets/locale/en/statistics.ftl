# The statistics: what the desk asks of its own figures.

statistics-missing = { $count ->
    [one] One opening day is missing: the figures are incomplete.
   *[other] { $count } opening days are missing: the figures are incomplete.
}
statistics-missing-before = { $count ->
    [one] One opening day of the period before is missing.
   *[other] { $count } opening days of the period before are missing.
}
statistics-pending = { $count ->
    [one] The period is not over: one opening day is still to come.
   *[other] The period is not over: { $count } opening days are still to come.
}
statistics-compared-with = Compared with { $period }.
statistics-week-53 = The year before had no week 53. Week 53 is compared with week 52.
statistics-before = Before
statistics-now = Now
# The head of the column that names the day or week of the earlier period.
statistics-compared-item = Compared with
statistics-difference = Difference
statistics-percent = Change in %
statistics-share = Share
statistics-overview = Overview
statistics-days-of = Opening days: { $state }
statistics-most-common = Most common: { $axis }
statistics-more-lines = { $count ->
    [one] One less common line is left out.
   *[other] { $count } less common lines are left out.
}
statistics-phone-and-whatsapp = By phone and WhatsApp { $percent } ({ $part } / { $whole }).
statistics-own-language = Served in their own language: { $percent } of those for whom it was noted ({ $part } / { $whole }).
statistics-served-off = The question “How served” is not in use. Once it is, this shows how many were served in their own language and which languages were lacking.
statistics-lacking = Languages the desk lacked
statistics-lacking-none = All were served in their own language, or it was not noted.
statistics-lacking-remark = Visits that were met otherwise than by an advisor in the visitor's own language.
statistics-groups = Referrals by kind of organisation
statistics-group = Kind of organisation
statistics-group-association = associations
statistics-group-municipal-immigrant-services = municipal immigrant services
statistics-group-social-and-health = social and health services
statistics-group-education = education
statistics-group-other-municipal = other municipal services
statistics-group-state = state authorities
statistics-group-employer = employers
statistics-group-other = other
statistics-heat = Visits by weekday and hour
statistics-targets = Targets
statistics-target = Target
statistics-period = Period
statistics-counted = What is counted
statistics-reached = Reached
statistics-goal = Goal
statistics-of-goal = Of the goal
statistics-of-period = Time gone by
statistics-state = State
statistics-target-met = met
statistics-target-on-course = on course
statistics-target-behind = behind
statistics-no-targets = There are no targets.
statistics-participants = Participants
statistics-events = Events
statistics-events-by-kind = Events by kind
statistics-events-by-place = Events by advice point
statistics-events-by-month = Events by month
statistics-event-title = Name
statistics-no-events = The period has no events.
statistics-kind = Kind
statistics-month = Month
statistics-kind-gathering = open gathering
statistics-kind-training = training
statistics-kind-information = information session
statistics-kind-group = group
statistics-kind-other = other
statistics-observations = Observations
statistics-observation = Observation
statistics-observations-internal = Internal. Read the texts through before you pass them on: nobody may be recognised from them.
statistics-observations-count = { $count ->
    [one] One observation was noted in the period.
   *[other] { $count } observations were noted in the period.
}
statistics-no-observations = The period has no observations.
statistics-coverage = Coverage of the opening days
statistics-no-days = The period has no opening days.

# The statistics screen.
statistics-section-overview = Overview
statistics-section-topics = Topics
statistics-section-languages = Languages
statistics-section-channels = Channels
statistics-section-referrals = Referrals
statistics-section-times = Times and weeks
statistics-section-others = Other questions
statistics-section-own = Own table
statistics-section-coverage = Coverage
statistics-asking = Counting the figures…
statistics-nothing-here = The book has no other questions in use. They are switched on in the settings.
statistics-empty = There are no visits in this period yet. Record visits on the tab Record. Figures and charts appear here once there are visits.
statistics-before-button = ◂ Previous
statistics-after-button = Next ▸
statistics-now-button = Now
statistics-week = Week
statistics-quarter = Quarter
statistics-half-year = Half-year
statistics-year = Year
statistics-order-total = most common first
statistics-order-list = order of the list
statistics-order-button = Order: { $order }
statistics-counted-button = Counted: { $what }
statistics-against-none = No comparison
statistics-against-previous = Compared with the period before
statistics-against-year-before = Compared with the year before
statistics-rows = Rows
statistics-columns = Columns
statistics-no-columns = no columns
statistics-save = Save…
statistics-save-all = Save all…
statistics-save-one = Save: { $title }
statistics-save-section = Save all tables of this page
statistics-folder = Folder the files are saved in
statistics-browse = Browse…
statistics-write = Save the files
statistics-leave = Cancel
statistics-writing = Writing and checking the files…
statistics-written = Saved and checked in { $folder }: { $files }
statistics-more = Show more ({ $count } left)
