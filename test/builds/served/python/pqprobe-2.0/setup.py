"""Builds only where a C compiler, Python.h and libpq's headers are."""
import subprocess

from setuptools import Extension, setup

include = subprocess.check_output(["pg_config", "--includedir"], text=True).strip()
setup(
    name="pqprobe",
    version="2.0",
    ext_modules=[Extension("pqprobe", ["pqprobe.c"], include_dirs=[include], libraries=["pq"])],
)
