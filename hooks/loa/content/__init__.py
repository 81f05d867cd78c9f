"""A folder of YAML written by health people -> one frozen site, or every problem with its place."""
