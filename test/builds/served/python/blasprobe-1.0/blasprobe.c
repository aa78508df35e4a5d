#include <Python.h>
#include <cblas.h>

static PyObject *dot(PyObject *self, PyObject *args)
{
    double x[] = {1, 2, 3};
    return PyFloat_FromDouble(cblas_ddot(3, x, 1, x, 1));
}

static PyMethodDef methods[] = {
    {"dot", dot, METH_NOARGS, "The product of (1, 2, 3) with itself."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "blasprobe", NULL, -1, methods};

PyMODINIT_FUNC PyInit_blasprobe(void)
{
    return PyModule_Create(&module);
}
