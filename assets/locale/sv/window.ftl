# The window: its head, its tabs, what went wrong with it.

window-name = Kävijäkirja
window-date = { $date } · { $week }
window-today = i dag { $visits } · { $visitors }
window-book-not-opened = Boken kunde inte öppnas
window-unsaved = Dagens uppgifter eller inställningar är inte sparade. De går förlorade om fönstret stängs. Besöken är sparade.
window-stay = Gå tillbaka och spara
window-close-anyway = Stäng utan att spara
tab-desk = Anteckna
tab-day = Dag
tab-statistics = Statistik
tab-export = Export
tab-settings = Inställningar

error-library-gone = Hanteringen av boken avbröts. Den senaste ändringen sparades kanske inte. Stäng programmet, öppna det igen och kontrollera.
error-no-place-in-use = Boken har ingen rådgivningspunkt i bruk. Uppgifterna finns kvar. Ta en i bruk med kommandot place.
error-no-display = Fönstret kan inte öppnas, eftersom det inte finns någon skärm. Inget ändrades. Kommandona fungerar utan skärm: kavijakirja --help.
error-no-window = Fönstret kunde inte öppnas, eftersom skärmen inte kan nås. Inget ändrades. Kommandona fungerar utan fönster: kavijakirja --help.
error-window-fault = Programmet avbröts av ett fel. De sparade besöken finns kvar. Öppna programmet igen.

# Why something was perhaps not saved, where that it is not certain is told beside it.
reason-book-busy = Ett annat program använder boken just nu. Vänta lite.
reason-disk-full = Disken är full. Frigör utrymme.
reason-disk-failed = Disken svarade inte som den ska. Ta en säkerhetskopia av boken. Programmet säger: { $detail }
reason-database = Boken tog inte emot uppgiften. Programmet säger: { $detail }
reason-library-gone = Hanteringen av boken avbröts. Stäng programmet och öppna det igen.
