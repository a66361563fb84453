import * as contract from '@muster/contracts/identity'
import { AccountId } from '@muster/contracts/ids'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newId, newUuid } from '../../platform/ids.ts'

let server: TestServer

beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

type PlatformRole = 'system-administrator' | 'project-administrator' | 'auditor'

const setRoles = (cookie: string, accountId: string, roles: PlatformRole[]) =>
  server.call(cookie, contract.setPlatformRoles, { params: { accountId }, body: { roles } })
const rolesOf = async (cookie: string, accountId: string) =>
  (await server.succeed(cookie, contract.listAccounts)).accounts.find(({ id }) => id === accountId)?.platformRoles

test('the system administrator sets platform-wide roles, and they hold at once', async () => {
  const admin = await server.make.person({ role: 'system-administrator' })
  const other = await server.make.person()
  expect((await server.call(other.cookie, contract.listAccounts)).status).toBe(403)
  expect((await setRoles(admin.cookie, other.accountId, ['system-administrator', 'auditor', 'auditor'])).status).toBe(
    200,
  )
  expect((await rolesOf(other.cookie, other.accountId))?.toSorted()).toEqual(['auditor', 'system-administrator'])
  expect((await setRoles(admin.cookie, other.accountId, [])).status).toBe(200)
  expect((await server.call(other.cookie, contract.listAccounts)).status).toBe(403)
})

test('roles in projects are left as they are', async () => {
  const projectId = await server.make.project()
  const admin = await server.make.person({ role: 'system-administrator' })
  const facilitator = await server.make.person({ role: 'facilitator', projectId })
  await setRoles(admin.cookie, facilitator.accountId, ['auditor'])
  await setRoles(admin.cookie, facilitator.accountId, [])
  const grants = await server.platform.database.client.grant.findMany({ where: { personId: facilitator.personId } })
  expect(grants.map(({ role }) => role)).toEqual(['facilitator'])
})

test('the last system administrator stays one, and one whose account is disabled does not count', async () => {
  const admin = await server.make.person({ role: 'system-administrator' })
  const disabled = await server.make.person({ role: 'system-administrator' })
  await server.platform.database.client.account.update({
    where: { id: disabled.accountId },
    data: { disabledAt: new Date() },
  })
  const answer = await setRoles(admin.cookie, admin.accountId, ['auditor'])
  expect(answer.failure).toMatchObject({ code: 'REFUSED', reason: 'last-administrator' })
  expect(await rolesOf(admin.cookie, admin.accountId)).toEqual(['system-administrator'])
})

test('two administrators cannot remove each other at the same moment', async () => {
  const one = await server.make.person({ role: 'system-administrator' })
  const two = await server.make.person({ role: 'system-administrator' })
  const answers = await Promise.all([setRoles(one.cookie, two.accountId, []), setRoles(two.cookie, one.accountId, [])])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await server.platform.database.client.grant.count({ where: { role: 'system_administrator' } })).toBe(1)
})

test('an account that nobody uses yet gets a person to hold its roles', async () => {
  const admin = await server.make.person({ role: 'system-administrator' })
  const accountId = newId(AccountId)
  const db = server.platform.database.client
  await db.account.create({ data: { id: accountId, email: `${newUuid()}@example.org`, name: 'Office' } })
  expect((await setRoles(admin.cookie, accountId, ['project-administrator'])).status).toBe(200)
  expect(await rolesOf(admin.cookie, accountId)).toEqual(['project-administrator'])
})

test('an unknown account and a role that is not platform-wide are refused', async () => {
  const admin = await server.make.person({ role: 'system-administrator' })
  expect((await setRoles(admin.cookie, newUuid(), [])).status).toBe(404)
  const answer = await server.call(admin.cookie, contract.setPlatformRoles, {
    params: { accountId: admin.accountId },
    // @ts-expect-error what a hostile client may send
    body: { roles: ['facilitator'] },
  })
  expect(answer.failure).toMatchObject({ code: 'INVALID' })
})

test('no account is searched for by what no address can hold', async () => {
  const admin = await server.make.person({ role: 'system-administrator' })
  const { failure } = await server.call(admin.cookie, contract.listAccounts, { query: { search: 'a\u0000b' } })
  expect(failure?.code).toBe('INVALID')
})

test('accounts come in pages of a hundred by address, each once, and can be searched for', async () => {
  const admin = await server.make.person({ role: 'system-administrator', email: 'zoe@example.org' })
  const emails = Array.from({ length: 204 }, (_, at) => `person_${String(at).padStart(3, '0')}@example.org`)
  await server.platform.database.client.account.createMany({
    data: emails.map((email) => ({ id: newId(AccountId), email, name: 'Person' })),
  })
  const seen: string[] = []
  let after: AccountId | undefined
  for (const size of [100, 100, 5]) {
    const page = await server.succeed(admin.cookie, contract.listAccounts, { query: after ? { after } : {} })
    expect(page.accounts).toHaveLength(size)
    expect(page).toMatchObject({ more: size === 100, total: 205 })
    seen.push(...page.accounts.map(({ email }) => email))
    after = page.accounts.at(-1)?.id
  }
  expect(seen).toEqual([...emails, 'zoe@example.org'])
  const find = async (search: string) =>
    (await server.succeed(admin.cookie, contract.listAccounts, { query: { search } })).accounts.map(
      ({ email }) => email,
    )
  expect(await find('Person_20')).toEqual(emails.slice(200, 204))
  expect(await find('n%0')).toEqual([])
  expect(await find('p_rson')).toEqual([])
})
