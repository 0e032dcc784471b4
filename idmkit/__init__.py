"""idmkit: calendars, programmes and badges from one agenda file."""
