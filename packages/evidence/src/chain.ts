import { canonicalJson, sha256 } from './canonical.ts'

/** The end of a chain: what the next record is tied to. */
export type ChainEnd = { chainSeq: number; hash: string }
/** A record in its place (from 1), tied to the one before. */
export type Chained<Content> = Content & { chainSeq: number; prevHash: string; hash: string }

/** What the first record of a chain is tied to. */
export const beginning: ChainEnd = { chainSeq: 0, hash: '0'.repeat(64) }

/** Ties records to the end of their chain (null: they begin it), in order. All are of one session and one boot. */
export function chain<Content extends object>(contents: readonly Content[], end: ChainEnd | null): Chained<Content>[] {
  let last = end ?? beginning
  return contents.map((content) => {
    const chainSeq = last.chainSeq + 1
    const prevHash = last.hash
    const hash = hashOf({ ...content, chainSeq }, prevHash)
    last = { chainSeq, hash }
    return { ...content, chainSeq, prevHash, hash }
  })
}

/** The hash of a record, its place among its content, that is tied to `prevHash`. */
export const hashOf = (record: object, prevHash: string): string => sha256(canonicalJson(record) + prevHash)
