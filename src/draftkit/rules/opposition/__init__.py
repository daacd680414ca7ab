"""Rules on the opposition to a motion (OPP): what it must answer, prove and ask, and when it is due."""
