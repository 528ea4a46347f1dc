# What went wrong: what happened, what it means for the data, what to do.

error-unknown-language = Språket ”{ $language }” finns inte. Inget ändrades. Välj fi, sv eller en.
