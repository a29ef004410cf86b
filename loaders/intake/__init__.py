"""From a file to its texts: bytes decoded and cleaned once, articles told apart, the facts that the file states."""
