"""From a matter to a Word file: what to say (complaint), how Word holds it (word/), and the proof that it is all there.

A template decides the order and the fixed wording; the paragraphs are made here from the matter's own words; the
finished file is read back by ``reading`` before anybody gets it. Nothing here opens or writes a person's file: bytes
go in and out.
"""
