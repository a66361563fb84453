import { ProjectId } from '@muster/contracts/ids'
import type { ProjectSummary } from '@muster/contracts/projects'
import { describe, expect, test } from 'vitest'
import { arrangeDesk, partOf } from './arrange-desk.ts'

const liveSession = { id: '01900000-0000-7000-8000-000000000001', title: 'Opening' }

const makeProject = (facts: Partial<ProjectSummary> & { code: string }): ProjectSummary => ({
  id: ProjectId.parse('01900000-0000-7000-8000-000000000000'),
  title: 'A mission',
  kind: 'mission',
  state: 'published',
  startsOn: '2026-11-24',
  endsOn: '2026-11-25',
  timeZone: 'Asia/Seoul',
  hostCountry: 'KR',
  participants: 0,
  liveSession: null,
  ...facts,
})

test.each([
  ['a project with an open session is live', 'running', liveSession, 'live'],
  ['a running project between its sessions comes next', 'running', null, 'next'],
  ['a published project comes next', 'published', null, 'next'],
  ['what is not published is being prepared', 'preparing', null, 'preparing'],
  ['a finished project is over', 'finished', null, 'over'],
  ['a cancelled project is over', 'cancelled', null, 'over'],
] as const)('%s', (_, state, live, part) => {
  expect(partOf({ state, liveSession: live })).toBe(part)
})

describe('on the desk', () => {
  const codes = (projects: ProjectSummary[]) =>
    arrangeDesk(projects).map(({ part, projects }) => [part, projects.map(({ code }) => code)])

  test('what is live leads, then next, being prepared and over; empty parts are left out', () => {
    expect(
      codes([
        makeProject({ code: 'D', state: 'finished' }),
        makeProject({ code: 'B', state: 'published' }),
        makeProject({ code: 'A', state: 'running', liveSession }),
      ]),
    ).toEqual([
      ['live', ['A']],
      ['next', ['B']],
      ['over', ['D']],
    ])
  })

  test('what comes soonest stands first', () => {
    expect(
      codes([
        makeProject({ code: 'LATER', startsOn: '2027-01-10' }),
        makeProject({ code: 'SOON', startsOn: '2026-12-01' }),
      ]),
    ).toEqual([['next', ['SOON', 'LATER']]])
  })

  test('of what is over the latest stands first', () => {
    const over = { state: 'finished' } as const
    expect(
      codes([
        makeProject({ code: 'OLD', startsOn: '2019-05-02', ...over }),
        makeProject({ code: 'NEW', startsOn: '2021-11-24', ...over }),
      ]),
    ).toEqual([['over', ['NEW', 'OLD']]])
  })

  test('nothing held is an empty desk', () => {
    expect(arrangeDesk([])).toEqual([])
  })
})
