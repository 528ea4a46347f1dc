# The window: its head, its tabs, what went wrong with it.

window-name = Kävijäkirja
window-date = { $date } · { $week }
window-today = today { $visits } · { $visitors }
window-book-not-opened = The book could not be opened
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
