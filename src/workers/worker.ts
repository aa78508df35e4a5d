// The entry of a worker thread; what it needs is kept compiled, as for the command itself.
void import('./work.js').then(({ work }) => work());
