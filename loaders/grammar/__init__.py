"""How sentences are built: tokens, quotations, verbs and clauses, and what follows the wording of an ask or act."""
