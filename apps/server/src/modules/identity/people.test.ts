import * as contract from '@muster/contracts/identity'
import { listOutbox } from '@muster/contracts/messages'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newUuid } from '../../platform/ids.ts'

type NewPerson = z.input<typeof contract.NewPerson>

let server: TestServer
let projectId: string
let secretary: string

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  const made = await server.make.project({ quota: { overseas: 2, local: 1 } })
  projectId = made
  secretary = (await server.make.person({ role: 'project-administrator', projectId: made })).cookie
})

const newcomer = (what: Partial<NewPerson> = {}): NewPerson => ({
  names: { latin: 'Tran Van An', native: { text: 'Trần Văn An', lang: 'vi' } },
  email: `${newUuid()}@example.org`,
  country: 'VN',
  organisation: 'Productivity Institute',
  position: 'Analyst',
  role: 'participant',
  place: 'overseas',
  ...what,
})
const add = (body: NewPerson, to = projectId) =>
  server.call(secretary, contract.addPerson, { params: { projectId: to }, body })
const people = async () => (await server.succeed(secretary, contract.listPeople, { params: { projectId } })).people
const remove = (personId: string) => server.call(secretary, contract.removePerson, { params: { projectId, personId } })

describe('adding a person', () => {
  test('they are listed as written, with an account for their mailbox and no password', async () => {
    const person = newcomer({ email: `An.${newUuid()}@Example.org` })
    const { personId } = (await add(person)).body
    expect((await people()).find((one) => one.personId === personId)).toEqual({
      personId,
      participantId: expect.any(String),
      names: person.names,
      email: person.email.toLowerCase(),
      country: person.country,
      organisation: person.organisation,
      position: person.position,
      roles: ['participant'],
      place: 'overseas',
    })
    const account = await server.platform.database.client.account.findUnique({
      where: { email: person.email.toLowerCase() },
      include: { methods: true },
    })
    expect(account).toMatchObject({ emailVerified: false, methods: [] })
  })

  test.each([
    ['en', 'You have been added to', 'Dear Tran Van An,'],
    ['ko', '등록 안내', 'Tran Van An 님께'],
  ] as const)(
    'they are told by a letter, in %s, that leads to the sign-in page and signs in nobody',
    async (locale, subject, greeting) => {
      await server.platform.database.client.project.update({ where: { id: projectId }, data: { locale } })
      const person = newcomer()
      await add(person)
      const { mails } = await server.succeed(secretary, listOutbox, { params: { projectId } })
      const letter = mails.find(({ to }) => to === person.email)
      expect(letter).toMatchObject({ kind: 'invitation', subject: expect.stringContaining(subject) })
      expect(letter?.text).toContain(greeting)
      expect(letter?.text).toContain(`http://localhost:3000/sign-in?next=%2Fprojects%2F${projectId}`)
      expect(letter?.text).not.toContain('token')
    },
  )

  test('the quota of each place holds, also when two come at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => add(newcomer({ place: 'overseas' }))))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 422])
    expect(answers.find(({ status }) => status === 422)?.failure).toMatchObject({
      reason: 'quota-full',
      params: { place: 'overseas', quota: 2 },
    })
    expect((await add(newcomer({ place: 'local' }))).status).toBe(200)
  })

  test('staff are not counted against the quota', async () => {
    for (const role of ['facilitator', 'resource-person', 'auditor'] as const)
      expect((await add(newcomer({ role, place: null }))).status).toBe(200)
  })

  test('a participant has a place', async () => {
    expect((await add(newcomer({ place: null }))).failure).toMatchObject({
      code: 'INVALID',
      issues: [{ path: 'place', code: 'place-missing' }],
    })
  })

  test('a name that no font can set is found out now, naming the characters', async () => {
    const answer = await add(newcomer({ names: { latin: 'Ana \u{1D173}\u{E000} Li', native: null } }))
    expect(answer.failure).toMatchObject({ code: 'REFUSED', reason: 'name-not-printable' })
    expect(answer.failure?.params?.['characters']).toContain('\u{E000}')
  })

  test('the same name at the same mailbox is the same person, and comes once', async () => {
    const person = newcomer()
    const { personId } = (await add(person)).body
    const again = await add({ ...person, names: { latin: 'TRAN  VAN AN', native: null } })
    expect(again.failure).toMatchObject({ code: 'CONFLICT', reason: 'already-in-project' })
    const asSpeaker = await add({ ...person, role: 'resource-person', place: null })
    expect(asSpeaker.body.personId).toBe(personId)
    expect((await people()).find((one) => one.personId === personId)?.roles.toSorted()).toEqual([
      'participant',
      'resource-person',
    ])
  })

  test('two people may share a mailbox: one account, two persons', async () => {
    const email = `office-${newUuid()}@example.org`
    const one = (await add(newcomer({ email, names: { latin: 'Kim Minji', native: null } }))).body.personId
    const two = (await add(newcomer({ email, names: { latin: 'Kim Minjun', native: null } }))).body.personId
    expect(one).not.toBe(two)
    const db = server.platform.database.client
    expect(await db.account.count({ where: { email } })).toBe(1)
    expect(await db.person.count({ where: { account: { email } } })).toBe(2)
  })

  test('a person known from another project is the same person, and what is known of them stays', async () => {
    const other = await server.make.project()
    const email = `an-${newUuid()}@example.org`
    const { cookie } = await server.make.person({ role: 'project-administrator', projectId: other })
    const first = await server.succeed(cookie, contract.addPerson, {
      params: { projectId: other },
      body: newcomer({ email, organisation: 'Ministry' }),
    })
    const second = (await add(newcomer({ email, organisation: 'Elsewhere' }))).body
    expect(second.personId).toBe(first.personId)
    expect((await people()).find(({ personId }) => personId === first.personId)?.organisation).toBe('Ministry')
  })

  test('one address added to two projects at once makes one account and one person', async () => {
    const other = await server.make.project()
    const cookie = (await server.make.person({ role: 'project-administrator' })).cookie
    const body = newcomer()
    const answers = await Promise.all(
      [projectId, other].map((to) => server.call(cookie, contract.addPerson, { params: { projectId: to }, body })),
    )
    expect(new Set(answers.map((answer) => answer.body.personId)).size).toBe(1)
  })

  test('nobody is added to a project that is over', async () => {
    await server.platform.database.client.project.update({ where: { id: projectId }, data: { state: 'cancelled' } })
    expect((await add(newcomer())).failure).toMatchObject({ reason: 'project-is-over', params: { state: 'cancelled' } })
  })

  test.each([
    ['three hundred letters', 'x'.repeat(300)],
    ['control characters', 'Ana\u0000Li'],
    ['direction overrides', 'Ana \u202Eevil'],
    ['nothing but blanks', '   '],
  ])('a name of %s is refused and nothing is kept', async (_, latin) => {
    const answer = await add(newcomer({ names: { latin, native: null } }))
    expect(answer.failure).toMatchObject({ code: 'INVALID', issues: [{ path: 'names.latin' }] })
    expect(await people()).toHaveLength(1)
  })
})

