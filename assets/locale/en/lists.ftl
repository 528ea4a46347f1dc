# What is done with the lists: questions, choices, places.

lists-error-no-name = A name is missing in one of the languages. Nothing was changed. Write the name in Finnish, Swedish and English.
lists-error-long-name = A name is longer than { $most } characters. Nothing was changed. Write a shorter one.
lists-error-taken = “{ $name }” is there already. Nothing was changed. Give another name.
lists-error-last-code = “{ $code }” is the last choice that is needed. Nothing was changed. Add another choice first.
lists-error-target = Nothing can be merged into “{ $code }”. Nothing was changed. Choose another choice that is in use.
lists-error-core = The question “{ $dimension }” is always asked. Nothing was changed.
lists-error-choices = A question of your own has { $least } to { $most } choices; this has { $count }. Nothing was changed. Add choices or retire some.
lists-error-choose = The question “{ $dimension }” takes another number of answers in the file. Nothing was changed. Use another file.
lists-error-last-place = “{ $place }” is the last advice point in use. Nothing was changed. Add another one first.
lists-error-changed-since = This has been changed again since, so it was not undone. Change it by hand.

lists-retired = not in use
lists-merged = merged into: { $into }

lists-undo = Undo
lists-last-change = The latest change: { $name }
lists-undone = Undone: all is as it was before.
lists-redo = Redo
lists-redone = The change has been made again.
lists-title = Questions and choices
lists-means = What is retired leaves the desk. Old figures stay. An optional question is asked only while it is on.
lists-new-question = New question
lists-choices = { $count ->
    [one] { $count } choice
   *[other] { $count } choices
}
lists-new-choice = New choice
lists-rename-question = Rename the question
lists-rename = Rename
lists-earlier = Move up
lists-later = Move down
lists-merge = Merge…
lists-merge-into = Which choice takes the place of “{ $name }” from now on? The old figures stay apart.
lists-finnish = Name in Finnish
lists-swedish = Name in Swedish (may be left empty)
lists-english = Name in English (may be left empty)
lists-own-name = Own name in its own script (for languages)
lists-first-choices = Choices, with commas between them (2 to 12)
lists-file = File for another laptop (.toml)
lists-export = Write the file
lists-import = Read the file
lists-exported = Written: { $path }
lists-closed-dates = Closed on a single date
lists-close-date = Close on this date
lists-open-date = Open after all
lists-retire = Stop using the choice
