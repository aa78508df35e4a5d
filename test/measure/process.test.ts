import { expect, test } from 'vitest';
import { runProcess } from '../../src/measure/process.js';

const node = (script: string, options = {}) => runProcess(process.execPath, ['-e', script], options);

test('exit code, both streams, and standard output alone', async () => {
  const said: string[] = [];
  const script = 'console.log("out"); console.error("err"); process.exitCode = 3';
  const result = await node(script, { onOutput: (text: string) => said.push(text) });
  expect(result).toMatchObject({ code: 3, stdout: 'out\n', timedOut: false });
  expect(result.output).toContain('err\n');
  expect(said.join('')).toBe(result.output);
});

test('a program that is not there is told as one, and not thrown', async () => {
  expect(await runProcess('no-such-program-at-all', [])).toMatchObject({ code: 127 });
});

test('bytes that are asked for as such are not text', async () => {
  const bytes: Uint8Array[] = [];
  const onBytes = (piece: Uint8Array): void => void bytes.push(piece);
  const { output, code } = await node('process.stdout.write(Buffer.from([0xff, 0, 0xfe]))', { onBytes });
  expect([output, code, [...Buffer.concat(bytes)]]).toEqual(['', 0, [0xff, 0, 0xfe]]);
});

test('characters that are cut by a piece are whole', async () => {
  const script =
    'const b = Buffer.from("ü"); process.stdout.write(b.subarray(0, 1)); setTimeout(() => process.stdout.write(b.subarray(1)), 50)';
  expect((await node(script)).stdout).toBe('ü');
});

test('what takes too long is ended, with all that it started', async () => {
  const started = performance.now();
  const { timedOut, code } = await runProcess('sh', ['-c', 'sleep 30 & sleep 30; wait'], { timeout: 200 });
  expect([timedOut, code]).toEqual([true, 128]);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('an interrupt ends it, also one that came before', async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 100);
  const { signal } = controller;
  expect(await runProcess('sleep', ['30'], { signal })).toMatchObject({ code: 128, timedOut: false });
  expect(await runProcess('sleep', ['30'], { signal })).toMatchObject({ code: 128 });
});
