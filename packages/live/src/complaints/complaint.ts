import type { SaidThere } from './model.ts'

/** Whether two complaints are of the same. */
export const isSame = (one: SaidThere, other: SaidThere): boolean =>
  one.streamId === other.streamId && one.kind === other.kind && one.seq === other.seq
