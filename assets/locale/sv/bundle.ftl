# Bundles: changes carried from one laptop to another.

# What taking in a bundle changes
bundle-from = Paketet är gjort av: { $organisation }.
bundle-nothing = Allt i paketet finns redan i den här boken.
bundle-foreign = Paketet är från en bok som inte har förenats med den här: { $organisation }. En förening kan inte ångras. Kontrollera att paketet är er egen verksamhets.
bundle-lacking = { $count ->
    [one] Den andra datorn har ännu { $count } ändring som inte är i paketet. Be om ett paket med allt.
   *[other] Den andra datorn har ännu { $count } ändringar som inte är i paketet. Be om ett paket med allt.
}
bundle-ahead = { $count ->
    [one] { $count } besök har ett datum i framtiden. Kontrollera klockan på båda datorerna.
   *[other] { $count } besök har ett datum i framtiden. Kontrollera klockan på båda datorerna.
}
bundle-late = { $count ->
    [one] { $count } ändring gäller veckor som har glömts. Den tas inte med. De glömda veckornas siffror står kvar.
   *[other] { $count } ändringar gäller veckor som har glömts. De tas inte med. De glömda veckornas siffror står kvar.
}
bundle-given-way = { $count ->
    [one] En vecka har publicerats på två datorer. Den andra datorn var först, så dess siffror gäller. Dela inte längre ut den här datorns filer.
   *[other] { $count } veckor har publicerats på två datorer. Den andra datorn var först, så dess siffror gäller. Dela inte längre ut den här datorns filer.
}
bundle-part-visits = Besök
bundle-part-lists = Rådgivningspunkter, frågor och alternativ
bundle-part-beside = Andra anteckningar
bundle-part-published = Publicerade veckor
bundle-week = { $place } · { $week }: { $told }
bundle-new-visits = { $count ->
    [one] { $count } nytt besök
   *[other] { $count } nya besök
}
bundle-corrected = { $count ->
    [one] { $count } rättelse
   *[other] { $count } rättelser
}
bundle-removed = { $count ->
    [one] { $count } borttagning
   *[other] { $count } borttagningar
}
bundle-added = Ny: { $name }
bundle-renamed = { $before } → { $now }
bundle-retired = Ur bruk: { $name }
bundle-changed = Ändrad: { $name }
bundle-days = { $count ->
    [one] Uppgifter om { $count } dag
   *[other] Uppgifter om { $count } dagar
}
bundle-events = { $count ->
    [one] { $count } evenemang
   *[other] { $count } evenemang
}
bundle-observations = { $count ->
    [one] { $count } iakttagelse
   *[other] { $count } iakttagelser
}
bundle-targets = { $count ->
    [one] { $count } mål
   *[other] { $count } mål
}
bundle-published-week = { $place } · { $week }: publicerad på den andra datorn
bundle-given-way-week = { $place } · { $week }: den andra datorns siffror gäller

# Sealing
bundle-declined-means = Paketet är inte skyddat. Den som hittar filen kan läsa alla besök i den.
bundle-passphrases-differ = Lösenfraserna är inte lika. Inget paket gjordes. Skriv samma fras två gånger.

# The window
bundle-face-weekly = Veckans statistik
bundle-face = Överför till en annan dator
bundle-write = Gör ett paket
bundle-means = Paketet för den här datorns nya anteckningar till en annan dator. Bara nytt sedan det senaste paketet, om inte allt väljs.
bundle-everything = Allt från början
bundle-declined = Utan lösenfras
bundle-new-passphrase = Lösenfras, minst { $least } tecken
bundle-again = Lösenfrasen en gång till
bundle-passphrase-means = Samma lösenfras behövs på den andra datorn. Den sparas inte och kan inte återställas.
bundle-gap-short = Ge en lösenfras eller välj att ingen används
bundle-gap-differ = Lösenfraserna är inte lika
bundle-ready = Färdigt att skrivas
bundle-under-way = Paketet görs. Ta inte ut minnesstickan.
bundle-start = GÖR PAKETET
bundle-written = Paketet är skrivet och kontrollerat: { $path }.
bundle-read = Läs ett paket
bundle-file = Paketets fil
bundle-opening = Paketets lösenfras
bundle-look = Granska
bundle-look-means = Att granska ändrar ingenting. Sedan bestämmer du om uppgifterna läggs till i boken.
bundle-looking = Paketet läses…
bundle-not-yet = Ingenting har ändrats ännu.
bundle-accept = Lägg till i boken
bundle-join = Förena böckerna
bundle-leave = Lägg inte till
bundle-more = och { $count } till
bundle-taken = { $changes ->
    [one] Intaget i boken: { $changes } ändring.
   *[other] Intaget i boken: { $changes } ändringar.
}

