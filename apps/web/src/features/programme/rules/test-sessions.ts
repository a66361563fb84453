import { ProjectId, SessionId } from '@muster/contracts/ids'
import type { Session } from '@muster/contracts/programme'

/** A planned hour of the reference mission's first day, apart from what is said. */
export const makeSession = (facts: Partial<Session>): Session => ({
  id: SessionId.parse('01900000-0000-7000-8000-000000000001'),
  projectId: ProjectId.parse('01900000-0000-7000-8000-000000000000'),
  kind: 'presentation',
  title: 'Introduction',
  description: '',
  startsAt: '2021-11-24T05:00:00.000Z',
  endsAt: '2021-11-24T06:00:00.000Z',
  required: true,
  resourcePersonIds: [],
  externalCallUrl: null,
  heldElsewhere: false,
  breaks: [],
  tags: [],
  parallelGroup: null,
  day: { date: '2021-11-24', number: 1 },
  state: 'planned',
  actual: null,
  endedHow: null,
  windowCorrected: false,
  mergedInto: null,
  cancelledReason: null,
  resourcePersons: [],
  revision: 1,
  ...facts,
})
