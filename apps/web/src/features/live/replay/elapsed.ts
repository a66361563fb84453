import { countdown } from '../rules/countdown.ts'

/** How much has passed, in whole seconds that are over: `1:05`, `1:02:05`. */
export const elapsed = (ms: number): string => countdown(Math.floor(ms / 1000) * 1000)
