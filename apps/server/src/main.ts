import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.ts'
import { readEnv } from './env.ts'
import { welcome } from './modules/demo/welcome.ts'
import { lockDataFolder } from './platform/data-lock.ts'
import { closePlatform, makePlatform } from './platform/make-platform.ts'
import { listenForMetrics } from './platform/metrics.ts'
import { authSecret } from './platform/secret.ts'

const tenSecondsMs = 10_000

try {
  await run()
} catch (error) {
  process.stderr.write(`Muster could not start: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

async function run() {
  const env = readEnv()
  const lock = env.embedded ? await lockDataFolder(env.DATA_DIR) : null
  const platform = await makePlatform(env)
  const app = await buildApp(platform, authSecret(env))
  const metrics = await listenForMetrics(platform.metrics, env)
  closeWithGrace({ delay: tenSecondsMs }, async ({ err }) => {
    if (err) platform.log.error(err, 'closing because of an error')
    metrics.close()
    await app.close()
    await closePlatform(platform)
    await lock?.release()
  })
  await app.start()
  await app.fastify.listen({ port: env.PORT, host: env.HOST, backlog: 4096 })
  process.stdout.write(await welcome(platform))
}
