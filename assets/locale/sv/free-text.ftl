# Free text that may name a person.

free-text-found = Av det här kan någon kanske kännas igen. Ta bort det, eller låt det vara om det inte gäller någon.
free-text-take-out = Ta bort
free-text-take-out-all = Ta bort allt
free-text-identity-code = personbeteckning
free-text-mistyped-identity-code = liknar en personbeteckning, men är felskriven
free-text-bank-account = kontonummer
free-text-email = e-postadress
free-text-phone = telefonnummer
free-text-diary-number = ärende- eller kundnummer
free-text-long-number = långt nummer
free-text-address = gatuadress
free-text-birth-date = födelsetid
free-text-profile = konto i sociala medier
free-text-licence-plate = registreringsnummer för ett fordon
free-text-name = kanske ett namn
free-text-warning = Obs: av texten kan någon kanske kännas igen. Texten sparades som den skrevs.
free-text-place = { $kind }: { $before }[{ $marked }]{ $after }
free-text-again-day = Du kan ta bort dem: ge samma kommando igen med --take-out.
free-text-again-observe = Nästa gång kan de tas bort genast med --take-out.
free-text-taken-out = { $count ->
    [one] { $count } ställe togs bort där
   *[other] { $count } ställen togs bort där
} någon kanske kunde kännas igen.
