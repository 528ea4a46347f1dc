# The statistics screen.
