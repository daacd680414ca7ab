"""Programs that show how fast and how exact draftkit is, with the texts they run on.

::

    python -m benchmarks.speed       time and memory beside the two-line eyecite script
    python -m benchmarks.pairs       how much of each citation is read right, beside stock eyecite
    python -m benchmarks.mutation    how many planted faults are found, how many clean citations are accused
    python -m benchmarks.suggestions whether a specialist's case is among the first five offered for thirty claims

Every authority comes from ``corpus/``; every other name is invented. All seeds are fixed: two runs use the same texts.
"""
