import { once } from 'node:events'
import { createServer, request } from 'node:http'

/** A proxy as some institutions have one: it passes requests on, and opens no tunnel, so that no WebSocket gets through. */
export async function startFilteringProxy(): Promise<{ url: string; stop(): void }> {
  const proxy = createServer((asked, answer) => {
    const { method, headers, url = '' } = asked
    const onward = request(url, { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers)
      answered.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    answer.on('close', () => onward.destroy())
    asked.pipe(onward)
  })
  proxy.on('connect', (_, line) => line.end('HTTP/1.1 403 Forbidden\r\n\r\n'))
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const bound = proxy.address()
  if (bound === null || typeof bound === 'string') throw new Error('not listening on a port')
  return {
    url: `http://127.0.0.1:${bound.port}`,
    stop() {
      proxy.close()
      proxy.closeAllConnections()
    },
  }
}
