"""Named policies and programmes in the prose: those of the vocabulary, and others by their shape."""
