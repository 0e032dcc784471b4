"""Floor 6: the command line, a few lines over the public API."""
