"""Which wording a reader gets, and how dates and numbers look in their language."""
