import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { liveCommands } from './commands.ts'
import { liveEvents } from './events.ts'
import { PROTOCOL_VERSION } from './version.ts'
import known from './wire.json' with { type: 'json' }

/** Everything that goes over the wire, by the shape that its schema says. What no JSON schema can say is left out. */
function hashOfWire(): string {
  const shapeOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const shapes = [
    ...Object.entries(liveCommands).map(([name, { input, reply }]) => [name, shapeOf(input), shapeOf(reply)]),
    ...Object.entries(liveEvents).map(([name, schema]) => [name, shapeOf(schema)]),
  ]
  return createHash('sha256').update(JSON.stringify(shapes)).digest('hex')
}

it('what goes over the wire is that of its version', () => {
  const wire = { version: PROTOCOL_VERSION, sha256: hashOfWire() }
  const whatToDo =
    wire.version === known.version
      ? 'A command, message or event changed its shape: raise PROTOCOL_VERSION in version.ts, then write this into wire.json'
      : 'PROTOCOL_VERSION was raised: write this into wire.json'
  expect(wire, `${whatToDo}: ${JSON.stringify(wire)}`).toEqual(known)
})
