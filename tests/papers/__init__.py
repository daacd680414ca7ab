"""Papers: kind, caption, numbered paragraphs, counts, signature block."""
