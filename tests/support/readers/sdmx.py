"""Reads an SDMX-CSV 2.0 file with pysdmx; prints its data sets."""
import json
import sys

from pysdmx.io.csv.sdmx20.reader import read
from pysdmx.io.input_processor import process_string_to_read

# The text as pysdmx takes it in, and what it takes the text for.
text, kind = process_string_to_read(sys.argv[1])
assert kind.name.startswith("DATA_SDMX_CSV_2"), kind
print(
    json.dumps(
        [
            {"structure": data.short_urn, "action": data.action.value, "rows": data.data.to_dict("records")}
            for data in read(text)
        ]
    )
)
