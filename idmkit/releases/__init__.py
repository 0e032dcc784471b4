"""What delegates were last told, in a file beside the agenda, and what has changed since.

`as_released` shows an event beside that; `recorded` is what a release writes.
"""
