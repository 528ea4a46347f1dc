# The window: its head, its tabs, what went wrong with it.

window-name = Kävijäkirja
window-date = { $date } · { $week }
window-today = today { $visits } · { $visitors }
window-book-not-opened = The book could not be opened
window-unsaved = Something said of a day, or a setting, is not saved. It is lost if the window is closed. The visits are safe.
window-stay = Go back and save
window-close-anyway = Close without saving
tab-desk = Record
tab-day = Day
tab-statistics = Statistics
tab-export = Export
tab-settings = Settings

error-library-gone = The work on the book has stopped. The latest change may not be saved. Close the program, open it again and check.
error-no-place-in-use = The book has no advice point in use. The data is safe. Put one into use with the command place.
error-no-display = The window cannot open, because there is no display. Nothing was changed. The commands work without one: kavijakirja --help.
error-no-window = The window could not be opened, because the display cannot be reached. Nothing was changed. The commands work without a window: kavijakirja --help.
error-window-fault = The program was stopped by a fault. The saved visits are safe. Open the program again.

# Why something was perhaps not saved, where that it is not certain is told beside it.
reason-book-busy = Another program is using the book right now. Wait a moment.
reason-disk-full = The disk is full. Free some space.
reason-disk-failed = The disk did not work. Make a backup of the book. The program says: { $detail }
reason-database = The book did not take it. The program says: { $detail }
reason-library-gone = The work on the book has stopped. Close the program and open it again.
