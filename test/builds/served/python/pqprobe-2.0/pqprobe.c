#include <Python.h>
#include <libpq-fe.h>

static PyObject *thread_safe(PyObject *self, PyObject *unused) { return PyLong_FromLong(PQisthreadsafe()); }

static PyMethodDef methods[] = {{"thread_safe", thread_safe, METH_NOARGS, ""}, {0}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "pqprobe", 0, -1, methods};

PyMODINIT_FUNC PyInit_pqprobe(void) { return PyModule_Create(&module); }
