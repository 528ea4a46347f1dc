"""Reads PC-Axis files with pyaxis; prints their keywords, and every cell with the codes it stands under."""
import itertools
import json
import sys

from pyaxis import pyaxis
from pyaxis.data_processing import get_dimensions

# Symbols come through as they stand in the file: patterns that match no cell.
RAW = r"(?!)"


def read(path):
    parsed = pyaxis.parse(path, encoding="utf-8", null_values=RAW, sd_values=RAW)
    metadata, data = parsed["METADATA"], parsed["DATA"]
    names, members = get_dimensions(metadata)
    codes = [dict(zip(labels, metadata[f"CODES({name})"], strict=True)) for name, labels in zip(names, members)]
    assert len(data) == len(list(itertools.product(*members)))
    cells = [
        {"key": [code[row[name]] for name, code in zip(names, codes)], "data": row["DATA"]} for row in data.to_dict("records")
    ]
    return {"metadata": metadata, "variables": names, "labels": dict(zip(names, members)), "cells": cells}


print(json.dumps([read(path) for path in sys.argv[1:]]))
