"""Find the raw mentions of one family each in the folded text; none knows of another."""
