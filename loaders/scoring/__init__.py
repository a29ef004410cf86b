"""How well extracted rows agree with those that readers annotated."""
