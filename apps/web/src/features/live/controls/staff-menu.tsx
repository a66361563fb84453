import { Menu } from '@mantine/core'
import { CircleStop, DoorOpen, Hand, ListOrdered, SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useRehearsing } from '../rehearsal/rehearsal-context.tsx'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { useGive } from '../room/use-give.ts'
import { handsOf, mayRun, phaseOf } from '../store/selectors.ts'
import { Control } from './control.tsx'
import classes from './control-bar.module.css'
import { useEndSession } from './use-end-session.ts'
import { useTools } from './use-tools.ts'

/** The same tools behind one button, where there is no room for more. */
export function StaffMenu() {
  const { t } = useTranslation('live')
  const { showTool, open } = useRoomView()
  const tools = useTools()
  const isStaff = useLive(mayRun)
  const phase = useLive(phaseOf)
  const { rehearsalId } = useRehearsing()
  /** Here is the way to the raised hands, so that they have to show here. */
  const hands = useLive((state) => (mayRun(state) ? handsOf(state).raised.length : 0))
  const opening = useGive('session.open')
  const { end } = useEndSession()
  return (
    <Menu position="top" width={260} withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <Control icon={SlidersHorizontal} text={t('controls.run')} count={hands} counted={t('controls.hands')} isNew />
      </Menu.Target>
      <Menu.Dropdown>
        {isStaff && phase === 'planned' ? (
          <Menu.Item
            leftSection={<DoorOpen size={18} aria-hidden />}
            onClick={() => void opening.give({ type: 'session.open' })}
          >
            {t('waiting.open')}
          </Menu.Item>
        ) : null}
        <Menu.Item leftSection={<Hand size={18} aria-hidden />} onClick={() => open('hands')}>
          {t('side.hands')} {hands > 0 ? <span className={classes.inMenu}>{hands}</span> : null}
        </Menu.Item>
        {isStaff ? (
          <Menu.Item leftSection={<ListOrdered size={18} aria-hidden />} onClick={() => open('show')}>
            {t('side.show')}
          </Menu.Item>
        ) : null}
        {tools.map(({ tool, icon: Icon, disabled }) => (
          <Menu.Item
            key={tool}
            leftSection={<Icon size={18} aria-hidden />}
            disabled={disabled}
            onClick={() => showTool(tool)}
          >
            {t(`tool.${tool}`)}
          </Menu.Item>
        ))}
        {isStaff && phase === 'open' && rehearsalId === null ? (
          <>
            <Menu.Divider />
            <Menu.Item
              className={classes.danger}
              leftSection={<CircleStop size={18} aria-hidden />}
              onClick={() => void end()}
            >
              {t('controls.endForAll')}
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}
