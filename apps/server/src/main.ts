import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.ts'
import { readEnv } from './env.ts'
import { welcome } from './modules/demo/welcome.ts'
import { lockDataFolder } from './platform/data-lock.ts'
import { closePlatform, makePlatform } from './platform/make-platform.ts'
import { listenForMetrics } from './platform/metrics.ts'
import { authSecret } from './platform/secret.ts'
import { startFailure } from './start-failure.ts'

const tenSecondsMs = 10_000

/** What has been opened so far, the latest first: closed at the end, and also where starting failed halfway. */
const opened: (() => Promise<unknown>)[] = []

try {
  await run()
} catch (error) {
  process.stderr.write(`Muster could not start: ${startFailure(error)}\n`)
  await closeAll().catch(() => {})
  process.exit(1)
}

async function closeAll() {
  for (const close of opened.splice(0)) await close()
}

async function run() {
  const env = readEnv()
  if (env.embedded) {
    const lock = await lockDataFolder(env.DATA_DIR)
    opened.unshift(() => lock.release())
  }
  const platform = await makePlatform(env)
  opened.unshift(() => closePlatform(platform))
  const app = await buildApp(platform, authSecret(env))
  opened.unshift(() => app.close())
  const metrics = await listenForMetrics(platform.metrics, env)
  opened.unshift(async () => metrics.close())
  closeWithGrace({ delay: tenSecondsMs }, async ({ err }) => {
    if (err) platform.log.error(err, 'closing because of an error')
    await closeAll()
  })
  await app.start()
  await app.fastify.listen({ port: env.PORT, host: env.HOST, backlog: 4096 })
  platform.print(await welcome(platform))
}
