"""Floor 1: files in, domain model or problems out."""
