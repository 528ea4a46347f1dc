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
