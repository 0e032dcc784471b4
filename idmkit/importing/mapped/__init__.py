"""Mappings: what is what in a table with unknown headings, or in any JSON."""
