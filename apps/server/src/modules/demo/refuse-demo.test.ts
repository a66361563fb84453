import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { demoModule } from './demo.module.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('an installation meant in earnest does not start on a database with the demo, whose passwords everybody knows', async () => {
  const id = await server.make.project()
  await expect(demoModule.start?.(server.platform)).resolves.toBeTypeOf('function')
  await server.platform.database.client.project.update({ where: { id }, data: { isDemo: true } })
  await expect(demoModule.start?.(server.platform)).rejects.toThrow('passwords are public')
})
