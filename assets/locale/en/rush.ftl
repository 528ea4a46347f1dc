# The desk in a rush, and groups.

desk-group = Group
desk-number = Number
desk-type-number = Type the number of visitors. Press N or Enter when done.
desk-rush = Rush
desk-rush-open = Same visit for { $seconds } s: { $visit }
desk-rush-ready = Rush: a topic is saved at once. Set number, language and channel first.
desk-rush-next = NEXT VISITOR
