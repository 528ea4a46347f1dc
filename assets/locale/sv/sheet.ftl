# The sheet of a past day.

sheet-open = Dagsark
sheet-title = Besök från papper, tidigare dag: { $place }
sheet-date = Dag
sheet-rows = Rader
sheet-known = Dagen har redan { $visits }.
sheet-bad-date = Skriv dagen så här: 20.11.2026
sheet-future = Dagen ligger i framtiden.
sheet-bad-number = Skriv ett heltal, högst { $most }.
sheet-paste = Klistra in från kalkylblad
sheet-pasted = Inklistrade rader: { $count }
sheet-left = Inklistrade rader: { $count }. Dessa förstods inte, kontrollera dem: { $lines }
sheet-nothing-to-paste = Det finns ingen text att klistra in. Kopiera först cellerna i kalkylbladet.
sheet-save = SPARA
sheet-saved = Sparat för { $day }: { $visits }
sheet-not-certain = Det är inte säkert att arket sparades. { $reason } Spara igen: inget räknas två gånger.
sheet-close = Tillbaka till disken
sheet-taken-back = Arket för { $day } är ångrat: { $visits } borttagna. Siffrorna står i fälten igen.
sheet-nothing-to-undo = Det finns inget sparat ark att ångra här. En tidigare dags besök finns på fliken Dag.
sheet-long-past = { $day } är över ett år sedan. Om dagen stämmer, spara på nytt.
