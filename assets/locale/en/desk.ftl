# The desk screen.

desk-people = Visitors
desk-more = more…
desk-search = Find by name in any language
desk-search-close = Back
desk-search-nothing = Nothing found. Try fewer letters.
desk-times = { $count ->
    [one] once
   *[other] { $count } times
}
desk-referred = referred to: { $names }
desk-channel-desk = at the desk
desk-channel-phone = by phone
desk-channel-whatsapp = by WhatsApp
desk-channel-chat = by chat
desk-channel-email = by email
desk-channel-facebook = on Facebook
desk-channel-video = by video call
desk-channel-other = by another channel
desk-choose-topic-and-language = Choose a topic and a language
desk-choose-topic = Choose a topic
desk-choose-language = Choose a language
desk-ready = Ready to save
desk-saving = Saving…
desk-clear = Clear
desk-save-and-keep = Save, keep choices
desk-save = SAVE
desk-saved = Saved: { $visit }
desk-corrected = Corrected: { $visit }
desk-removed = Removed: { $visit }
desk-not-certain = It is not certain that the visit was saved. { $reason } Save again: the visit is counted only once.
desk-correcting = Correcting ({ $hour }): { $visit }
desk-correct-cancel = Cancel correction
desk-correct-save = SAVE CORRECTION
desk-today = Today
desk-today-empty = No visits yet. Choose a topic and a language, save with Enter.
desk-undo = ↶ Undo
desk-correct = ✎ Correct
desk-other-day = You are recording for { $day }, but now it is { $now }.
desk-new-day = Record for { $now }
desk-day-began = A new day: visits are now recorded for { $day }.
desk-not-known = not known
desk-search-add = Add “{ $name }”
desk-clock-earlier = The computer’s date is { $now }, but the book has a visit dated { $last }: { $visit }. Check the clock before you save. If the date of the visit is wrong, remove it.
desk-clock-is-right = The date is right
desk-clock-remove = Remove that visit
