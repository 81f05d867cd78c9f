"""Pixels -> files that phones can afford; the only room that knows picture formats."""
