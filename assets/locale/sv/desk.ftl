# The desk screen.

desk-people = Besökare
desk-more = fler…
desk-search = Sök med namn på vilket språk som helst
desk-search-close = Tillbaka
desk-search-nothing = Inget hittades. Försök med en kortare sökning.
desk-times = { $count ->
    [one] en gång
   *[other] { $count } gånger
}
desk-referred = hänvisad till: { $names }
desk-channel-desk = på plats
desk-channel-phone = per telefon
desk-channel-whatsapp = via WhatsApp
desk-channel-chat = i chatten
desk-channel-email = per e-post
desk-channel-facebook = via Facebook
desk-channel-video = per videosamtal
desk-channel-other = via en annan kanal
desk-choose-topic-and-language = Välj ärende och språk
desk-choose-topic = Välj ärende
desk-choose-language = Välj språk
desk-ready = Klart att sparas
desk-saving = Sparar…
desk-clear = Rensa
desk-save-and-keep = Spara, behåll valen
desk-save = SPARA
desk-saved = Sparat: { $visit }
desk-corrected = Rättat: { $visit }
desk-removed = Borttaget: { $visit }
desk-not-certain = Det är inte säkert att besöket sparades. { $reason } Spara igen: besöket räknas bara en gång.
desk-correcting = Rättar ({ $hour }): { $visit }
desk-correct-cancel = Avbryt rättelsen
desk-correct-save = SPARA RÄTTELSEN
desk-today = I dag
desk-today-empty = Inga besök än. Välj ärende och språk, spara med Enter.
desk-undo = ↶ Ångra
desk-correct = ✎ Rätta
desk-other-day = Du antecknar för { $day }, men nu är det { $now }.
desk-new-day = Anteckna för { $now }
desk-day-began = En ny dag: besöken registreras nu för { $day }.
desk-not-known = ej känt
desk-search-add = Lägg till ”{ $name }”
desk-clock-earlier = Datorns datum är { $now }, men boken har ett besök för { $last }: { $visit }. Kontrollera klockan innan du sparar. Ta bort besöket om dess dag är fel.
desk-clock-is-right = Datumet är rätt
desk-clock-remove = Ta bort det besöket
