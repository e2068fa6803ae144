"""The pattern files as data: their schema, macros, word forms and gazetteers."""
