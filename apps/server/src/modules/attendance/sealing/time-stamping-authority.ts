const withinMs = 10_000
const mostBytes = 64 * 1024

/**
 * Sends a request to a time-stamping authority (RFC 3161, 3.4) and answers what comes back. Throws where nothing comes in
 * ten seconds, or something that cannot be an answer.
 */
export async function askAuthority(url: string, request: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: request,
    signal: AbortSignal.timeout(withinMs),
  })
  if (!response.ok || !response.body)
    throw new Error(`The time-stamping authority answered with status ${response.status}.`)
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body) {
    length += part.length
    if (length > mostBytes) throw new Error('The time-stamping authority answered with too much.')
    parts.push(part)
  }
  return Uint8Array.from(Buffer.concat(parts))
}
