import { ActionIcon, Menu } from '@mantine/core'
import { openCall, type Session } from '@muster/contracts/programme'
import { useNavigate } from '@tanstack/react-router'
import {
  CalendarClock,
  ChartBar,
  CircleSlash,
  Ellipsis,
  FileInput,
  FileText,
  Film,
  History,
  ListOrdered,
  Merge,
  Pencil,
  Trash2,
  Users,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../components/link.tsx'
import { OutsideButton } from '../../../components/outside-button.tsx'
import { useMay } from '../../../lib/me.ts'
import { useAct } from '../../../lib/query.ts'
import { doorIsOpen, type Offer, offersFor } from '../rules/session-offers.ts'
import type { ProgrammeProps } from './panel.ts'
import classes from './session-row.module.css'
import { useSessionActs } from './use-session-acts.ts'

type Props = ProgrammeProps & { session: Session }

const shapes = {
  edit: Pencil,
  show: ListOrdered,
  polls: ChartBar,
  groups: Users,
  decks: FileText,
  recording: Film,
  replay: History,
  log: FileInput,
  cancel: CircleSlash,
  merge: Merge,
  window: CalendarClock,
  delete: Trash2,
}
const dangerous: readonly Offer[] = ['cancel', 'delete']

/** The door of a session, and what else can be done with it. */
export function SessionActions({ session, project, now, onOpenPanel }: Props) {
  const { t } = useTranslation('programme')
  const may = useMay(project.id)
  const navigate = useNavigate()
  const { cancel, remove } = useSessionActs(project.id)
  const over = project.state === 'finished' || project.state === 'cancelled'
  const offers = offersFor(session, { may, over })
  const doors: Record<Offer, () => void> = {
    edit: () => onOpenPanel({ kind: 'edit', session }),
    show: () =>
      void navigate({
        to: '/projects/$projectId/sessions/$sessionId/run-of-show',
        params: { projectId: project.id, sessionId: session.id },
      }),
    polls: () =>
      void navigate({
        to: '/projects/$projectId/sessions/$sessionId/polls',
        params: { projectId: project.id, sessionId: session.id },
      }),
    groups: () =>
      void navigate({
        to: '/projects/$projectId/sessions/$sessionId/groups',
        params: { projectId: project.id, sessionId: session.id },
      }),
    decks: () => onOpenPanel({ kind: 'decks', session }),
    recording: () =>
      void navigate({
        to: '/projects/$projectId/sessions/$sessionId/recording',
        params: { projectId: project.id, sessionId: session.id },
      }),
    replay: () =>
      void navigate({
        to: '/projects/$projectId/sessions/$sessionId/replay',
        params: { projectId: project.id, sessionId: session.id },
      }),
    log: () =>
      void navigate({
        to: '/projects/$projectId/sessions/$sessionId/imports',
        params: { projectId: project.id, sessionId: session.id },
      }),
    window: () => onOpenPanel({ kind: 'window', session }),
    cancel: () => void cancel(session),
    merge: () => onOpenPanel({ kind: 'merge', session }),
    delete: () => void remove(session),
  }
  return (
    <div className={classes.actions}>
      {!over && may('live.join') && doorIsOpen(session, now) ? <Door session={session} project={project} /> : null}
      {offers.length > 0 ? (
        <Menu withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <ActionIcon color="gray" aria-label={t('more', { title: session.title })}>
              <Ellipsis size={20} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {offers.map((offer) => {
              const Shape = shapes[offer]
              return (
                <Menu.Item
                  key={offer}
                  leftSection={<Shape size={16} aria-hidden />}
                  onClick={doors[offer]}
                  {...(dangerous.includes(offer) ? { color: 'red' } : {})}
                >
                  {t(`offer.${offer}`)}
                </Menu.Item>
              )
            })}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </div>
  )
}

function Door({ session, project }: Pick<Props, 'session' | 'project'>) {
  const { t } = useTranslation('programme')
  const may = useMay(project.id)
  const follow = useAct(openCall)
  const live = session.state === 'open'
  const params = { projectId: project.id, sessionId: session.id }
  if (session.heldElsewhere && session.externalCallUrl)
    return (
      <OutsideButton
        variant="default"
        href={session.externalCallUrl}
        label={t('door.elsewhere')}
        of={session.title}
        onFollow={() => follow.mutate({ params })}
      />
    )
  const label = live ? t(may('live.run') ? 'door.room' : 'door.join') : t('door.waiting')
  return (
    <ButtonLink
      to="/projects/$projectId/sessions/$sessionId/live"
      params={params}
      aria-label={`${label}: ${session.title}`}
      {...(live ? { color: 'vermilion' } : { variant: 'default' })}
    >
      {label}
    </ButtonLink>
  )
}
