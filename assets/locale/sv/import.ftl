# Earlier tallies from spreadsheets: why a file, its mapping or a row is refused.

# A sheet that cannot be read as a whole
error-import-too-large = Filen är för stor: { $megabytes } MB, högst { $most } MB. Inget sparades. Dela filen i delar.
error-import-workbook = Det här är kalkylprogrammets egen fil och inte CSV. Inget sparades. Spara tabellen som CSV och försök igen.
error-import-not-text = Filen är inte text. Inget sparades. Spara tabellen som CSV och försök igen.
error-import-encoding = Filens teckenkodning är inte { $encoding }. Inget sparades. Spara tabellen som UTF-8 eller rätta encoding i kolumnbeskrivningen.
error-import-empty = Filen är tom. Inget sparades. Kontrollera att du valde rätt fil.
error-import-row-too-long = På rad { $line } börjar en rad som är längre än en megabyte. Inget sparades. Kontrollera om ett citattecken saknas.
error-import-too-many-columns = Rad { $line } har { $count } kolumner, högst { $most }. Inget sparades. Kontrollera om skiljetecknet är rätt.
error-import-open-quote = Ett citattecken på rad { $line } avslutas inte. Inget sparades. Lägg till det citattecken som saknas och försök igen.
error-import-rows = Filens rader gick inte att läsa. Inget sparades. Spara tabellen på nytt som CSV. Programmet säger: { $reason }
error-import-unmentioned = Kolumnbeskrivningen nämner inte dessa kolumner: { $columns }. Inget sparades. Lägg till dem i beskrivningen eller i dess ignore-lista.
error-import-missing-column = Filen har ingen kolumn ”{ $column }”. Inget sparades. Rätta kolumnbeskrivningen eller kontrollera om skiljetecknet är rätt.
error-import-ambiguous-column = Filen har flera kolumner ”{ $column }”. Inget sparades. Ge kolumnerna olika namn.
error-import-unknown-dimension = Boken har ingen fråga ”{ $dimension }”, som kolumnbeskrivningen nämner. Inget sparades. Rätta beskrivningen eller lägg till frågan.
error-import-one-code = Frågan ”{ $dimension }” har ett svar. Inget sparades. Ta bort split ur kolumnbeskrivningen.
error-import-date-format = Datumformatet ”{ $format }” anger inte år, månad och dag. Inget sparades. Skriv till exempel %d.%m.%Y.
error-import-date-hour-format = Formatet ”{ $format }” anger inte dag och timme. Inget sparades. Skriv till exempel %d.%m.%Y %H:%M eller ta bort hour.

# A mapping that makes no sense
error-mapping-syntax = Kolumnbeskrivningen gick inte att läsa. Inget sparades. Rätta filen och försök igen. Programmet säger: { $reason }
error-mapping-unknown-key = Kolumnbeskrivningen har en okänd punkt ”{ $key }”. Inget sparades. Rätta eller ta bort den.
error-mapping-missing = Kolumnbeskrivningen saknar punkten ”{ $key }”. Inget sparades. Lägg till den.
error-mapping-value = Kolumnbeskrivningens punkt ”{ $key }” duger inte. Inget sparades. Rätta den. Programmet säger: { $reason }
error-mapping-not-of-form = Kolumnbeskrivningens punkt ”{ $key }” hör inte till formen { $form }. Inget sparades. Ta bort den eller byt form.
error-mapping-told-twice = Kolumnbeskrivningen anger frågan ”{ $dimension }” två gånger. Inget sparades. Ta bort den ena.
error-mapping-values-of-nothing = Kolumnbeskrivningens del values.{ $key } hör inte till någon kolumn. Inget sparades. Lägg till kolumnen eller ta bort delen.
error-mapping-used-and-ignored = Kolumnbeskrivningen både använder kolumnen ”{ $column }” och utelämnar den. Inget sparades. Välj det ena.
error-mapping-reserved = Koden ”{ $id }” är programmets egen. Inget sparades. Ge en annan kod i kolumnbeskrivningen.
error-mapping-encoding = Teckenkodningen ”{ $encoding }” finns inte. Inget sparades. Skriv till exempel utf-8 eller windows-1252, eller ta bort punkten.

# A row that is refused. Its line number stands before the text; what stands in its cells is never shown.
refused-cells = Raden har { $found } celler, det borde vara { $expected }. Raden sparas inte. Rätta raden i filen.
refused-empty = Kolumnen ”{ $column }” är tom. Raden sparas inte. Fyll i cellen.
refused-date = Datumet i kolumnen ”{ $column }” har inte formen { $format }. Raden sparas inte. Rätta datumet eller formen.
refused-no-such-day = Dagen eller timmen i kolumnen ”{ $column }” finns inte. Raden sparas inte. Rätta datumet.
refused-year = Året i kolumnen ”{ $column }” ligger inte mellan 2000 och 2100. Raden sparas inte. Rätta datumet.
refused-future = Dagen i kolumnen ”{ $column }” ligger i framtiden. Raden sparas inte. Rätta datumet.
refused-number = Kolumnen ”{ $column }” har inget heltal. Raden sparas inte. Skriv talet med siffror, 0 eller mer.
refused-range = Talet i kolumnen ”{ $column }” ligger inte mellan 1 och { $most }. Raden sparas inte. Rätta talet.
refused-unlisted = Texten i kolumnen ”{ $column }” är okänd. Raden sparas inte. Lägg till texten i kolumnbeskrivningens del values.{ $of } eller rätta cellen.
refused-unknown-code = Frågan ”{ $dimension }” har inget alternativ ”{ $code }”. Raden sparas inte. Lägg till alternativet eller skriv create = true i kolumnbeskrivningen.
refused-unknown-place = Boken har ingen rådgivningspunkt ”{ $place }”. Raden sparas inte. Lägg till den eller skriv create = true i kolumnbeskrivningen.
