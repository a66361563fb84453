/**
 * Serials: what stands on the certificate and in the address of its verification page. Safe in a browser.
 *
 * `MUS-` and five groups of four symbols of Crockford's alphabet (no I, L, O, U): 95 random bits, so that a serial can
 * be neither guessed nor enumerated, and one check symbol, so that a slip in typing is told apart from an unknown one.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const prefix = 'MUS'
const randomSymbols = 19

/** Random bytes that `makeSerial` needs. */
export const serialBytes = 12

/** Multiplies by the generator of GF(32), whose polynomial is x⁵ + x² + 1. */
const double = (value: number) => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31

/**
 * A weighted sum over GF(32). Since neighbouring weights differ, every single wrong symbol and every swap of two
 * neighbours is found.
 */
const checkSymbol = (values: readonly number[]) => values.reduce((sum, value) => double(sum ^ value), 0)

const written = (symbols: string) => [prefix, ...(symbols.match(/.{4}/g) ?? [])].join('-')

/**
 * A serial from random bytes, given so that this stays pure.
 * @param bytes at least `serialBytes` of them, from a cryptographic source
 * @throws RangeError where there are fewer
 */
export function makeSerial(bytes: Uint8Array): string {
  if (bytes.length < serialBytes) throw new RangeError(`a serial needs ${serialBytes} random bytes`)
  const values: number[] = []
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    bits = ((bits & 31) << 8) | byte
    held += 8
    while (held >= 5 && values.length < randomSymbols) {
      held -= 5
      values.push((bits >> held) & 31)
    }
  }
  return written([...values, checkSymbol(values)].map((value) => alphabet.charAt(value)).join(''))
}

/**
 * The serial a person meant: small letters, spaces, missing hyphens, O for 0 and I or L for 1 are forgiven.
 * @returns the serial as it is printed, or null where it cannot be one (wrong length, symbol or check symbol)
 */
export function findSerial(typed: string): string | null {
  const symbols = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replace(/^MUS/, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (symbols.length !== randomSymbols + 1) return null
  const values = [...symbols].map((symbol) => alphabet.indexOf(symbol))
  if (values.includes(-1) || checkSymbol(values.slice(0, -1)) !== values.at(-1)) return null
  return written(symbols)
}
