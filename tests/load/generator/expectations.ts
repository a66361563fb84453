export type Expectations = {
  /** Waits for what `start` arranges; fails with the first failure of anything, and when it takes too long. */
  expect<Value>(what: string, withinMs: number, start: (resolve: (value: Value) => void) => void): Promise<Value>
  /** Fails what is waited for now, and everything afterwards. */
  fail(why: unknown): void
  hasFailed(): boolean
}

/** What is waited for, one thing at a time, until the first failure. */
export function makeExpectations(): Expectations {
  let failure: Error | null = null
  let giveUp: (why: Error) => void = () => {}
  return {
    expect: (what, withinMs, start) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${what} took longer than ${withinMs / 1000} s`)), withinMs)
        giveUp = (why) => {
          clearTimeout(timer)
          reject(new Error(`${what}: ${why.message}`))
        }
        if (failure) return giveUp(failure)
        start((value) => {
          clearTimeout(timer)
          resolve(value)
        })
      }),
    fail(why) {
      failure ??= why instanceof Error ? why : new Error(String(why))
      giveUp(failure)
    },
    hasFailed: () => failure !== null,
  }
}
