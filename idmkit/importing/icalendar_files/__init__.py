"""Calendar files of any program, as entries with times and texts; ours among them."""
