# Hur frågorna ställs och i vilken ordning.

asking-choose-answer = Besvara frågan: { $question }
asking-required = Svar krävs
asking-keeps = Senaste valet följer med till nästa besök
asking-where = Var frågan ställs
asking-everywhere = På alla rådgivningspunkter
asking-earlier = Frågan tidigare
asking-later = Frågan senare
asking-tiles = Valens ordning vid registreringen
asking-tiles-by-use = Mest använda först
asking-tiles-as-listed = Som i listorna
asking-nothing-to-undo = Det finns inget att ångra i listorna. Inget ändrades.
