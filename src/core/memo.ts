/**
 * Questions that come again and again → their answers, worked out once. Holds a bounded number of short questions and
 * begins anew when it is full: cheaper than to know which was asked last, and texts that repeat themselves soon fill it
 * again. Answers must hang on the question alone.
 */
export class Memo<Answer> {
  readonly #known = new Map<string, Answer>();
  readonly #answer: (question: string) => Answer;
  readonly #most: number;
  readonly #longest: number;

  /** @param longest question kept, in UTF-16 units. */
  constructor(
    answer: (question: string) => Answer,
    most: number,
    longest: number = Number.POSITIVE_INFINITY,
  ) {
    this.#answer = answer;
    this.#most = most;
    this.#longest = longest;
  }

  of(question: string): Answer {
    const known = this.#known.get(question);
    if (known !== undefined || this.#known.has(question)) return known as Answer;
    const answer = this.#answer(question);
    if (question.length > this.#longest) return answer;
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(question, answer);
    return answer;
  }
}
