import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const getLive = endpoint({
  method: 'GET',
  path: '/api/health/live',
  action: 'public.read',
  summary: 'The process answers',
  reply: z.object({ live: z.literal(true) }),
})

export const getReady = endpoint({
  method: 'GET',
  path: '/api/health/ready',
  action: 'public.read',
  summary: 'The process can serve: the database answers, migrations are applied and attendance is kept; 503 otherwise',
  reply: z.object({ ready: z.literal(true), protocol: z.int() }),
})
