"""A source as an agenda: ids, names in parts, days and times, kinds, judged by our own reader."""
