import { Button, Text } from '@mantine/core'
import { getRoll, openRoll, type Roll } from '@muster/contracts/hubs'
import type { HubId, ProjectId, SessionId } from '@muster/contracts/ids'
import { getProject } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useMay } from '../../../lib/me.ts'
import { useAct, useCall } from '../../../lib/query.ts'
import { LateForm } from '../components/late-form.tsx'
import { RollList } from '../components/roll-list.tsx'

type Props = { projectId: ProjectId; hubId: HubId; sessionId: SessionId }

/** The session may end, or another screen of the hub sign somebody: the roll looks again this often. */
const lookAgainMs = 10_000

/** The roll of a session at a hub: for the screen that several people share. */
export function RollPage(which: Props) {
  const { t } = useTranslation('hubs')
  const query = useCall(getRoll, { params: which }, { every: lookAgainMs })
  const over = query.data ? <bdi>{query.data.hub.name}</bdi> : null
  return (
    <Page title={query.data?.session.title ?? t('roll')} over={over}>
      <Load query={query}>{(roll) => <TheRoll which={which} roll={roll} />}</Load>
    </Page>
  )
}

function TheRoll({ which, roll }: { which: Props; roll: Roll }) {
  const { t } = useTranslation('hubs')
  const may = useMay(which.projectId)
  const project = useCall(getProject, { params: { projectId: which.projectId } }).data
  const open = useAct(openRoll, [getRoll])
  const { state } = roll.session
  if (state === 'open' && roll.openedAt === null)
    return (
      <>
        <Text mb="md">{t('open.text')}</Text>
        <Button size="md" loading={open.isPending} onClick={() => open.mutate({ params: which })}>
          {t('open.do')}
        </Button>
        <Refusal words={open.error && failureWords(t, open.error)} mt="md" />
      </>
    )
  return (
    <>
      {state === 'open' ? null : <p>{t(state === 'ended' ? 'over.ended' : 'over.notOpen')}</p>}
      <RollList which={which} roll={roll} />
      {state === 'ended' && may('session.decide') && project ? (
        <LateForm which={which} roll={roll} timeZone={project.timeZone} />
      ) : null}
    </>
  )
}
