# The desk in a rush, and groups.

desk-group = Grupp
desk-number = Antal
desk-type-number = Skriv antalet besökare. Tryck sedan på N eller Enter.
desk-rush = Rusning
desk-rush-open = Samma besök ännu { $seconds } s: { $visit }
desk-rush-ready = Rusning: ett ärende sparas genast. Välj antal, språk och kanal först.
desk-rush-next = NÄSTA BESÖKARE
