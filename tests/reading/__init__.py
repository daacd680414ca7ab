"""How files become drafts."""
