"""Templates and light Markdown -> HTML that is escaped once, in one place."""
