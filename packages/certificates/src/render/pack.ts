import { deflateSync } from 'node:zlib'

/** A stream's bytes, compressed where that pays. */
export type Packed = { bytes: Buffer; deflated: boolean }

/** Below this, starting the compressor costs more than the bytes that it saves. */
const worthwhileBytes = 1500

export const pack = (bytes: Buffer): Packed =>
  bytes.length < worthwhileBytes ? { bytes, deflated: false } : { bytes: deflateSync(bytes), deflated: true }