# The commands
command-bundle-written = { $changes ->
    [one] Paketet är skrivet och kontrollerat: { $path } ({ $changes } ny ändring).
   *[other] Paketet är skrivet och kontrollerat: { $path } ({ $changes } nya ändringar).
}
command-bundle-not-accepted = Boken ändrades inte. Ta in paketet med --accept.
command-bundle-passphrase = Paketets lösenfras:
command-bundle-new-passphrase = Ny lösenfras, minst 12 tecken:
command-bundle-again = Samma en gång till:
command-bundle-no-terminal = Lösenfrasen kunde inte frågas. Inget gjordes. Ge den i en fil: --passphrase-file.

# Why a bundle was not made
error-bundle-nothing-new = Det finns inget nytt sedan det senaste paketet. Ingen fil gjordes. Du kan göra ett paket med allt.
error-bundle-exists = Filen { $path } finns redan. Den rördes inte, för kanske ingen har läst den ännu. Ge ett annat namn.
error-bundle-short-passphrase = Lösenfrasen är för kort. Inget paket gjordes. Använd minst { $least } tecken, till exempel fyra ord.
error-bundle-sealing = Paketet kunde inte skyddas. Ingen fil gjordes. Försök igen. Systemet säger: { $detail }

# Why a bundle was not read
error-bundle-unreadable = Filen { $path } kunde inte läsas. Boken är som förut. Kontrollera minnesstickan och försök igen. Systemet säger: { $detail }
error-bundle-not-a-bundle = Filen är inget överföringspaket. Boken är som förut. Välj en fil vars namn slutar på .kvb.
error-bundle-database = Filen är en bok eller säkerhetskopia och inget överföringspaket. Den öppnades inte, och boken är som förut. Gör ett överföringspaket på den andra datorn.
error-bundle-newer = Paketet är gjort med en nyare version av programmet. Boken är som förut. Uppdatera programmet på den här datorn och läs paketet igen.
error-bundle-truncated = Slutet av paketet saknas. Boken är som förut. Kopiera filen igen eller gör ett nytt paket.
error-bundle-damaged = Paketet är skadat. Boken är som förut. Kopiera filen igen eller gör ett nytt paket.
error-bundle-too-large = Paketet är större än programmet någonsin gör. Boken är som förut. Kontrollera var filen kommer ifrån. För stort är: { $detail }
error-bundle-sealed = Paketet är skyddat med en lösenfras. Boken är som förut. Ge lösenfrasen.
error-bundle-wrong-passphrase = Lösenfrasen öppnar inte paketet. Boken är som förut. Fråga den som gjorde paketet och försök igen.
error-bundle-too-much-work = Att öppna paketet skulle kräva för mycket minne och tid. Boken är som förut. Be om ett paket som gjorts med det här programmet.
error-bundle-malformed = Rad { $line } i paketet hör inte till ett överföringspaket. Boken är som förut. Be om ett nytt paket.
error-bundle-foreign = Paketet är från en bok som inte har förenats med den här: { $organisation }. Boken är som förut. Förena böckerna med --join om paketet är ert.
error-bundle-changed = Filen har bytts efter granskningen. Boken är som förut. Granska paketet igen.
error-bundle-conflict = Samma bok har fortsatts på två ställen, till exempel från en säkerhetskopia. Inget lästes, och boken är som förut. Kontakta it-stödet.
error-bundle-tampered = Paketet har en ändring som inte är den ursprungliga. Inget lästes, och boken är som förut. Be om ett nytt paket. Programmet säger: { $detail }
error-bundle-implausible = Paketet har en uppgift som det här programmet inte skriver. Inget lästes, och boken är som förut. Kontrollera var filen kommer ifrån. Programmet säger: { $detail }
error-bundle-time = Paketets ordningsnummer ligger för långt fram. Inget lästes, och boken är som förut. Datorn som skrev paketet behöver en ny bok av en säkerhetskopia. Programmet säger: { $detail }

# Ids that hold a time are refused wherever they come from
error-timed-id = Id { $id } berättar när det gjordes. Besöket sparades inte. Lämna bort det eller använd ett slumpmässigt (UUID 4).
bundle-widened = Frågan { $questions } besvaras med ett alternativ på en dator och med flera på en annan. Från och med nu kan flera väljas.
bundle-settled = Alternativ har slagits ihop korsvis på två datorer eller med ett okänt alternativ. Lösningen: { $codes }. Av korsvis sammanslagna används ett igen. Det som slogs ihop med ett okänt används inte längre. Siffrorna finns kvar.
