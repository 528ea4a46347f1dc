# Vad som görs med listorna: frågor, alternativ, ställen.

lists-error-no-name = Namnet saknas på något av språken. Ingenting ändrades. Skriv namnet på finska, svenska och engelska.
lists-error-long-name = Ett namn har mer än { $most } tecken. Ingenting ändrades. Skriv ett kortare namn.
lists-error-taken = ”{ $name }” finns redan. Ingenting ändrades. Ge ett annat namn.
lists-error-last-code = ”{ $code }” är det sista alternativet som behövs. Ingenting ändrades. Lägg först till ett annat alternativ.
lists-error-target = Inget kan slås ihop med ”{ $code }”. Ingenting ändrades. Välj ett annat alternativ som används.
lists-error-core = Frågan ”{ $dimension }” ställs alltid. Ingenting ändrades.
lists-error-choices = En egen fråga har { $least }–{ $most } alternativ, den här har { $count }. Ingenting ändrades. Lägg till alternativ eller ta några ur bruk.
lists-error-choose = Frågan ”{ $dimension }” tar ett annat antal svar i filen. Ingenting ändrades. Använd en annan fil.
lists-error-last-place = ”{ $place }” är den sista rådgivningspunkten i bruk. Ingenting ändrades. Lägg först till en annan.
lists-error-changed-since = Detta har ändrats på nytt efteråt, så det ångrades inte. Ändra det för hand.

lists-retired = inte i bruk
lists-merged = sammanslagen med: { $into }

lists-undo = Ångra
lists-last-change = Den senaste ändringen: { $name }
lists-undone = Ångrat: allt är som förut.
lists-redo = Gör om
lists-redone = Ändringen är gjord igen.
lists-title = Frågor och alternativ
lists-means = Det som tas ur bruk syns inte vid registreringen. Gamla siffror består. En frivillig fråga ställs bara när den är på.
lists-new-question = Ny fråga
lists-choices = { $count ->
    [one] { $count } alternativ
   *[other] { $count } alternativ
}
lists-new-choice = Nytt alternativ
lists-rename-question = Byt frågans namn
lists-rename = Byt namn
lists-earlier = Flytta upp
lists-later = Flytta ned
lists-merge = Slå ihop…
lists-merge-into = Vilket alternativ ersätter ”{ $name }” från och med nu? De gamla siffrorna hålls åtskilda.
lists-finnish = Namn på finska
lists-swedish = Namn på svenska (kan lämnas tomt)
lists-english = Namn på engelska (kan lämnas tomt)
lists-own-name = Eget namn med egen skrift (för språk)
lists-first-choices = Alternativ med kommatecken emellan (2–12)
lists-file = Fil för en annan dator (.toml)
lists-export = Skriv filen
lists-import = Läs filen
lists-exported = Skriven: { $path }
lists-closed-dates = Stängt en enskild dag
lists-close-date = Stäng den här dagen
lists-open-date = Öppet ändå
lists-retire = Ta alternativet ur bruk
