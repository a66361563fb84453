import { referencePolicy } from '../reference-policy.ts'
import type { Preset } from './preset.ts'

/** All sessions, or no certificate. */
export const referenceCase: Preset = { name: 'reference-case', source: 'the reference case', policy: referencePolicy }
