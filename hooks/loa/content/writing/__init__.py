"""A tree of content -> the one way to write it, so that a change of one value is a change of one line."""
