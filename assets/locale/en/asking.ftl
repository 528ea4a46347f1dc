# How questions are asked, and in which order.

asking-choose-answer = Answer the question: { $question }
asking-required = An answer is required
asking-keeps = The last choice stays for the next visit
asking-where = Where it is asked
asking-everywhere = At all advice points
asking-earlier = Question earlier
asking-later = Question later
asking-tiles = Order of the choices at the desk
asking-tiles-by-use = Most used first
asking-tiles-as-listed = As in the lists
asking-nothing-to-undo = There is nothing to undo in the lists. Nothing was changed.
