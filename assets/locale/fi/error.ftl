# What went wrong: what happened, what it means for the data, what to do.

error-unknown-language = Kieltä ”{ $language }” ei ole. Mitään ei muutettu. Valitse fi, sv tai en.
