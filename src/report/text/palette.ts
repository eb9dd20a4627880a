/** Roles → colours. Everything else in the text report speaks of roles; without colour each role is the text itself. */
import picocolors from 'picocolors';
import type { Severity } from '../../core/types.js';

export type Paint = (text: string) => string;

export interface Palette {
  severity: Record<Severity, Paint>;
  title: Paint;
  place: Paint;
  label: Paint;
  quiet: Paint;
  caret: Paint;
  good: Paint;
}

/** @param color true writes ANSI sequences. */
export function palette(color: boolean): Palette {
  const c = picocolors.createColors(color);
  return {
    severity: {
      critical: (text) => c.bold(c.red(text)),
      high: c.red,
      medium: c.yellow,
      low: c.cyan,
      info: c.dim,
    },
    title: c.bold,
    place: c.cyan,
    label: c.dim,
    quiet: c.dim,
    caret: c.red,
    good: c.green,
  };
}
