import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import type { Platform } from '../../platform/platform.ts'
import { listLogins } from './demo.service.ts'

/** What `npm start` prints when the server listens: where it is, and in demo mode who can sign in. */
export async function welcome(platform: Platform): Promise<string> {
  const logins = await listLogins(makeCtx(platform, { actor: system, origin: null }))
  const { APP_URL, local } = platform.env
  const where = `\n  Muster is running on ${APP_URL}${local ? '; Ctrl+C stops it' : ''}\n`
  if (logins.length === 0) return where
  const password = logins[0]?.password
  const lines = logins.map(({ role, email, name }) => `    ${role.padEnd(22)} ${email.padEnd(38)} ${name}`)
  return `${where}\n  Who can sign in (password: ${password}; one click each on the sign-in page):\n${lines.join('\n')}\n`
}
