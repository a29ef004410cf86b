"""Which candidates are rows, and how surely: named features, trained weights, repeats of one fact."""
