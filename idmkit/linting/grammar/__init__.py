"""What the standards allow, as tables: components, properties, parameters and words."""
