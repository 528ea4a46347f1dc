# The sheet of a past day.

sheet-open = Sheet
sheet-title = Visits on paper, past day: { $place }
sheet-date = Day
sheet-rows = Rows
sheet-known = The day has { $visits } already.
sheet-bad-date = Write the day like this: 2026-11-20
sheet-future = This date is in the future.
sheet-bad-number = Write a whole number, at most { $most }.
sheet-paste = Paste from a spreadsheet
sheet-pasted = Rows pasted: { $count }
sheet-left = Rows pasted: { $count }. These were not understood, check them: { $lines }
sheet-nothing-to-paste = There is no text to paste. Copy cells in the spreadsheet first.
sheet-save = SAVE
sheet-saved = Saved for { $day }: { $visits }
sheet-not-certain = It is not certain that the sheet was saved. { $reason } Save again: nothing is counted twice.
sheet-close = Back to the desk
sheet-taken-back = The sheet for { $day } is undone: { $visits } removed. The numbers are in the fields again.
sheet-nothing-to-undo = There is no saved sheet to undo here. The visits of a past day are on the tab Day.
sheet-long-past = { $day } is over a year ago. If the day is right, save again.
