"""Names in a text and what they stand for: gazetteers, offices and their holders, persons, groups, states."""
