"""Builds only where a C compiler, Python.h and the headers of BLAS are."""
from setuptools import Extension, setup

setup(
    name="blasprobe",
    version="1.0",
    ext_modules=[Extension("blasprobe", ["blasprobe.c"], libraries=["blas"])],
)
