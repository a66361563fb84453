import { ActionIcon, Button, Menu, VisuallyHidden } from '@mantine/core'
import { planLimits } from '@muster/contracts/group-plans'
import { listPeople, type ProjectPerson } from '@muster/contracts/identity'
import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Session } from '@muster/contracts/programme'
import { Copy, Ellipsis, Plus, Shuffle } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { TextLink } from '../../../components/link.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { useCall } from '../../../lib/query.ts'
import { listTakingPart } from '../rules/plan-people.ts'
import { PlanBoard } from './plan-board.tsx'
import type { Group } from './plan-column.tsx'
import { type Asked, PlanPanel } from './plan-panel.tsx'
import { RoundsBar } from './rounds-bar.tsx'
import { useGroupPlan } from './use-group-plan.ts'

type Props = {
  which: { projectId: ProjectId; sessionId: SessionId }
  session: Session
  sessions: readonly Session[]
}

/** The plan of one session, once the session is known. */
export function PlannedGroups({ which, session, sessions }: Props) {
  const { t } = useTranslation('group-plan')
  const { query, plan, change, busy } = useGroupPlan(which)
  const people = useCall(listPeople, { params: { projectId: which.projectId } })
  const [asked, setAsked] = useState<Asked>({ kind: 'make' })
  // The form that was shown stays while it slides away.
  const [turn, setTurn] = useState(0)
  const [opened, setOpened] = useState(false)
  const ask = useCallback((next: Asked) => {
    setAsked(next)
    setTurn((before) => before + 1)
    setOpened(true)
  }, [])
  const editable = session.state === 'planned' || session.state === 'open'
  const isPlanned = plan.groups.length > 0
  const make =
    editable && query.data && people.data ? (
      <Button leftSection={<Shuffle size={18} aria-hidden />} onClick={() => ask({ kind: 'make' })}>
        {t(isPlanned ? 'make.again' : 'make.open')}
      </Button>
    ) : null
  return (
    <Page
      title={t('titleOf', { title: session.title })}
      heading={t('title')}
      over={
        <TextLink to="/projects/$projectId/programme" params={{ projectId: which.projectId }}>
          <bdi>{session.title}</bdi>
        </TextLink>
      }
      lead={editable ? t('lead') : undefined}
      actions={
        isPlanned && make ? (
          <>
            {make}
            <More isFull={plan.groups.length >= planLimits.groups} onAsk={ask} />
          </>
        ) : null
      }
    >
      <Load query={query} skeleton={<RowsSkeleton rows={6} />}>
        {() => (
          <Load query={people} skeleton={<RowsSkeleton rows={6} />}>
            {({ people }) =>
              isPlanned ? (
                <Board people={people} plan={plan} editable={editable} onChange={change} onAsk={ask} />
              ) : (
                <>
                  <VisuallyHidden>
                    <h2>{t('list')}</h2>
                  </VisuallyHidden>
                  <EmptyState title={t('empty.title')} text={t(editable ? 'empty.text' : 'empty.over')} action={make} />
                </>
              )
            }
          </Load>
        )}
      </Load>
      <PlanPanel
        asked={asked}
        turn={turn}
        opened={opened}
        plan={plan}
        people={people.data?.people ?? []}
        projectId={which.projectId}
        targets={sessions.filter(({ id, state, kind }) => id !== session.id && state === 'planned' && kind !== 'break')}
        busy={busy}
        onChange={change}
        onClose={() => setOpened(false)}
      />
    </Page>
  )
}

type BoardProps = Pick<ReturnType<typeof useGroupPlan>, 'plan'> & {
  people: readonly ProjectPerson[]
  editable: boolean
  onChange: ReturnType<typeof useGroupPlan>['change']
  onAsk: (asked: Asked) => void
}

function Board({ people, plan, editable, onChange, onAsk }: BoardProps) {
  const { t } = useTranslation('group-plan')
  const [chosen, setChosen] = useState(0)
  // Somebody else may have removed the round that is looked at.
  const round = Math.min(chosen, plan.rounds.length - 1)
  const takingPart = useMemo(() => listTakingPart(people), [people])
  const names = useMemo(() => new Map(people.map(({ personId, names }) => [personId, names.latin])), [people])
  const onEdit = useCallback((group: Group) => onAsk({ kind: 'edit', group }), [onAsk])
  const nameOf = (personId: PersonId) => names.get(personId) ?? null
  return (
    <section aria-labelledby="planned-groups">
      <VisuallyHidden>
        <h2 id="planned-groups">{t('list')}</h2>
      </VisuallyHidden>
      <RoundsBar
        plan={plan}
        people={takingPart.map(({ personId }) => personId)}
        round={round}
        editable={editable}
        onRound={setChosen}
        onChange={onChange}
      />
      <PlanBoard
        plan={plan}
        round={round}
        takingPart={takingPart}
        nameOf={nameOf}
        editable={editable}
        onChange={onChange}
        onEdit={onEdit}
      />
    </section>
  )
}

function More({ isFull, onAsk }: { isFull: boolean; onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation('group-plan')
  return (
    <Menu withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon color="gray" aria-label={t('more')}>
          <Ellipsis size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Plus size={16} aria-hidden />}
          disabled={isFull}
          onClick={() => onAsk({ kind: 'add' })}
        >
          {t('group.addOpen')}
        </Menu.Item>
        <Menu.Item leftSection={<Copy size={16} aria-hidden />} onClick={() => onAsk({ kind: 'copy' })}>
          {t('copy.open')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
