import { gatheredActivities, listUngathered } from '@muster/attendance/gathered'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { expect, it } from 'vitest'
import { newActivity, withActivity } from './activity-draft.ts'

const quizOfEach = withActivity({ ...newActivity(), scope: 'session', validated: true }, 'quiz')

it('what begins and whatever it is changed to is gathered', () => {
  expect(listUngathered({ ...referencePolicy, requirements: [newActivity()] })).toEqual([])
  for (const activity of gatheredActivities.keys())
    for (const from of [newActivity(), { ...quizOfEach, scope: 'session', validated: true } as const])
      expect(listUngathered({ ...referencePolicy, requirements: [withActivity(from, activity)] })).toEqual([])
})

it('keeps what can be asked of the other as well', () => {
  expect(withActivity({ ...quizOfEach, scope: 'session', validated: true }, 'report')).toMatchObject({
    activity: 'report',
    scope: 'session',
    validated: true,
    withinHours: 96,
  })
})
