# Printers: what keeps them from printing, copies and trays.

# What keeps a printer from printing; stands after “the printer X: ”
hindrance-stopped = stoppad
hindrance-stopped-because = stoppad ({ $reason })
hindrance-closed = tar inte emot jobb just nu
hindrance-offline = svarar inte; kontrollera att den är på och ansluten
hindrance-no-paper = papperet är slut
hindrance-jam = papperet har fastnat
hindrance-open = en lucka är öppen
hindrance-no-ink = bläcket eller tonern är slut

error-print-closed = Skrivaren ”{ $printer }” tar inte emot jobb just nu. Inget skrevs ut. Välj en annan skrivare eller öppna PDF-filen.

# The commands
command-printer = { $printer }
command-printer-default = { $printer } · standardskrivare
command-printer-hindered = { $printer } · { $hindrance }
command-printer-trays = Fack: { $trays }
command-printer-none = Inga skrivare hittades. Lägg till en i systemet, eller spara PDF-filen och öppna den.
command-print-hindered = Skickat, men inget kommer ut ännu. Skrivaren { $printer }: { $hindrance }. Åtgärda felet, eller spara PDF-filen och öppna den.
command-print-given-up = Systemet gav upp jobbet. Skrivaren { $printer } skrev inte ut något, eller inte allt. Försök igen, eller spara PDF-filen och öppna den.

# The window
print-copies = Exemplar
print-tray = Pappersfack
print-tray-any = Skrivaren väljer
print-given-up = Systemet gav upp jobbet. Skrivaren { $printer } skrev inte ut något, eller inte allt. Försök igen eller öppna PDF-filen.
