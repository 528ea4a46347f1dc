# The day screen.
