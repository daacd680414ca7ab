"""The nouns: draft, citation, authority, finding, report. Frozen values, standard library only.

They are what the rooms hand to each other; they compute little and never read a file.
"""
