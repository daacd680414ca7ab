"""A report in, bytes out: for the terminal, for programs (JSON, SARIF) and for paper (HTML).

Everything that comes from a draft is hostile here: it is escaped for the format it goes into.
"""
