# The first start.

first-start-title = Välkommen! Vi gör en ny besöksbok.
first-start-desk = Rådgivningspunkt
first-start-organisation = Organisationens namn
first-start-organisation-missing = Skriv organisationens namn. Det syns i rapporterna.
first-start-place = Det första verksamhetsstället, till exempel Hervanta
first-start-place-missing = Skriv verksamhetsställets namn. Du kan lägga till andra ställen senare.
first-start-hours = Öppettider
first-start-from = kl.
first-start-to = –
first-start-no-days = Inga fasta öppetdagar. Då kan saknade dagar inte märkas.
first-start-vocabulary = Färdig ordlista
first-start-vocabulary-ready = { $topics } ärenden, { $languages } språk, { $channels } kanaler och { $referrals } aktörer att hänvisa till.
first-start-make = Gör boken
first-start-promise = Boken stannar på den här datorn. Inga namn eller andra personuppgifter frågas.
