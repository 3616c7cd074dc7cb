/** What is to happen, the earliest first; of one moment in the order it was put down. A binary heap. */
export class Agenda<What> {
  readonly #heap: { readonly at: number; readonly nth: number; readonly what: What }[] = [];
  #put = 0;

  put(at: number, what: What): void {
    const heap = this.#heap;
    heap.push({ at, nth: this.#put, what });
    this.#put += 1;
    let child = heap.length - 1;
    for (let parent = (child - 1) >> 1; child > 0 && this.#isBefore(child, parent); parent = (child - 1) >> 1) {
      this.#swap(child, parent);
      child = parent;
    }
  }

  take(): { readonly at: number; readonly what: What } | null {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last) return null;
    if (heap.length > 0) {
      heap[0] = last;
      this.#sink();
    }
    return first;
  }

  #sink(): void {
    for (let parent = 0; ; ) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      const child = right < this.#heap.length && this.#isBefore(right, left) ? right : left;
      if (child >= this.#heap.length || !this.#isBefore(child, parent)) return;
      this.#swap(child, parent);
      parent = child;
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    return a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.nth < b.nth));
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (a && b) [this.#heap[one], this.#heap[other]] = [b, a];
  }
}
