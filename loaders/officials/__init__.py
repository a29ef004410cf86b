"""Officials: persons and bodies under sanctions or proposed for them, with role, authority, programme and day."""
