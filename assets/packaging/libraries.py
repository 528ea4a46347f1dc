"""Which libraries the program is made of, as cargo tells it. For the scripts beside it."""

import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]


def libraries(kinds, target):
    """The packages that the program needs by these kinds of dependency ("normal" is linked, "normal,build" builds it too), for one
    target or "all": what only the tests need is not among them, nor what only they switch on."""
    tree = ["cargo", "tree", "--locked", "--edges", kinds, "--target", target, "--prefix", "none", "--format", "{p}"]
    lines = subprocess.check_output(tree, cwd=ROOT, text=True).splitlines()
    # "serde v1.0.229", "serde_derive v1.0.229 (proc-macro)", and the program itself with its folder.
    wanted = {tuple(line.split()[:2]) for line in lines if line.strip()}
    command = ["cargo", "metadata", "--format-version", "1", "--locked", "--all-features"]
    packages = json.loads(subprocess.check_output(command, cwd=ROOT))["packages"]
    found = [package for package in packages if package["source"] and (package["name"], f"v{package['version']}") in wanted]
    return sorted(found, key=lambda package: (package["name"], package["version"]))
