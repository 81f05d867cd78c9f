"""Templates and frozen values -> pictures and sheets; the only room that knows Typst and fonts."""
