import type { Cores } from './cores.ts'
import type { Lifetime } from './lifetime.ts'
import type { Options } from './options.ts'
import type { Result } from './result.ts'

/** One thing to measure. What it starts ends with `lifetime`; `say` tells a waiting person what is going on. */
export type Area = (bench: Bench) => Promise<Result[]>

export type Bench = { options: Options; cores: Cores; lifetime: Lifetime; say(line: string): void }
