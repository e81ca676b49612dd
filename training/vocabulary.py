#!/usr/bin/env python3
"""Writes the vocabulary of a tokenizer.json, one word piece a line in the order of their numbers."""

import json
import sys

with open(sys.argv[1], encoding="utf8") as file:
    pieces = json.load(file)["model"]["vocab"]
sys.stdout.reconfigure(encoding="utf8")
for piece in sorted(pieces, key=pieces.get):
    print(piece)
