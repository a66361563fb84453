import { amaPra } from './ama-pra.ts'
import { antiguaMedicalCouncil } from './antigua-medical-council.ts'
import { eventPlatforms } from './event-platforms.ts'
import { eyWebcasts } from './ey-webcasts.ts'
import { globalHealthNetwork } from './global-health-network.ts'
import { iacet } from './iacet.ts'
import { ituAcademy } from './itu-academy.ts'
import { kkf } from './kkf.ts'
import { nasba } from './nasba.ts'
import { nc081305 } from './nc-08-1305.ts'
import { ncPsychologicalAssoc } from './nc-psychological-assoc.ts'
import { niaaa } from './niaaa.ts'
import { nyCle } from './ny-cle.ts'
import { pacificCenter } from './pacific-center.ts'
import type { Preset } from './preset.ts'
import { referenceCase } from './reference-case.ts'
import { surgent } from './surgent.ts'
import { unitar } from './unitar.ts'

/** Shown first: every session, a share of each day, a share of the whole, and credits with checks. */
export const presetsInFront: readonly Preset[] = [referenceCase, globalHealthNetwork, kkf, nasba]

/** The others, in the order of the field's table. */
export const morePresets: readonly Preset[] = [
  surgent,
  eyWebcasts,
  nyCle,
  amaPra,
  antiguaMedicalCouncil,
  iacet,
  nc081305,
  ncPsychologicalAssoc,
  pacificCenter,
  niaaa,
  unitar,
  ituAcademy,
  eventPlatforms,
]

export const findPreset = (wanted: string): Preset | null =>
  [...presetsInFront, ...morePresets].find(({ name }) => name === wanted) ?? null
