# The export screen.

# Writing to a stick or a folder
error-deliver-full = The stick or disk is full. The file { $path } was not saved. Files done: { $done }/{ $all }. Free some space and try again.
error-deliver-read-only = { $path } cannot be written. Files done: { $done }/{ $all }. Check the write protection of the stick or choose another folder.
error-deliver-gone = The stick or folder was removed before the end: { $path }. Files done: { $done }/{ $all }. No half file is used. Put the stick back and try again.
error-deliver-no-folder = There is no folder { $path }. Nothing was saved. Put the stick in or choose another folder.
error-deliver-in-the-way = Something else has the name { $path }. It was not touched. Files done: { $done }/{ $all }. Move it away or choose another folder.
error-deliver-in-use = The old file { $path } could not be replaced. It is unchanged. Files done: { $done }/{ $all }. Close it in other programs and try again.
error-deliver-busy = Another export is writing into the folder { $path }. This export saved nothing. Wait a moment and try again.
error-deliver-differs = The file { $path } was not saved right: what was read is not what was written. The wrong file was not kept. Files done: { $done }/{ $all }. Use another stick.
error-deliver-bad-name = “{ $name }” cannot be the name of a file. Nothing was saved. Choose another name.
error-deliver-io = Writing to { $path } failed. Files done: { $done }/{ $all }. Check the stick and try again. The system says: { $reason }
error-no-formats = No file format is chosen. Nothing was saved. Choose at least one.
error-other-publication = The folder has a protected file of this week with other numbers already: { $path }. Nothing was written. Two versions together can reveal a person. If the book was restored from a backup, use the old file.

# Printing
error-print-none = This computer has no printing commands. Nothing was printed. Open the PDF and print it from the viewer.
error-print-no-printer = There is no default printer. Nothing was printed. Choose a printer or open the PDF.
error-print-unknown-printer = There is no printer “{ $printer }”. Nothing was printed. Choose another printer or open the PDF.
error-print-no-answer = The printing service does not answer. It is not certain that anything was printed. Check the printer or open the PDF.
error-print-refused = The printer did not take the file. Nothing was printed. Try again or open the PDF. The system says: { $reason }
error-print-file = The file to print could not be made. Nothing was printed. Save the PDF in a folder and open it. The system says: { $reason }
error-print-no-viewer = The file could not be opened in a viewer. The file is kept. Open it yourself in the file manager. The system says: { $reason }

# The export screen in the window
export-week = Week
export-week-before = Previous
export-week-after = Next
export-week-not-over = The week is not over yet. The figures may change.
export-no-opening-days = The week has no opening days.
export-days-to-come = { $count ->
    [one] { $count } of { $all } opening days is still to come.
   *[other] { $count } of { $all } opening days are still to come.
}
export-all-days-told = { $count ->
    [one] The only opening day has been recorded.
   *[other] All { $count } opening days have been recorded.
}
export-days-missing = { $count ->
    [one] { $count } of { $all } opening days is missing:
   *[other] { $count } of { $all } opening days are missing:
}
export-place = Advice point
export-all-places = All together
export-for-whom = For whom? Chosen each time.
export-internal = For internal use: exact figures
export-internal-means = A small number can reveal a person. Do not hand these files to others.
export-internal-short = internal, exact figures
export-protected = For others: protected figures
export-protected-means = Numbers are rounded so that nobody can be recognised. The protected figures of an exported week no longer change.
export-protected-short = protected figures
export-formats = Files
export-xlsx = Excel (XLSX)
export-pdf = For paper (PDF)
export-csv = Table (CSV)
export-px = PC-Axis (PX)
export-sdmx = SDMX (CSV)
export-dhis2 = DHIS2 (JSON)
export-target = Where to?
export-refresh = Look for memory sticks
export-drives-asked = Looking for memory sticks…
export-no-drives = No memory stick was found. Insert one or choose a folder.
export-free = { $name } · { $free } free
export-read-only = The stick cannot be written: it is write-protected.
export-to-folder = Into a folder
export-folder = Folder
export-browse = Browse…
export-into = The files will be saved here: { $folder }
export-bytes = { $number } bytes
export-kilobytes = { $number } kB
export-megabytes = { $number } MB
export-gigabytes = { $number } GB
export-start = EXPORT
export-ready = Ready to export
export-under-way = Exporting. Do not take the memory stick out.
export-gap-for-whom = Choose whom the figures are for
export-gap-formats = Choose at least one file
export-gap-target = Choose a memory stick or a folder
export-outcome = Export
export-making = Making the files…
export-file-of = File { $file } of { $all }
export-file-writing = { $name }: writing
export-file-verifying = { $name }: verifying
export-file-done = { $name }: done
export-done = { $count ->
    [one] Written and verified: { $count } file in the folder { $folder }.
   *[other] Written and verified: { $count } files in the folder { $folder }.
}
export-nothing-changed = Nothing changed. The same files were in the folder { $folder } already, and were verified.
export-take-out = You may remove the stick.
export-bar-done = Written and verified.
export-bar-unchanged = Nothing changed. The files are verified.
export-bar-stopped = The export stopped. The reason and what to do are under Export.
export-stopped-nothing = This export left no files.
export-stopped-placed = These files were finished and verified:
