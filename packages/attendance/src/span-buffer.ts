import type { Interval, Spans } from './interval.ts'

/**
 * Spans in flat memory that is used over and over, so that judging thousands of people leaves nothing behind. Between
 * `add` and `unite` the spans are in any order and may overlap; after it they are as `Spans` says.
 */
export class SpanBuffer {
  count = 0
  #starts = new Float64Array(64)
  #ends = new Float64Array(64)
  #inOrder = true
  #cursor = 0

  clear(): void {
    this.count = 0
    this.#inOrder = true
    this.#cursor = 0
  }

  startAt(index: number): number {
    return this.#starts[index] ?? Number.NaN
  }

  endAt(index: number): number {
    return this.#ends[index] ?? Number.NaN
  }

  /** The part of it within the window, in whole milliseconds rounded down; nothing where that holds no time. */
  add(startMs: number, endMs: number, window: Interval): void {
    let start = Math.floor(startMs)
    let end = Math.floor(endMs)
    if (start < window.startMs) start = window.startMs
    if (end > window.endMs) end = window.endMs
    // Also where either is no number.
    if (!(start < end)) return
    const { count } = this
    if (count === this.#starts.length) this.#grow()
    if (count > 0 && start < this.startAt(count - 1)) this.#inOrder = false
    this.#starts[count] = start
    this.#ends[count] = end
    this.count = count + 1
  }

  /** Sorts and merges what overlaps or touches. */
  unite(): void {
    if (!this.#inOrder) this.#sort()
    const starts = this.#starts
    const ends = this.#ends
    let last = -1
    let lastEnd = Number.NEGATIVE_INFINITY
    for (let index = 0; index < this.count; index++) {
      const start = starts[index] ?? 0
      const end = ends[index] ?? 0
      if (start > lastEnd) {
        last += 1
        starts[last] = start
        ends[last] = end
        lastEnd = end
      } else if (end > lastEnd) {
        ends[last] = end
        lastEnd = end
      }
    }
    this.count = last + 1
    this.#inOrder = true
  }

  /** Takes the time of other spans out of these; both united. `spare` is overwritten. */
  subtract(removed: SpanBuffer, spare: SpanBuffer): void {
    if (this.count === 0 || removed.count === 0) return
    spare.clear()
    let next = 0
    for (let index = 0; index < this.count; index++) {
      let startMs = this.startAt(index)
      const endMs = this.endAt(index)
      const within = { startMs, endMs }
      while (next < removed.count && removed.startAt(next) < endMs) {
        spare.add(startMs, removed.startAt(next), within)
        startMs = Math.max(startMs, removed.endAt(next))
        // What outlasts this span may reach into the following one, so it is looked at again.
        if (removed.endAt(next) > endMs) break
        next += 1
      }
      spare.add(startMs, endMs, within)
    }
    this.clear()
    for (let index = 0; index < spare.count; index++) {
      const startMs = spare.startAt(index)
      this.add(startMs, spare.endAt(index), { startMs, endMs: spare.endAt(index) })
    }
  }

  /** How much of these united spans lies in a window. Asked for window after window in order, from `rewind` on. */
  overlapMs(fromMs: number, toMs: number): number {
    while (this.#cursor < this.count && this.endAt(this.#cursor) <= fromMs) this.#cursor += 1
    let sum = 0
    for (let index = this.#cursor; index < this.count && this.startAt(index) < toMs; index++) {
      sum += Math.min(toMs, this.endAt(index)) - Math.max(fromMs, this.startAt(index))
    }
    return sum
  }

  rewind(): void {
    this.#cursor = 0
  }

  toSpans(): Spans {
    return Array.from({ length: this.count }, (_, index) => ({
      startMs: this.startAt(index),
      endMs: this.endAt(index),
    }))
  }

  #grow(): void {
    const [starts, ends] = [this.#starts, this.#ends]
    this.#starts = new Float64Array(starts.length * 2)
    this.#ends = new Float64Array(ends.length * 2)
    this.#starts.set(starts)
    this.#ends.set(ends)
  }

  #sort(): void {
    const order = Array.from({ length: this.count }, (_, index) => index)
    order.sort((a, b) => this.startAt(a) - this.startAt(b))
    const starts = order.map((index) => this.startAt(index))
    const ends = order.map((index) => this.endAt(index))
    this.#starts.set(starts)
    this.#ends.set(ends)
  }
}
