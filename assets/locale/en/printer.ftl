# Printers: what keeps them from printing, copies and trays.

# What keeps a printer from printing; stands after “the printer X: ”
hindrance-stopped = stopped
hindrance-stopped-because = stopped ({ $reason })
hindrance-closed = takes no jobs at present
hindrance-offline = does not answer; check that it is on and connected
hindrance-no-paper = out of paper
hindrance-jam = paper is jammed
hindrance-open = a cover is open
hindrance-no-ink = out of ink or toner

error-print-closed = The printer “{ $printer }” takes no jobs at present. Nothing was printed. Choose another printer or open the PDF.

# The commands
command-printer = { $printer }
command-printer-default = { $printer } · the usual one
command-printer-hindered = { $printer } · { $hindrance }
command-printer-trays = Trays: { $trays }
command-printer-none = No printers were found. Set one up in the system, or save the PDF and open it.
command-print-hindered = Sent, but nothing comes out yet. The printer { $printer }: { $hindrance }. Mend it, or save the PDF and open it.
command-print-given-up = The system gave the job up. The printer { $printer } printed nothing, or not all. Try again, or save the PDF and open it.

# The window
print-copies = Copies
print-tray = Paper tray
print-tray-any = The printer chooses
print-given-up = The system gave the job up. The printer { $printer } printed nothing, or not all. Try again or open the PDF.
