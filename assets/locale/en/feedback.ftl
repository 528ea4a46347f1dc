# Visitors' feedback: questions, results, the way back to the advisor.

feedback-section = Feedback
feedback-title = Visitors' feedback
feedback-answer = Answer
feedback-answers = Answers
feedback-none = There are no answers from these weeks.
feedback-not-over = Feedback is shown when the week is over. By then nobody's answer can be recognised.
feedback-week = This is { $week }.
feedback-weeks = These are the weeks that are over, { $first } – { $last }.
feedback-exactly = { $count ->
    [one] There is { $count } answer in all.
   *[other] There are { $count } answers in all.
}
feedback-waiting = { $count ->
    [one] { $count } of them waits: how it was answered is shown with a later week.
   *[other] { $count } of them wait: how they were answered is shown with a later week.
}
feedback-note-rounded = The answers are rounded to multiples of { $base }, so that nobody's answer can be recognised.
feedback-note-few = They are shown once there are at least { $least }. Answers of earlier weeks can be among them.

feedback-error-question = There is no question { $question }. Nothing was changed. The command feedback questions lists them.
feedback-error-face = { $face } is no answer. Nothing was counted. An answer is yes, middle or no.
feedback-error-number = The number of questions was { $number }. Nothing was changed. Choose { $least } to { $most } different questions.
feedback-error-not-asked = The question { $question } is not asked in this book. Nothing was counted. Choose it first.
feedback-error-twice = The question { $question } was answered twice. Nothing was counted. Give one answer to each.
feedback-error-protected-only = Feedback is never shown exactly, so that nobody's answer can be seen. Nothing was saved. Choose the protected figures.
feedback-error-short = The passphrase is too short. Nothing was changed. Give at least { $least } characters.
feedback-error-sealing = The passphrase could not be set: { $detail }. Nothing was changed. Try again.

feedback-counted = The answer is counted.
feedback-locked = A press on the corner and the passphrase lead back to the advisor's view.
feedback-unlocked = Pressing the corner for two seconds leads back to the advisor's view.
feedback-bundle = { $count ->
    [one] Visitors' feedback: { $count } week
   *[other] Visitors' feedback: { $count } weeks
}

feedback-hand-over = Feedback

feedback-passphrase = Passphrase
feedback-passphrase-wrong = The passphrase is not right.
feedback-back = To the advisor's view
feedback-stay = Cancel

feedback-settings-what = The button Feedback is on the tab Record. Choose 1 to 3 questions.
feedback-settings-way-back = Passphrase for returning to the advisor's view (optional)
feedback-settings-set = Set the passphrase
feedback-settings-off = Remove the passphrase
feedback-settings-asked = Reading the questions…
feedback-settings-set-done = The passphrase is set.
feedback-settings-off-done = The passphrase is removed.
