# The first start.

first-start-title = Welcome! Let us create a new visitors' book.
first-start-desk = Advice point
first-start-organisation = Name of the organisation
first-start-organisation-missing = Enter the organisation's name. It is shown in reports.
first-start-place = The first advice point, for example Hervanta
first-start-place-missing = Write the name of the advice point. You can add others later.
first-start-hours = Opening days and hours
first-start-from = from
first-start-to = to
first-start-no-days = No fixed opening days. Missing days cannot be detected.
first-start-vocabulary = Built-in lists
first-start-vocabulary-ready = { $topics } topics, { $languages } languages, { $channels } channels and { $referrals } referral services.
first-start-make = Create the book
first-start-promise = The book stays on this computer. No names or other personal data are asked.
