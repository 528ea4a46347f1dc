# Backups and forgetting.

backup-folder-missing = Ingen säkerhetskopia gjordes i mappen { $folder }, för mappen finns inte. Boken är oförändrad. Sätt i minnesstickan eller välj en annan mapp.
backup-folder-full = Ingen säkerhetskopia gjordes: mappen { $folder } är full. Boken är oförändrad. Frigör utrymme eller välj en annan mapp.
backup-folder-read-only = Ingen säkerhetskopia gjordes: mappen { $folder } kan inte skrivas. Boken är oförändrad. Välj en annan mapp.
backup-folder-failed = Säkerhetskopian i mappen { $folder } misslyckades: { $detail }. Boken är oförändrad. Pröva en annan minnessticka eller en annan mapp.
backup-second-chosen = Säkerhetskopior sparas från och med nu också i mappen { $folder }.
backup-second-none = Det finns ingen andra mapp för säkerhetskopior. Tidigare kopior ligger kvar.
backup-unchanged = Ingenting har ändrats. Den nyaste säkerhetskopian är { $path }.
backup-elsewhere = Ett annat fönster eller kommando gör just en säkerhetskopia.
backup-one-disk = Alla säkerhetskopior ligger på samma disk som boken. Välj en andra mapp på en minnessticka eller en annan disk.
backup-what = Säg vad som ska göras: --to, --automatic, --list, --second eller --no-second.

error-week-forgotten = Besöken i vecka { $week } är glömda: bara veckans siffror finns kvar. Ingenting ändrades. Fråga efter siffror per vecka eller längre tid.

forget-after = Besök glöms när de är { $months ->
    [one] { $months } månad
   *[other] { $months } månader
} gamla. Veckornas siffror finns kvar.
forget-never = Glömska är inte påslagen. Alla besök finns kvar.
forget-not-yet = Så nya veckor kan inte glömmas. Ingenting ändrades. Ange en tidigare vecka.
forget-nothing = Det finns ingenting att glömma.
forget-would = { $visits } skulle glömmas, veckorna { $weeks }.
forget-lost = Kvar blir siffror per vecka. Enskilda besök försvinner och kan inte fås tillbaka.
forget-done = { $visits } glömdes, veckorna { $weeks }. Veckornas siffror är oförändrade.
forget-backups-hold = Tidigare säkerhetskopior innehåller ännu dessa besök. Radera dem med --backups-too eller för hand.
forget-backups-gone = En ny säkerhetskopia gjordes. { $count ->
    [one] { $count } gammal säkerhetskopia
   *[other] { $count } gamla säkerhetskopior
} raderades.
forget-listed = Enskilda besök i veckorna { $weeks } finns inte mer: kvar är veckornas siffror.

backup-title = Säkerhetskopior
backup-asked = Söker säkerhetskopior…
backup-none-yet = Det finns ingen säkerhetskopia än. Den första görs snart av sig själv.
backup-newest = Den nyaste: { $when }
backup-taken = { $date } kl. { $hour }
backup-take = Gör en säkerhetskopia nu
backup-where = Kopior görs av sig själva i mappen { $folder }. Gamla gallras efter ålder.
backup-second = En andra mapp: en minnessticka eller en annan disk
backup-second-use = Använd den här mappen
backup-second-stop = Använd ingen andra mapp
backup-second-missing = Den andra mappen finns inte nu. Sätt i minnesstickan, så görs kopian dit igen.
backup-second-same-disk = Den andra mappen ligger på samma disk som boken. Välj en mapp på en minnessticka eller en annan disk.
backup-second-there = { $count ->
    [one] I den andra mappen finns { $count } kopia.
   *[other] I den andra mappen finns { $count } kopior.
}
backup-busy = Ett ögonblick, arbetet pågår…
backup-made = Säkerhetskopian är gjord och kontrollerad.
backup-nothing-new = Ingenting har ändrats. Den nyaste kopian räcker.
backup-restore = Återställ…
backup-restore-yes = Återställ den här
backup-restore-ask = Återställa boken till { $when }? Den nuvarande boken flyttas åt sidan, den raderas inte.
backup-one-disk-day = Säkerhetskopiorna finns bara på den här disken. Välj en andra mapp i inställningarna.
forget-title = Radera gamla besök (veckosiffrorna finns kvar)
forget-means = Av gamla besök blir bara veckornas siffror kvar. Publicerad statistik ändras inte.
forget-on = Radera gamla besök
forget-off = Behåll alla
forget-months = { $months ->
    [one] { $months } mån
   *[other] { $months } mån
}
forget-due = Nu skulle { $visits } raderas: { $weeks }. Annars görs det när fönstret stängs.
forget-now = Radera nu…
forget-yes = Radera permanent
forget-ask = Radera { $visits }: { $weeks }? Kvar blir veckornas siffror. Enskilda besök raderas permanent, och gamla dagar kan inte längre specificeras.
forget-done-window = { $visits } raderades. Veckornas siffror är oförändrade. I tidigare säkerhetskopior finns besöken ännu kvar.
