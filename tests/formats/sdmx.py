"""Reads an SDMX-CSV file with pysdmx; prints its data sets."""
import json
import sys

from pysdmx.io import read_sdmx

message = read_sdmx(sys.argv[1])
print(
    json.dumps(
        [
            {"structure": data.short_urn, "action": data.action.value, "rows": data.data.to_dict("records")}
            for data in message.data
        ]
    )
)
