# The desk in a rush, and groups.

desk-group = Ryhmä
desk-number = Määrä
desk-type-number = Kirjoita kävijöiden määrä. Paina lopuksi N tai Enter.
desk-rush = Ruuhka
desk-rush-open = Sama käynti vielä { $seconds } s: { $visit }
desk-rush-ready = Ruuhka: asia tallentuu heti. Valitse määrä, kieli ja kanava ensin.
desk-rush-next = SEURAAVA KÄVIJÄ
