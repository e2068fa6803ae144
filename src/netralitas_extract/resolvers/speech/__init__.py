"""Who speaks: words of speech, quotations, and the speaker of each sentence."""
