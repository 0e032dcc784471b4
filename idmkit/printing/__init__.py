"""Floor 2: what everything on paper shares. It knows pages, fonts and symbols, and no output."""
