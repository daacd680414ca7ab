"""FIL: what a clerk looks at before a judge does, and what must not stand in a public file."""
