import { Button, Menu, Text } from '@mantine/core'
import { ArrowRightLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { usePeople } from '../room/use-people.ts'
import { listPresenters } from '../rules/list-presenters.ts'
import { presenterOf } from '../store/selectors.ts'
import classes from './staff.module.css'

/** Hands the slides over to a resource person in the room, who then shows and turns them. */
export function HandOver({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useTranslation('live')
  const people = usePeople()
  const presenter = useLive(presenterOf)
  const me = useLive((state) => state.me?.personId ?? null)
  const { give, busy } = useGive('deck.hand-over')
  const others = listPresenters(people.values(), { language: i18n.language, not: [presenter, me] })
  // Who has them already is named where they are taken back.
  if (others.length === 0) return presenter ? null : <Text className={classes.about}>{t('handover.nobody')}</Text>
  return (
    <Menu withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          className={classes.handOver}
          variant="default"
          leftSection={<ArrowRightLeft size={18} aria-hidden />}
          loading={busy}
        >
          {t('handover.to')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map(({ personId, name }) => (
          <Menu.Item
            key={personId}
            onClick={() => void give({ type: 'deck.hand-over', to: personId }).then(({ ok }) => ok && onDone())}
          >
            <bdi>{name}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
