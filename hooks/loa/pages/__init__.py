"""Which pages exist, and each of them in one language as HTML that the site's engine puts into its shell."""
