import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '../env.ts'

const shortest = 32

/** The secret that signs sign-in cookies: the setting, or for an embedded installation one made at its first start. */
export function authSecret(env: Pick<Env, 'AUTH_SECRET' | 'DATA_DIR'>): string {
  if (env.AUTH_SECRET) return env.AUTH_SECRET
  const path = join(env.DATA_DIR, 'auth-secret')
  if (!existsSync(path)) makeSecret(path)
  const secret = readFileSync(path, 'utf8')
  if (secret.length < shortest) throw new Error(`"${path}" is damaged: remove it, and everybody signs in anew.`)
  return secret
}

/** Whole or not at all, whenever the process is killed: with half a secret, cookies could be made up. */
function makeSecret(path: string): void {
  writeFileSync(`${path}.new`, randomBytes(32).toString('hex'), { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}
