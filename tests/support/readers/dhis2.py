"""Validates a JSON file by a JSON schema; prints what is wrong with it."""
import json
import sys

from jsonschema import Draft202012Validator

schema, document = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
Draft202012Validator.check_schema(schema)
print(json.dumps([error.message for error in Draft202012Validator(schema).iter_errors(document)]))
