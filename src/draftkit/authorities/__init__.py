"""Where an answer about a cited case comes from: the corpus, the Supreme Court table, courts and reporter volumes.

Nothing is loaded on import; each module reads its compiled table on first use.
"""
