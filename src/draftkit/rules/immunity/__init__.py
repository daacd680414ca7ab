"""Rules on qualified immunity (QI): what a brief leaves open on either prong, and what its authorities cannot carry."""
