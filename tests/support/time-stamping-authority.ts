import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { findFreePort } from './free-port.ts'

const run = promisify(execFile)

const config = `
[ tsa ]
default_tsa = here
[ here ]
serial = serial
signer_cert = tsa.pem
certs = tsa.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
[ usage ]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
`

/** A time-stamping authority (RFC 3161) on this machine, made with openssl. */
export type TimeStampingAuthority = {
  url: string
  /** How many requests came in. */
  asked(): number
  /** `well`: it answers; `refusing`: it answers that it will not; `silent`: it takes the request and says nothing. */
  behave(how: 'well' | 'refusing' | 'silent'): void
  /** What `openssl ts -verify` says of a token over a text: throws where it is not right. */
  verify(token: Uint8Array, text: string): Promise<void>
  close(): Promise<void>
}

export async function startTimeStampingAuthority(): Promise<TimeStampingAuthority> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-tsa-'))
  const here = { cwd: folder }
  await writeFile(join(folder, 'tsa.cnf'), config)
  await writeFile(join(folder, 'serial'), '01')
  const subject = ['-subj', '/O=Time for Tests/CN=A test authority', '-days', '1']
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', 'tsa.key', '-out', 'tsa.pem']
  await writeFile(join(folder, 'req.cnf'), `[ req ]\ndistinguished_name = name\n[ name ]\n${config}`)
  await run('openssl', ['req', '-x509', ...key, ...subject, '-extensions', 'usage', '-config', 'req.cnf'], here)
  let asked = 0
  let behaviour: 'well' | 'refusing' | 'silent' = 'well'
  const answer = async (body: Buffer) => (behaviour === 'well' ? reply(folder, { body, number: asked }) : rejection)
  const server = createServer((request, response) => {
    asked += 1
    if (behaviour === 'silent') return
    response.setHeader('content-type', 'application/timestamp-reply')
    buffer(request)
      .then(answer)
      .then(
        (bytes) => response.end(bytes),
        () => response.destroy(),
      )
  })
  const port = await findFreePort()
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${port}/`,
    asked: () => asked,
    behave(how) {
      behaviour = how
    },
    async verify(token, text) {
      await writeFile(join(folder, 'token'), token)
      await writeFile(join(folder, 'text'), text)
      const what = ['-in', 'token', '-token_in', '-data', 'text', '-CAfile', 'tsa.pem']
      await run('openssl', ['ts', '-verify', ...what], here)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** TimeStampResp { PKIStatusInfo { status rejection(2) } }. */
const rejection = Buffer.from('30053003020102', 'hex')

async function reply(folder: string, { body, number }: { body: Buffer; number: number }): Promise<Buffer> {
  const [query, answer] = [`${number}.tsq`, `${number}.tsr`]
  await writeFile(join(folder, query), body)
  await run('openssl', ['ts', '-reply', '-config', 'tsa.cnf', '-queryfile', query, '-out', answer], { cwd: folder })
  return readFile(join(folder, answer))
}
