# Besökarnas respons: frågor, resultat, vägen tillbaka till rådgivaren.

feedback-section = Respons
feedback-title = Besökarnas respons
feedback-answer = Svar
feedback-answers = Antal svar
feedback-none = Det finns inga svar från dessa veckor.
feedback-not-over = Responsen visas när veckan är slut. Då kan ingens svar urskiljas.
feedback-week = Här ingår { $week }.
feedback-weeks = Här ingår de avslutade veckorna { $first } – { $last }.
feedback-exactly = { $count ->
    [one] Det finns sammanlagt { $count } svar.
   *[other] Det finns sammanlagt { $count } svar.
}
feedback-waiting = { $count ->
    [one] Av dem väntar { $count }: dess fördelning anges med en senare vecka.
   *[other] Av dem väntar { $count }: deras fördelning anges med en senare vecka.
}
feedback-note-rounded = Fördelningen av svaren är avrundad till multiplar av { $base }, så att ingens svar kan urskiljas.
feedback-note-few = Fördelningen anges när det finns minst { $least } svar. Den kan innehålla svar från tidigare veckor.

feedback-error-question = Frågan { $question } finns inte. Ingenting ändrades. Kommandot feedback questions räknar upp frågorna.
feedback-error-face = { $face } är inget svar. Ingenting räknades. Svaret är yes, middle eller no.
feedback-error-number = Antalet frågor var { $number }. Ingenting ändrades. Välj { $least }–{ $most } olika frågor.
feedback-error-not-asked = Frågan { $question } ställs inte i den här boken. Ingenting räknades. Välj den först bland frågorna.
feedback-error-twice = Frågan { $question } fick två svar. Ingenting räknades. Ge ett svar på varje fråga.
feedback-error-protected-only = Av responsen ges inga exakta tal, så att ingens svar kan ses. Ingenting sparades. Välj de skyddade talen.
feedback-error-short = Lösenfrasen är för kort. Ingenting ändrades. Ge minst { $least } tecken.
feedback-error-sealing = Lösenfrasen kunde inte tas i bruk: { $detail }. Ingenting ändrades. Försök igen.

feedback-counted = Svaret är räknat.
feedback-locked = Tillbaka till rådgivarens vy kommer man med ett tryck i hörnet och lösenfrasen.
feedback-unlocked = Tillbaka till rådgivarens vy kommer man genom att trycka i hörnet i två sekunder.
feedback-bundle = { $count ->
    [one] Besökarnas respons: { $count } vecka
   *[other] Besökarnas respons: { $count } veckor
}

feedback-hand-over = Respons

feedback-passphrase = Lösenfras
feedback-passphrase-wrong = Lösenfrasen stämmer inte.
feedback-back = Till rådgivarens vy
feedback-stay = Avbryt

feedback-settings-what = Knappen Respons finns i vyn Anteckna. Välj 1–3 frågor.
feedback-settings-way-back = Lösenfras för att återgå till rådgivarens vy (frivillig)
feedback-settings-set = Ställ in lösenfrasen
feedback-settings-off = Ta bort lösenfrasen
feedback-settings-asked = Frågorna hämtas…
feedback-settings-set-done = Lösenfrasen är i bruk.
feedback-settings-off-done = Lösenfrasen är borttagen.
