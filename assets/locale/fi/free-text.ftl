# Free text that may name a person.

free-text-found = Tästä ihmisen voi ehkä tunnistaa. Ota se pois, tai jätä, jos se ei kerro kenestäkään.
free-text-take-out = Ota pois
free-text-take-out-all = Ota kaikki pois
free-text-identity-code = henkilötunnus
free-text-mistyped-identity-code = muistuttaa henkilötunnusta, mutta siinä on virhe
free-text-bank-account = tilinumero
free-text-email = sähköpostiosoite
free-text-phone = puhelinnumero
free-text-diary-number = asia- tai asiakasnumero
free-text-long-number = pitkä numero
free-text-address = katuosoite
free-text-birth-date = syntymäaika
free-text-profile = tili sosiaalisessa mediassa
free-text-licence-plate = ajoneuvon rekisterinumero
free-text-name = ehkä nimi
free-text-warning = Huomio: tekstistä ihmisen voi ehkä tunnistaa. Teksti tallennettiin kuten se kirjoitettiin.
free-text-place = { $kind }: { $before }[{ $marked }]{ $after }
free-text-again-day = Voit ottaa ne pois: anna sama komento uudelleen valitsimella --take-out.
free-text-again-observe = Ensi kerralla ne voi ottaa pois heti valitsimella --take-out.
free-text-taken-out = Otettiin pois { $count ->
    [one] { $count } kohta, josta
   *[other] { $count } kohtaa, joista
} ihmisen voisi ehkä tunnistaa.
