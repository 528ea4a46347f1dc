# What the commands print.
