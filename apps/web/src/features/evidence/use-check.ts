import type { listSeals } from '@muster/contracts/seals'
import { checkSeals } from '@muster/evidence/check-seals'
import { keyIdOf } from '@muster/evidence/keys'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'

type Page = z.output<(typeof listSeals)['reply']>

/** What this browser found: all right; wrong from a seal on (its place among all); or that it has no means to check. */
export type Checked = { result: 'right' } | { result: 'wrong'; seq: number } | { result: 'cannot' }

/** Computes in this browser, from what the page lists, whether each seal is signed and holds the one before it. */
export function useCheck({ seals, keys }: Page): Checked | undefined {
  return useQuery({
    queryKey: ['checked seals', seals.map(({ statement, signature }) => [statement, signature]), keys],
    queryFn: () => check({ seals, keys }),
  }).data
}

async function check({ seals, keys }: Pick<Page, 'seals' | 'keys'>): Promise<Checked> {
  // Browsers keep cryptography from pages that came over an open line.
  if (!window.isSecureContext) return { result: 'cannot' }
  if (keys.some(({ id, publicKey }) => id !== keyIdOf(publicKey))) return { result: 'wrong', seq: 1 }
  const lines = seals.map(({ statement, signature }) => ({
    type: 'seal' as const,
    statement,
    signature,
    lists: null,
    timestamp: null,
  }))
  const { finding, seals: right } = await checkSeals(lines, {
    keys: new Map(keys.map((key) => [key.id, key])),
    trustedKeyIds: null,
    knownSeals: new Set(),
    readTimeStamp: async () => null,
  })
  const other = seals.findIndex(({ sha256 }, index) => sha256 !== right[index]?.sha256)
  if (finding || other !== -1) return { result: 'wrong', seq: Math.max(1, other + 1) }
  return { result: 'right' }
}
