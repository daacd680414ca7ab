"""Qualified immunity: which authorities bind, what each is worth for a claim, and what the draft does with it.

Pure reasoning over a draft's citations and the case records; no file is opened and nothing is printed. The rules of
``rules/immunity`` turn the answers into findings, the outputs show them as the two-prong table.
"""
