"""The family of schedule files that Pentabarf began: XML, JSON and xCal, and our own among them."""
