import { findSerial } from '@muster/certificates/serial'

/**
 * The serial somebody meant by what they typed or pasted: a serial, however it is written, or the whole address of a
 * verification page. Null where it cannot be one.
 */
export function serialIn(typed: string): string | null {
  const serial = findSerial(typed)
  if (serial !== null) return serial
  const [, fromAddress] = /\/verify\/([^/?#\s]+)/i.exec(typed) ?? []
  return fromAddress === undefined ? null : findSerial(fromAddress)
}
