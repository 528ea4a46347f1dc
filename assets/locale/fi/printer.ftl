# Printers: what keeps them from printing, copies and trays.

# What keeps a printer from printing; stands after “the printer X: ”
hindrance-stopped = pysäytetty
hindrance-stopped-because = pysäytetty ({ $reason })
hindrance-closed = ei ota nyt töitä vastaan
hindrance-offline = ei vastaa; tarkista, että se on päällä ja kytketty
hindrance-no-paper = paperi on lopussa
hindrance-jam = paperi on jumissa
hindrance-open = kansi on auki
hindrance-no-ink = muste tai väriaine on lopussa

error-print-closed = Tulostin ”{ $printer }” ei ota nyt töitä vastaan. Mitään ei tulostettu. Valitse toinen tulostin tai avaa PDF.

# The commands
command-printer = { $printer }
command-printer-default = { $printer } · oletustulostin
command-printer-hindered = { $printer } · { $hindrance }
command-printer-trays = Lokerot: { $trays }
command-printer-none = Tulostimia ei löytynyt. Lisää tulostin järjestelmään tai tallenna PDF ja avaa se.
command-print-hindered = Lähetetty, mutta vielä mitään ei tule ulos. Tulostin { $printer }: { $hindrance }. Korjaa vika tai tallenna PDF ja avaa se.
command-print-given-up = Järjestelmä hylkäsi työn. Tulostin { $printer } ei tulostanut mitään tai ei kaikkea. Yritä uudelleen tai tallenna PDF ja avaa se.

# The window
print-copies = Kappaleita
print-tray = Paperilokero
print-tray-any = Tulostin valitsee
print-given-up = Järjestelmä hylkäsi työn. Tulostin { $printer } ei tulostanut mitään tai ei kaikkea. Yritä uudelleen tai avaa PDF.
