"""CIT: form, identity, feasibility, pins, quotations and chains of citations."""
