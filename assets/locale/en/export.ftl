# The export screen.

# Writing to a stick or a folder
error-deliver-full = The stick or disk is full. The file { $path } was not saved. Files done: { $done }/{ $all }. Free some space and try again.
error-deliver-read-only = { $path } cannot be written. Files done: { $done }/{ $all }. Check the write protection of the stick or choose another folder.
error-deliver-gone = The stick or folder went away on the way: { $path }. Files done: { $done }/{ $all }. No half file is used. Put the stick back and try again.
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
