# Organisationens gemensamma inställningar och stödrapporten.

error-defaults = Organisationens inställningsfil { $path } kunde inte användas. Boken är oförändrad och inget är förinställt. Kontakta it-stödet. Programmet säger: { $detail }
command-set-by-organisation = Din organisation har ställt in detta. Inget ändrades. Fråga it-stödet.
settings-set-by-organisation = Din organisation har ställt in detta.
support-what = Supportrapport. Den innehåller inga besök, namn eller sökvägar. Du kan ge den till it-stödet.
