"""A newer source merged into an agenda that its organizer has edited since."""
