# The sheet of a past day.

sheet-open = Arkki
sheet-title = Aiemman päivän käynnit paperilta: { $place }
sheet-date = Päivä
sheet-rows = Rivit
sheet-known = Päivällä on jo { $visits }.
sheet-bad-date = Kirjoita päivä näin: 20.11.2026
sheet-future = Päivä on tulevaisuudessa.
sheet-bad-number = Kirjoita kokonaisluku, enintään { $most }.
sheet-paste = Liitä taulukosta
sheet-pasted = Rivejä liitetty: { $count }
sheet-left = Rivejä liitetty: { $count }. Näitä ei ymmärretty, tarkista ne: { $lines }
sheet-nothing-to-paste = Liitettävää tekstiä ei ole. Kopioi ensin solut taulukosta.
sheet-save = TALLENNA
sheet-saved = Tallennettu päivälle { $day }: { $visits }
sheet-not-certain = Ei ole varmaa, että arkki tallentui. { $reason } Tallenna uudelleen: mitään ei lasketa kahdesti.
sheet-close = Takaisin tiskille
sheet-taken-back = Arkki kumottu päivältä { $day }: { $visits } poistettu. Numerot ovat taas kentissä.
sheet-nothing-to-undo = Tässä ei ole tallennettua arkkia kumottavaksi. Menneen päivän käynnit ovat välilehdellä Päivä.
sheet-long-past = { $day } on yli vuoden takana. Jos päivä on oikein, tallenna uudelleen.
