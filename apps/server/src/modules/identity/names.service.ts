import type { PersonNames } from '@muster/contracts/identity'

/** Stands for the name of somebody whose data were erased. */
const erased = '—'

type NameColumns = { latinName: string | null; nativeName: string | null; nativeLang: string | null }

/** A person's names as they are shown; null, of somebody whose data were erased. */
export function toNames(columns: NameColumns | null): PersonNames {
  return { latin: latinNameOf(columns), native: columns && toNative(columns) }
}

export const latinNameOf = (columns: Pick<NameColumns, 'latinName'> | null | undefined): string =>
  columns?.latinName ?? erased

/** A name in its own script, which is nothing without its language. */
export const toNative = ({ nativeName, nativeLang }: Omit<NameColumns, 'latinName'>): PersonNames['native'] =>
  nativeName && nativeLang ? { text: nativeName, lang: nativeLang } : null
