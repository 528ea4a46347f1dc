# Words that several screens, documents and commands share.

visits = { $count } besök
visitors = { $count } besökare
not-recorded = inte antecknat
