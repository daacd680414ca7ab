"""Whole-pipeline measurements with thresholds: pairs, mutations, and eyecite's known faults."""
