"""Exports of Open Event: tables of sessions, speakers and rooms that refer to each other."""
