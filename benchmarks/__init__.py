"""Measurements of the ledger: accuracy on publishers left out, and speed."""
