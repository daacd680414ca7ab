"""AUT: the weight and the later history of authorities."""
