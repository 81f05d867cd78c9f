"""Loa: checked facts of a public-health campaign in, every channel of it out."""
