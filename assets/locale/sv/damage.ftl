# När boken inte kan öppnas: vad som hände, vad som finns kvar och var, vad man kan göra.

damage-title = Boken är skadad
damage-title-foreign = Filen är ingen bok från Kävijäkirja
damage-title-new = Boken är gjord med ett nyare program
damage-happened = En del av bokens fil går inte att läsa. Så går det till exempel när disken är trasig. Inget har tagits bort.
damage-detail = Programmet säger: { $detail }
damage-kept = Filen finns kvar i samma mapp. Den får dagens datum i sitt namn: { $path }
damage-looking = Söker säkerhetskopior och läsbara anteckningar…
damage-backup = Den nyaste kontrollerade säkerhetskopian är från { $date }: { $path }
damage-no-backup = Ingen kontrollerad säkerhetskopia hittades. Om den finns på en minnessticka, sätt i stickan och sök igen.
damage-readable = Utöver säkerhetskopian går det att läsa anteckningar i boken: { $count }.
damage-readable-alone = Det går att läsa anteckningar i boken: { $count }.
damage-lost = Anteckningar som inte går att läsa någonstans: { $count }.
damage-nothing = Det går inte längre att läsa något i boken.
damage-rescue = { $count ->
    [0] Återställ säkerhetskopian { $date }
    [one] Återställ säkerhetskopian { $date } och rädda en anteckning
   *[other] Återställ säkerhetskopian { $date } och rädda { $count } anteckningar
}
damage-rescue-alone = { $count ->
    [one] Gör en ny bok av en anteckning
   *[other] Gör en ny bok av { $count } anteckningar
}
damage-start-new = Börja en ny bok
damage-quit = Stäng programmet
damage-again = Försök igen
damage-go-on = Fortsätt
damage-what = Vad ska göras?
damage-kept-title = Vad som finns kvar
damage-folder = Sök säkerhetskopia också i mappen
damage-browse = Välj mapp
damage-search = Sök igen
damage-working = Gör en ny bok. Det kan ta en stund…
damage-done-title = Boken är i ordning igen
damage-done = Den nya boken är gjord och kontrollerad. Ur den skadade filen räddades anteckningar: { $count }.
damage-noticed = Boken är skadad. Sparade besök läses in i en ny bok. Anteckna inget mer innan boken är lagad.
damage-show = Laga boken
damage-understood = Jag förstår
damage-cut-off = Den senaste sparningen blev inte klar. De andra besöken finns kvar. Se efter om det senaste besöket finns i listan.
command-salvaged = Den nya boken är gjord och kontrollerad: { $path }. Ur den skadade filen räddades anteckningar: { $added }. Förlorade: { $lost }.
error-no-permission = Du har inte rätt att läsa filen { $path }. Inget ändrades. Kontrollera filens och mappens rättigheter eller logga in med rätt konto.
