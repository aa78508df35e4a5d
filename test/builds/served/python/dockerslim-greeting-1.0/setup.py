from setuptools import setup

setup(name="dockerslim-greeting", version="1.0", py_modules=["greeting"])
