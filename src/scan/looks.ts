/**
 * A history → its findings, by two looks. The first notes which secret stands in which object; when all objects are read
 * and attributed it is known which secrets count, and the second examines the objects that they are told from.
 */
import { originObject } from '../core/origin.js';
import type { Finding, ScanJob } from '../core/types.js';
import { Veil } from '../report/veil.js';
import type { HistorySource } from '../sources/git/history.js';
import type { ScanContext } from './context.js';
import { crewOf } from './crew.js';
import { Examiner, type Findings } from './examine.js';
import { findingsFrom } from './findings.js';
import { ArchiveOpener } from './opener.js';
import type { Placing, Secreted } from './placed.js';
import { Places } from './places.js';
import type { Prepared } from './prepare.js';
import { recall, recollect } from './recollection.js';
import { Reread } from './reread.js';
import { Sighter } from './sighter.js';
import type { Verdicts } from './verdicts.js';
import { replay, type SliceResult } from './wire.js';

export class Looks {
  readonly #source: HistorySource;
  readonly #job: ScanJob;
  readonly #prepared: Prepared;
  readonly #context: ScanContext;
  readonly #verdicts: Pick<Verdicts, 'isInDoubt'>;
  readonly #told: Findings;
  readonly #places: Places;

  /** @param told of findings in the second look, of everything else as it comes. */
  constructor(
    source: HistorySource,
    job: ScanJob,
    prepared: Prepared,
    context: ScanContext,
    verdicts: Pick<Verdicts, 'isInDoubt'>,
    told: Findings,
  ) {
    this.#source = source;
    this.#job = job;
    this.#prepared = prepared;
    this.#context = context;
    this.#verdicts = verdicts;
    this.#told = told;
    this.#places = new Places();
  }

  /** Reads the history to its end. */
  async first(signal: AbortSignal): Promise<void> {
    const note = this.#source.note.bind(this.#source);
    const { rules } = this.#prepared.inspector;
    const seer = {
      see: this.#places.see.bind(this.#places),
      note,
      rule: (id: string) => rules.byId(id)!,
    };
    const out: Findings = { ...this.#told, finding: (finding) => this.#found(finding) };
    const examiner = new Examiner(this.#prepared, this.#job, out);
    const sighter = new Sighter(this.#prepared, examiner, this.#places, out, note);
    // What was not read in an archive is to be read again, as the sighter knows.
    const opener = this.#opener({ ...out, skipped: sighter.skipped.bind(sighter) });
    const crew = crewOf(this.#job, this.#prepared, seer, this.#context);
    await this.#source.read(sighter, signal, { crew, opener });
    const recalled = this.#source.recalled();
    if (recalled !== undefined) recall(recalled.seen, recalled.objects, seer);
  }

  #opener(told: Findings) {
    const opens = new ArchiveOpener(this.#prepared, this.#job);
    // Of its own: one opens one at a time.
    const opensBeside = new ArchiveOpener(this.#prepared, this.#job);
    return {
      open: opens.open.bind(opens),
      openBeside: opensBeside.openBeside.bind(opensBeside),
      tell: (opened: object) => replay(opened as SliceResult, told),
    };
  }

  /** Keeps what was examined at once, as what cannot be asked for again is. */
  #found(finding: Finding): void {
    this.#places.add(this.#prepared.inspector.rules.byId(finding.ruleId)!, finding);
    // What stands in an archive is told with its own text, which is not kept.
    if (finding.origin.kind === 'entry') this.#source.note(originObject(finding.origin) ?? '');
  }

  /** Looks at the objects that count, now that it is known which do, and tells the findings. */
  async second(signal: AbortSignal): Promise<void> {
    const places = this.#places;
    const { source } = this.#job;
    const unreachable = source.kind === 'history' && source.unreachable;
    const trace = await this.#source.trace(places.objects(), signal);
    if (this.#job.countUnsure) places.sift(trace, unreachable, (secret) => this.#isInDoubt(secret));
    const attributed = await trace.attribute(places.objects(), signal);
    const placings = places.place(attributed, unreachable).filter((placing) => !this.#isInDoubt(placing));
    await this.#readAgain(placings, signal);
    const findings = findingsFrom(placings, this.#prepared.key);
    const veil = new Veil();
    for (const finding of findings) veil.add(finding);
    for (const finding of findings) this.#told.finding(veil.wordsOf(finding));
    if (!places.lost) this.#source.keep(() => recollect(places));
  }

  /** True, and counted, when the confidence alone decides about a secret at each of its places. */
  #isInDoubt(secret: Secreted): boolean {
    if (this.#job.countUnsure !== true || !this.#verdicts.isInDoubt(secret)) return false;
    this.#told.unsure(secret.known.deadEnd ?? 'confidence');
    return true;
  }

  async #readAgain(placings: readonly Placing[], signal: AbortSignal): Promise<void> {
    const found: Findings = {
      ...this.#told,
      finding: (finding) => reread.examined(finding),
      unsure: () => undefined,
      skipped: (skipped) => {
        // Said when the object was read first.
        if (skipped.reason !== 'findings-limit' && skipped.reason !== 'decode-limit')
          this.#told.skipped(skipped);
      },
      scanned: () => undefined,
    };
    const examiner = new Examiner(this.#prepared, this.#job, found);
    let reread = new Reread(placings, examiner);
    // Once more for what is told instead of what is gone.
    for (; reread.objects.length > 0; reread = new Reread(placings, examiner)) {
      await this.#source.readAgain(reread.objects, reread, signal);
      reread.close();
    }
  }
}
