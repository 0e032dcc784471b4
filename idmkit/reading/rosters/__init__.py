"""Rosters: who comes, as tables that delegations and registration systems write.

`roster_file` finds a file and its tables, `columns` knows what stands in which column, `row_reader`
makes a person of a row, and `merging` leads rows and the agenda's people together.
"""
