# The export screen.
