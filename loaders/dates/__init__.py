"""Dates: as prose writes them, and which of them is the day of an act."""
