/** Reads an answer that comes as lines, as they come; empty ones only say that there is nothing new. */
export async function readLines(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  { onLine, onSign }: { onLine: (line: unknown) => void; onSign?: () => void },
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    onSign?.()
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') onLine(JSON.parse(line))
  }
}
