import { type Refusal } from '../decision.ts'
import { findPhaseRefusal } from '../lifecycle/decide.ts'
import { fleeting } from '../rules.ts'
import type { StageState } from '../streams/stage-state.ts'

/** Why nobody shows anything at this time of the session; null where they may. */
export const findCheerRefusal = ({ lifecycle }: StageState): Refusal | null =>
  findPhaseRefusal(lifecycle, fleeting.cheer)
