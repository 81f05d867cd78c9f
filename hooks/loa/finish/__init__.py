"""A built folder in, a finished one out; knows files, not content."""
