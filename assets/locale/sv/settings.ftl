# The settings screen.
