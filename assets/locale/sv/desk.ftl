# The desk screen.
