"""Recipes for the parts of a Word file: styles, numbering, cross-references, caption, notes, settings, saving."""
