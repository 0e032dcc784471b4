"""Schedules that people already have, made into an agenda as a person would have written it.

A source is read by one of the `formats` into a `SourceEvent`, drafted as an agenda, judged by the
reader of agendas, and written. Beside the agenda stands what the source said, for the next time.
"""
