/** A WebSocket frame within received bytes: what it is, and where its payload lies. */
export type Frame = { opcode: number; start: number; end: number }

export const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const

/**
 * The frame that begins at `offset`; null where it has not arrived whole. Reads what servers send: unmasked, in one piece
 * (RFC 6455, section 5.2).
 */
export function findFrame(bytes: Buffer, offset: number, until: number): Frame | null {
  if (until - offset < 2) return null
  const opcode = bytes.readUInt8(offset) & 15
  const short = bytes.readUInt8(offset + 1)
  const start = offset + (short === 127 ? 10 : short === 126 ? 4 : 2)
  if (start > until) return null
  const length =
    short === 127 ? Number(bytes.readBigUInt64BE(offset + 2)) : short === 126 ? bytes.readUInt16BE(offset + 2) : short
  const end = start + length
  return end > until ? null : { opcode, start, end }
}

/** Code and reason of a closing frame (section 5.5.1), for people; the code alone where there is no reason. */
export function readClose(bytes: Buffer, { start, end }: Frame): string {
  if (end - start < 2) return 'without a code'
  return `${bytes.readUInt16BE(start)} ${bytes.toString('utf8', start + 2, end)}`.trimEnd()
}

/**
 * A text as a client's frame. Clients must mask (section 5.3); a mask of zeros leaves the bytes as they are, so that it
 * costs the load nothing.
 */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text)
  const header = headerFor(payload.length)
  return Buffer.concat([header, Buffer.alloc(4), payload])
}

function headerFor(length: number): Buffer {
  const finalText = 0x80 | opcodes.text
  const masked = 0x80
  if (length < 126) return Buffer.from([finalText, masked | length])
  if (length < 65_536) return Buffer.from([finalText, masked | 126, length >> 8, length & 255])
  const header = Buffer.from([finalText, masked | 127, 0, 0, 0, 0, 0, 0, 0, 0])
  header.writeBigUInt64BE(BigInt(length), 2)
  return header
}

/** A ping of a client's, with nothing in it. */
export const pingFrame = Buffer.from([0x80 | opcodes.ping, 0x80, 0, 0, 0, 0])
