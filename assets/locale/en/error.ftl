# What went wrong: what happened, what it means for the data, what to do.

error-unknown-language = There is no language “{ $language }”. Nothing was changed. Choose fi, sv or en.
