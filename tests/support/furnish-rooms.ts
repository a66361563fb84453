import type { SessionId } from '@muster/contracts/ids'
import type { Page } from '@playwright/test'
import { askCheck, endSession, openGroups, openPoll, openSession, present } from './in-the-room.ts'
import { makeSlides } from './slides.ts'

/** Sessions of the demo that are put into the states of a room; each stays in it. */
export type Rooms = { voting: SessionId; grouped: SessionId; ended: SessionId; asked: SessionId; coded: SessionId }

type People = { facilitator: Page; participant: Page; addressOf: (sessionId: SessionId) => string }

/** Slides and a poll with a vote in one room, groups in the next, one that is over after the like, and two in which a check is open. */
export async function furnishRooms(rooms: Rooms, { facilitator, participant, addressOf }: People): Promise<void> {
  const enter = async (sessionId: SessionId) => {
    for (const page of [facilitator, participant]) {
      await page.goto(addressOf(sessionId))
      await page.getByRole('main', { name: 'Stage' }).waitFor()
    }
    await openSession(facilitator)
    await participant.getByText('The stage is free').waitFor()
  }
  await enter(rooms.voting)
  await present(facilitator, await makeSlides(3))
  await openPoll(facilitator, { question: 'Who keeps your registers?', answers: ['One agency', 'Each ministry'] })
  await participant.getByLabel('One agency').check()
  await participant.getByRole('button', { name: 'Vote', exact: true }).click()
  await participant.getByRole('button', { name: 'Change my vote' }).waitFor()

  await enter(rooms.grouped)
  await openGroups(facilitator)
  await participant
    .getByText(/You are in/)
    .first()
    .waitFor()

  await enter(rooms.asked)
  await askCheck(facilitator, 'Ask on their screens')
  await participant.getByRole('button', { name: 'I’m here' }).waitFor()

  await enter(rooms.coded)
  await askCheck(facilitator, 'Get a code to say aloud')
  await participant.getByRole('textbox', { name: 'Code' }).waitFor()

  await enter(rooms.ended)
  await present(facilitator, await makeSlides(3))
  await openPoll(facilitator, { question: 'Which register comes first?', answers: ['Land', 'People'] })
  await participant.getByLabel('People').check()
  await participant.getByRole('button', { name: 'Vote', exact: true }).click()
  await participant.getByRole('button', { name: 'Change my vote' }).waitFor()
  await endSession(facilitator)
  await participant.getByText('This session has ended').waitFor()
}
