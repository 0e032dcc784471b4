"""Exports of Indico: events with contributions or sessions, and timetables."""
