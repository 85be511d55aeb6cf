"""The rows of the bar that need more than the test suite: rows.py [ROW…]. NULAGE_TOOL names the program."""
import sys

ROWS = {"1": "hostile", "4": "pollock", "8": "faults", "10": "places", "11": "same", "12": "at_once", "15": "contained", "16": "scale"}

if __name__ == "__main__":
    wanted = sys.argv[1:] or list(ROWS)
    holds = True
    for row in wanted:
        holds &= __import__(ROWS[row]).rows()
    sys.exit(0 if holds else 1)
