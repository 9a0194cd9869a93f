# With a byte order mark
marked = Marked text
