import { Button } from '@mantine/core'
import { Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/link.tsx'
import { Load } from '../../../components/load.tsx'
import { useRunOfShow } from '../api.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { phaseOf, stageOf } from '../store/selectors.ts'
import { RunningShow } from './running-show.tsx'
import classes from './show-panel.module.css'

/** The run of show for those who run the session: to begin it, and once it is on to steer it. */
export function ShowPanel() {
  const { t } = useTranslation('live')
  const where = useWhere()
  const isOn = useLive((state) => stageOf(state).show !== null)
  const isOpen = useLive((state) => phaseOf(state) === 'open')
  const prepared = useRunOfShow(where)
  const begin = useGive('show.begin')
  return (
    <div className={classes.panel}>
      {isOn ? (
        <RunningShow prepared={prepared.data?.blocks ?? []} />
      ) : (
        <Load query={prepared}>
          {({ blocks }) => (
            <>
              {blocks.length > 0 ? (
                <ol className={classes.list}>
                  {blocks.map(({ id, title, kind, minutes }) => (
                    <li key={id} className={classes.block}>
                      <span className={classes.name}>
                        <bdi>{title}</bdi>
                      </span>
                      <span className={classes.about}>
                        {t('show.about', {
                          kind: t(`show:kind.${kind}`),
                          minutes: t('show:minutes', { count: minutes }),
                        })}
                      </span>
                    </li>
                  ))}
                </ol>
              ) : (
                <p className={classes.empty}>{t('show.none')}</p>
              )}
              {blocks.length > 0 && isOpen ? (
                <Button
                  leftSection={<Play size={18} aria-hidden />}
                  loading={begin.busy}
                  onClick={() => void begin.give({ type: 'show.begin' })}
                >
                  {t('show.begin')}
                </Button>
              ) : null}
              {blocks.length > 0 && !isOpen ? <p className={classes.empty}>{t('show.beginsOpen')}</p> : null}
            </>
          )}
        </Load>
      )}
      {/* In a tab of its own: who leaves the room is no longer in the session. */}
      <TextLink
        to="/projects/$projectId/sessions/$sessionId/run-of-show"
        params={where}
        target="_blank"
        className={classes.prepare}
      >
        {t('show.prepare')}
      </TextLink>
    </div>
  )
}