describe('correcting a person', () => {
  const edit = (personId: string, body: object, of = projectId) =>
    server.call(secretary, contract.editPerson, { params: { projectId: of, personId }, body })

  test('changes what is given and leaves the rest; the audit names fields, not names', async () => {
    const { personId } = (await add(newcomer())).body
    expect((await edit(personId, { names: { latin: 'Tran An', native: null }, country: null })).status).toBe(200)
    expect((await people()).find((one) => one.personId === personId)).toMatchObject({
      names: { latin: 'Tran An', native: null },
      country: null,
      organisation: 'Productivity Institute',
    })
    const entry = await server.platform.database.client.auditEntry.findFirst({
      where: { projectId, action: 'person.edit' },
    })
    expect(entry?.detail).toEqual({ fields: ['names', 'country'] })
  })

  test('does not turn a colleague of the same mailbox into the same person', async () => {
    const email = `office-${newUuid()}@example.org`
    await add(newcomer({ email, names: { latin: 'Kim Minji', native: null } }))
    const { personId } = (await add(newcomer({ email, names: { latin: 'Kim Minjun', native: null } }))).body
    const answer = await edit(personId, { names: { latin: 'kim minji', native: null } })
    expect(answer.failure).toMatchObject({ code: 'CONFLICT', reason: 'already-in-project' })
  })

  test('lets the letter case of a name be mended', async () => {
    const { personId } = (await add(newcomer())).body
    expect((await edit(personId, { names: { latin: 'TRAN Van An', native: null } })).status).toBe(200)
  })

  test('somebody of another project does not exist here', async () => {
    const other = await server.make.person({ role: 'participant', projectId: await server.make.project() })
    expect((await edit(other.personId, { position: 'Mine now' })).status).toBe(404)
    expect((await remove(other.personId)).status).toBe(404)
  })
})

