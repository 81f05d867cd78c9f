"""Content in, every output out: the one room that knows all the others."""
