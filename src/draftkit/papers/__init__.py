"""What paper a draft is, and its parts: headings, caption, numbered paragraphs, counts, signature block.

Everything is read from the text as a person reads it; what cannot be told is None or empty, never a guess. Spans are
characters of the draft's text.
"""
