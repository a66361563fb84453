import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { connect } from 'node:net'

/**
 * A proxy that passes requests on. Without tunnels it is as some institutions have one: no WebSocket gets through.
 */
export async function startForwardProxy({
  opensTunnels,
}: {
  opensTunnels: boolean
}): Promise<{ port: number; url: string; stop(): void }> {
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
  proxy.on('connect', ({ url = '' }, near, head) => {
    if (!opensTunnels) return near.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    const { hostname, port } = new URL(`http://${url}`)
    const far = connect({ host: hostname, port: Number(port) }, () => {
      near.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      far.write(head)
      far.pipe(near).pipe(far)
    })
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const)
      end.on('error', () => other.destroy()).on('close', () => other.destroy())
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const bound = proxy.address()
  if (bound === null || typeof bound === 'string') throw new Error('not listening on a port')
  return {
    port: bound.port,
    url: `http://127.0.0.1:${bound.port}`,
    stop() {
      proxy.close()
      proxy.closeAllConnections()
    },
  }
}
