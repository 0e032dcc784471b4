"""What delegates were last told, in a file beside the agenda, and what has changed since.

`compared` shows an event beside that, and gives the state that a release of it would leave.
"""
