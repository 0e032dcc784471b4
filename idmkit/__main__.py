"""`python -m idmkit`, where the command itself is not on the path."""

from idmkit.cli.app import main

if __name__ == "__main__":
    main()
