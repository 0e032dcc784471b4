"""Tables as secretariats write them: days, times, people and rooms in rows and columns."""
