"""The library beside other tools on the same sentences: what each finds, and how fast."""
