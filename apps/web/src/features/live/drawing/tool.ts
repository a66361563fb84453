import type { Pointing } from '@muster/live/drawing/pointing'

/** What somebody who presents has in the hand: the light, or a pen of a colour. */
export type Tool = Pointing['tool']
