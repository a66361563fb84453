import multipart from '@fastify/multipart'
import type { Endpoint } from '@muster/contracts/endpoint'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { attendanceModule } from './modules/attendance/attendance.module.ts'
import { auditModule } from './modules/audit/audit.module.ts'
import { certificatesModule } from './modules/certificates/certificates.module.ts'
import { welcomeArrival } from './modules/demo/arrival.service.ts'
import { demoModule } from './modules/demo/demo.module.ts'
import { evaluationModule } from './modules/evaluation/evaluation.module.ts'
import { hubsModule } from './modules/hubs/hubs.module.ts'
import { bindAuthRoutes } from './modules/identity/auth.routes.ts'
import { makeAuth } from './modules/identity/auth.ts'
import { identityModule } from './modules/identity/identity.module.ts'
import { makeSignIns } from './modules/identity/sign-ins.service.ts'
import { importsModule } from './modules/imports/imports.module.ts'
import { keysModule } from './modules/keys/keys.module.ts'
import { liveModule } from './modules/live/live.module.ts'
import { messagesModule } from './modules/messages/messages.module.ts'
import { queueSignInLink } from './modules/messages/sign-in-link.service.ts'
import { programmeModule } from './modules/programme/programme.module.ts'
import { projectsModule } from './modules/projects/projects.module.ts'
import { recordingsModule } from './modules/recordings/recordings.module.ts'
import { retentionModule } from './modules/retention/retention.module.ts'
import { verificationModule } from './modules/verification/verification.module.ts'
import { videosModule } from './modules/videos/videos.module.ts'
import { answerFailures, answerUnroutable } from './platform/answer-failures.ts'
import { describeApi } from './platform/api-docs.ts'
import { trustNearestProxy } from './platform/client-address.ts'
import { makeOnCommand } from './platform/commands.ts'
import { fileSweepModule } from './platform/file-sweep.ts'
import { healthModule } from './platform/health.ts'
import type { Module } from './platform/module.ts'
import type { Platform } from './platform/platform.ts'
import { secure } from './platform/security.ts'
import { makeServe } from './platform/serve.ts'
import { serveWebApp } from './platform/web-app.ts'

/** The product, in the order in which its parts start. */
const modules: readonly Module[] = [
  healthModule,
  fileSweepModule,
  identityModule,
  projectsModule,
  programmeModule,
  keysModule,
  attendanceModule,
  importsModule,
  evaluationModule,
  hubsModule,
  recordingsModule,
  videosModule,
  liveModule,
  certificatesModule,
  verificationModule,
  messagesModule,
  auditModule,
  retentionModule,
  demoModule,
]

/** A route as registered: its contract, or the mark that anybody may call it. */
export type DeclaredRoute = { method: string; url: string; endpoint: Endpoint | null; public: boolean }

export type App = {
  fastify: FastifyInstance
  /** Every route there is, for the test that walks them all. */
  routes: readonly DeclaredRoute[]
  /** And every socket command. */
  commands: readonly string[]
  /** Starts jobs, timers and the demo, before anybody listens. Recovery follows by itself once people can come. */
  start(): Promise<void>
  /** Ends sockets, timers and jobs in an order in which nothing is lost; leaves the platform to its maker. */
  close(): Promise<void>
}

const smallBody = 1024 * 1024
/** A recording of a gigabyte over a slow line takes its time; who is slower than this is not sending one. */
const longestRequestMs = 60 * 60_000

/** Requests that are still being answered when the server ends are waited for so long, and then cut: one of them must not keep it. */
const endWithinMs = 5_000

/** Builds the application on a platform; does not listen. */
export async function buildApp(platform: Platform, secret: string): Promise<App> {
  const fastify = Fastify({
    loggerInstance: platform.log,
    bodyLimit: smallBody,
    requestTimeout: longestRequestMs,
    trustProxy: platform.env.TRUST_PROXY && trustNearestProxy,
    frameworkErrors: answerUnroutable,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 300 },
  })
  const auth = makeAuth(platform, secret, {
    sendLink: (link) => queueSignInLink(platform, link),
    onSignIn: () => welcomeArrival(platform),
  })
  const signIns = makeSignIns(platform.database.client, secret)

  const routes: DeclaredRoute[] = []
  fastify.addHook('onRoute', ({ method, url, config }) => {
    for (const verb of [method].flat())
      routes.push({ method: verb, url, endpoint: config?.endpoint ?? null, public: config?.public === true })
  })
  answerFailures(fastify, platform)
  await secure(fastify, platform.env, secret)
  await fastify.register(multipart)
  await describeApi(fastify)
  const onCommand = makeOnCommand(platform)
  platform.rooms.attach(fastify.server, { secret, signIns, commands: onCommand })
  await fastify.register(async (scope) => {
    bindAuthRoutes(scope, platform, auth)
    const serve = makeServe(scope, platform, signIns)
    for (const module of modules) module.bind({ platform, serve, onCommand: onCommand.bind, jobs: platform.jobs })
  })
  await serveWebApp(fastify, platform.env.WEB_DIST)
  await fastify.ready()

  const stops: (() => Promise<void>)[] = []
  return {
    fastify,
    routes,
    commands: onCommand.names(),
    async start() {
      await platform.jobs.start(platform)
      for (const module of modules) {
        const stop = await module.start?.(platform)
        if (stop) stops.unshift(stop)
      }
    },
    async close() {
      await platform.rooms.close()
      for (const stop of stops) await stop()
      await platform.jobs.stop()
      const cut = setTimeout(() => fastify.server.closeAllConnections(), endWithinMs)
      await fastify.close()
      clearTimeout(cut)
    },
  }
}
