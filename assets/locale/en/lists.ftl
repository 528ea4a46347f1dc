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
