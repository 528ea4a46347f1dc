# The first start.

first-start-title = Välkommen! Vi skapar en ny besöksbok.
first-start-desk = Rådgivningspunkt
first-start-organisation = Organisationens namn
first-start-organisation-missing = Skriv organisationens namn. Det syns i rapporterna.
first-start-place = Den första rådgivningspunkten, till exempel Hervanta
first-start-place-missing = Skriv rådgivningspunktens namn. Du kan lägga till fler senare.
first-start-hours = Öppettider
first-start-from = kl.
first-start-to = –
first-start-no-days = Inga fasta öppetdagar. Då går det inte att upptäcka dagar som saknas.
first-start-vocabulary = Färdiga listor
first-start-vocabulary-ready = { $topics } ärenden, { $languages } språk, { $channels } kanaler och { $referrals } aktörer att hänvisa till.
first-start-make = Skapa boken
first-start-promise = Boken stannar på den här datorn. Inga namn eller andra personuppgifter frågas.
