import { createServer, type Server } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Env } from '../env.ts'

/** What Prometheus reads. On a port of its own, so that it is never on the public one. */
export type Metrics = {
  requests: Histogram<'method' | 'route' | 'status'>
  commands: Counter<'command' | 'outcome'>
  peopleInRooms: Gauge
  connections: Gauge<'way'>
  unreadDropped: Counter
  registry: Registry
}

export function makeMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requests: new Histogram({
      name: 'muster_http_request_seconds',
      help: 'Duration of HTTP requests',
      labelNames: ['method', 'route', 'status'],
      registers: [registry],
    }),
    commands: new Counter({
      name: 'muster_socket_commands_total',
      help: 'Socket commands by outcome',
      labelNames: ['command', 'outcome'],
      registers: [registry],
    }),
    peopleInRooms: new Gauge({
      name: 'muster_people_in_rooms',
      help: 'Connections in live sessions of this process',
      registers: [registry],
    }),
    connections: new Gauge({
      name: 'muster_connections',
      help: 'Open connections of this process by their way: websocket, or polling where a network lets no WebSocket through',
      labelNames: ['way'],
      registers: [registry],
    }),
    unreadDropped: new Counter({
      name: 'muster_connections_dropped_total',
      help: 'Connections that did not read what they were sent, and were dropped',
      registers: [registry],
    }),
  }
}

/** Serves the metrics at `/metrics` of an address of their own. Rejects where it is taken. */
export function listenForMetrics(
  metrics: Metrics,
  { METRICS_HOST, METRICS_PORT }: Pick<Env, 'METRICS_HOST' | 'METRICS_PORT'>,
): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end()
    metrics.registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(METRICS_PORT, METRICS_HOST, () => resolve(server))
  })
}
