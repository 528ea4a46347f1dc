# What a desk changed today, and undo.

desk-restored = Palautettu: { $visit }
desk-nothing-to-undo = Tältä päivältä ei ole mitään kumottavaa.
desk-history = Muutokset
desk-history-corrected = Korjattu: { $before } → { $after }
desk-unfinished = Keskeneräinen käynti on tallella. Jatka siitä tai tyhjennä se.
desk-redo = ↷ Tee uudelleen
desk-bring-back = Tuo takaisin
