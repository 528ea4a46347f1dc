# What a desk changed today, and undo.

desk-restored = Restored: { $visit }
desk-nothing-to-undo = There is nothing to undo on this day.
desk-history = Changes
desk-history-corrected = Corrected: { $before } → { $after }
desk-unfinished = Your unfinished visit is still here. Go on with it, or clear it.
desk-redo = ↷ Redo
desk-bring-back = Bring back
