# The desk screen.

desk-people = Kävijöitä
desk-more = muut…
desk-search = Etsi nimellä millä tahansa kielellä
desk-search-close = Takaisin
desk-search-nothing = Mitään ei löytynyt. Kokeile lyhyempää hakua.
desk-times = { $count ->
    [one] kerran
   *[other] { $count } kertaa
}
desk-referred = ohjattu: { $names }
desk-channel-desk = tiskillä
desk-channel-phone = puhelimitse
desk-channel-whatsapp = WhatsAppilla
desk-channel-chat = chatissa
desk-channel-email = sähköpostilla
desk-channel-facebook = Facebookissa
desk-channel-video = videopuhelulla
desk-channel-other = muulla kanavalla
desk-choose-topic-and-language = Valitse asia ja kieli
desk-choose-topic = Valitse asia
desk-choose-language = Valitse kieli
desk-ready = Valmis tallennettavaksi
desk-saving = Tallennetaan…
desk-clear = Tyhjennä
desk-save-and-keep = Tallenna, säilytä valinnat
desk-save = TALLENNA
desk-saved = Tallennettu: { $visit }
desk-corrected = Korjattu: { $visit }
desk-removed = Poistettu: { $visit }
desk-not-certain = Ei ole varmaa, että käynti tallentui. { $reason } Tallenna uudelleen: käynti lasketaan vain kerran.
desk-correcting = Korjataan ({ $hour }): { $visit }
desk-correct-cancel = Peru korjaus
desk-correct-save = TALLENNA KORJAUS
desk-today = Tänään
desk-today-empty = Ei vielä käyntejä. Valitse asia ja kieli, tallenna painamalla Enter.
desk-undo = ↶ Kumoa
desk-correct = ✎ Korjaa
desk-other-day = Kirjaat päivälle { $day }, mutta nyt on { $now }.
desk-new-day = Kirjaa päivälle { $now }
desk-day-began = Uusi päivä: käynnit kirjataan nyt päivälle { $day }.
desk-not-known = ei tiedossa
desk-search-add = Lisää ”{ $name }”
desk-clock-earlier = Tietokoneen päivä on { $now }, mutta kirjassa on käynti päivältä { $last }: { $visit }. Tarkista kello ennen tallennusta. Jos käynnin päivä on väärä, poista käynti.
desk-clock-is-right = Päivä on oikein
desk-clock-remove = Poista tuo käynti
