import { Button } from '@mantine/core'
import { CheckId } from '@muster/contracts/ids'
import type { AskedForm } from '@muster/live/checks/model'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import { useChecks } from '../api.ts'
import { Answered } from '../checks/check-progress.tsx'
import { useWhere } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import classes from './staff.module.css'

/** Asks everybody for a sign of attention, on their screens or by a code that is said aloud; and what came of earlier ones. */
export function CheckForm({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useTranslation('live')
  const { data } = useChecks(useWhere())
  const { give, busy } = useGive('check.ask')
  const ask = async (form: AskedForm) => {
    const answer = await give({ type: 'check.ask', checkId: CheckId.parse(uuidv7()), form })
    if (answer.ok) onDone()
  }
  const when = (ms: number) => clockTime(new Date(ms), { language: i18n.language, timeZone: viewerZone() })
  return (
    <div className={classes.form}>
      <p className={classes.about}>{t('check.formHint')}</p>
      <div className={classes.row}>
        {(data?.forms ?? []).map((form) => (
          <Button
            key={form}
            variant={form === data?.forms[0] ? 'filled' : 'default'}
            loading={busy}
            onClick={() => void ask(form)}
          >
            {t(`check.ask.${form}`)}
          </Button>
        ))}
      </div>
      {data && data.checks.length > 0 ? (
        <section>
          <h3 className={classes.name}>{t('check.earlier')}</h3>
          <ul className={classes.list}>
            {data.checks.map((check) => (
              <li key={check.checkId} className={classes.item}>
                <span className={classes.words}>
                  <span className={classes.name}>{when(check.askedAt)}</span>
                  <span className={classes.about}>{t(`check.form.${check.form}`)}</span>
                </span>
                <Answered check={check} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
