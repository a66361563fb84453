import { ActionIcon, Menu } from '@mantine/core'
import { Settings2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { mayRun, phaseOf, stageOf } from '../store/selectors.ts'
import classes from './questions.module.css'

/** For those who run the session: whether questions are taken, and whether without a name. */
export function AskingMenu() {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const { isOpen, nameless } = useLive((state) => stageOf(state).questions)
  const isShown = useLive((state) => mayRun(state) && ['planned', 'open'].includes(phaseOf(state)))
  if (!isShown) return null
  return (
    <Menu width={280}>
      <Menu.Target>
        <ActionIcon aria-label={t('questions.order')}>
          <Settings2 size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.menuWords}>
        <Menu.CheckboxItem
          closeMenuOnClick
          checked={isOpen}
          onChange={(wanted) => void store.give({ type: wanted ? 'questions.open' : 'questions.close' })}
        >
          {t('questions.take-any')}
        </Menu.CheckboxItem>
        <Menu.CheckboxItem
          closeMenuOnClick
          checked={nameless}
          onChange={(allowed) => void store.give({ type: 'questions.allow-nameless', allowed })}
        >
          {t('questions.allowNameless')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  )
}
