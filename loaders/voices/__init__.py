"""Who speaks: speakers of quotations, writers and signatories, those heard asking, and those a letter goes to."""
