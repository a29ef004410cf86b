"""Responses: the acts of those in power, of which kind they are, and whether they serve the campaign."""
