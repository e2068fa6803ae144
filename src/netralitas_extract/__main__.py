"""`python -m netralitas_extract`: the same as the command `netralitas-extract`."""

from netralitas_extract.cli import main

if __name__ == "__main__":
    main()
