"""Demands: who asks whom for what, and what an ask is about."""
