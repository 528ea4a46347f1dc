# What a desk changed today, and undo.

desk-restored = Återställt: { $visit }
desk-nothing-to-undo = Det finns inget att ångra den dagen.
desk-history = Ändringar
desk-history-corrected = Rättat: { $before } → { $after }
desk-unfinished = Det oavslutade besöket finns kvar. Fortsätt med det eller töm det.
desk-redo = ↷ Gör om
desk-bring-back = Ta tillbaka
