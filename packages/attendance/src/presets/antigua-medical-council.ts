import { amaPra } from './ama-pra.ts'
import type { Preset } from './preset.ts'

/** Who teaches a session cannot claim a learner's credit for it. How credits are counted otherwise is ours: by the hour. */
export const antiguaMedicalCouncil: Preset = {
  name: 'antigua-medical-council',
  source: 'Antigua medical council',
  policy: { ...amaPra.policy, ownSessions: 'no-credit' },
}
