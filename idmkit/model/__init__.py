"""Floor 0: what the trade means. Standard library only, frozen, references resolved."""
