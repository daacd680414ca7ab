"""PLD: what a complaint must say, and to whom: form, facts, counts, parties, relief, prisoners."""
