"""Translations: what they were made from, whether that has changed since, and whether they say the same."""