describe('removing a person', () => {
  test('frees the place, takes the access, and they can be added again', async () => {
    const person = newcomer({ place: 'local' })
    const { personId } = (await add(person)).body
    expect((await remove(personId)).status).toBe(200)
    expect((await people()).some((one) => one.personId === personId)).toBe(false)
    expect((await remove(personId)).status).toBe(404)
    expect((await add(newcomer({ place: 'local' }))).status).toBe(200)
    expect((await add({ ...person, place: 'overseas' })).body.personId).toBe(personId)
  })

  test('takes a speaker off the sessions still to come', async () => {
    const { personId } = (await add(newcomer({ role: 'resource-person', place: null }))).body
    const db = server.platform.database.client
    const made = await db.session.create({
      data: {
        id: newUuid(),
        projectId,
        kind: 'presentation',
        title: 'Later',
        description: '',
        startsAt: new Date(),
        endsAt: new Date(Date.now() + 60_000),
        required: true,
        speakers: { create: { personId } },
        blocks: {
          create: { id: newUuid(), position: 0, kind: 'break', title: '', minutes: 5, speakerId: personId, notes: '' },
        },
      },
    })
    expect((await remove(personId)).status).toBe(200)
    expect(await db.sessionSpeaker.count({ where: { sessionId: made.id } })).toBe(0)
    expect(await db.sessionBlock.findMany({ where: { sessionId: made.id } })).toMatchObject([{ speakerId: null }])
  })

  const traces = {
    'a visit': (personId: string, sessionId: string) =>
      server.platform.database.client.visit.create({
        data: {
          ...presence(personId, sessionId),
          leftAt: new Date(),
          uncertaintyMs: 0,
          ending: 'left',
          chainSeq: 1,
          prevHash: '',
          hash: '',
        },
      }),
    'a visit that is going on': (personId: string, sessionId: string) =>
      server.platform.database.client.openVisit.create({
        data: { ...presence(personId, sessionId), lastSeenAt: new Date() },
      }),
    'a ballot': (personId: string, sessionId: string) =>
      server.platform.database.client.ballot.create({
        data: { sessionId, voterId: personId, pollId: newUuid(), choices: [0], castAt: new Date() },
      }),
  }
  const presence = (personId: string, sessionId: string) => ({
    id: newUuid(),
    bootId: newUuid(),
    projectId,
    sessionId,
    personId,
    connectionId: newUuid(),
    device: newUuid(),
    room: 'stage',
    joinedAt: new Date(),
  })

  test.each(Object.entries(traces))('is refused once %s names them', async (_, leave) => {
    const { personId } = (await add(newcomer())).body
    const session = await server.platform.database.client.session.create({
      data: {
        id: newUuid(),
        projectId,
        kind: 'presentation',
        title: 'Held',
        description: '',
        startsAt: new Date(),
        endsAt: new Date(Date.now() + 60_000),
        required: true,
      },
    })
    await leave(personId, session.id)
    expect((await remove(personId)).failure).toMatchObject({ code: 'REFUSED', reason: 'has-evidence' })
    expect((await people()).some((one) => one.personId === personId)).toBe(true)
  })

  test('never leaves a project without an administrator', async () => {
    const administrator = (await people()).find(({ roles }) => roles.includes('project-administrator'))
    expect((await remove(administrator?.personId ?? '')).failure).toMatchObject({ reason: 'last-administrator' })
  })
})

test('the list of people is for staff and auditors', async () => {
  const participant = await server.make.person()
  const asParticipant = await add(newcomer({ email: participant.email, names: { latin: 'Ana Person', native: null } }))
  expect(asParticipant.body.personId).toBe(participant.personId)
  expect((await server.call(participant.cookie, contract.listPeople, { params: { projectId } })).status).toBe(403)
})
