import { listCertificates } from '@muster/contracts/certificates'
import { parseReply } from '@muster/contracts/endpoint'
import { listProjects } from '@muster/contracts/projects'
import { demoPassword } from '@muster/server/modules/demo/facts/logins'
import { type Product, prepareProduct } from './product.ts'

const patienceMs = 60_000

/** The product with the demo in it, as a newcomer starts it; resolves once the demo's certificates are issued. */
export async function startDemo(): Promise<Product> {
  const product = await prepareProduct({
    embedded: true,
    env: {
      DEMO: '1',
      AUTO_END_MS: '900000',
      PING_INTERVAL_MS: '10000',
      PING_TIMEOUT_MS: '5000',
      CHECKPOINT_INTERVAL_MS: '15000',
    },
  })
  await product.start()
  await untilCertificatesAreIssued(product.url)
  return product
}

async function untilCertificatesAreIssued(url: string): Promise<void> {
  const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: 'secretariat@demo.example', password: demoPassword }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ')
  const get = async (path: string): Promise<unknown> => (await fetch(url + path, { headers: { cookie } })).json()
  const { projects } = parseReply(listProjects, await get('/api/projects'))
  const held = projects.find(({ state }) => state === 'finished')
  const deadline = performance.now() + patienceMs
  while (held && performance.now() < deadline) {
    const { latestRun } = parseReply(listCertificates, await get(`/api/projects/${held.id}/certificates`))
    if (latestRun?.state === 'done') return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error('The demo issued no certificates in time')
}
