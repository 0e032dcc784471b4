"""What is read: bytes, XML and JSON that know their places, and what a source says with them."""
