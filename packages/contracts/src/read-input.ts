import { z } from 'zod'

/**
 * What a schema makes of input from outside. Throws a ZodError, and nothing else: zod (4.6.7) compares the `length` of a
 * thing before it knows that it has one, so `{"length": {"toString": 1}}` in the place of a text would end in a TypeError.
 */
export function readInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  try {
    return schema.parse(input)
  } catch (thrown) {
    if (!(thrown instanceof TypeError && thrown.message.includes('to primitive value'))) throw thrown
    throw new z.ZodError([{ code: 'custom', path: [], message: 'incomparable', input }])
  }
}
