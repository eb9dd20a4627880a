/** Log bytes in given portions → the text that is scanned. */
import { LogPieces } from '../../../src/sources/log/pieces.js';
import { Recorder } from '../recorder.js';

export function logText(log: string | Buffer, cuts: number[] = []): string {
  const bytes = Buffer.from(log as string);
  const recorder = new Recorder();
  const pieces = new LogPieces(recorder, 4 << 20);
  pieces.begin({ kind: 'log', path: 'log' });
  const borders = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  for (let i = 1; i < borders.length; i++) pieces.write(bytes.subarray(borders[i - 1], borders[i]));
  pieces.end();
  return recorder.text('log') ?? '';
}
