import { Button, Select, Text } from '@mantine/core'
import { PersonId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../api.ts'
import { useLive, useLiveStore, useWhere } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import staff from '../staff/staff.module.css'
import { stageOf } from '../store/selectors.ts'
import { CaptionLanguages } from './caption-languages.tsx'
import { CaptionTokens } from './caption-tokens.tsx'
import classes from './captions.module.css'

/** For those who run the session: in which languages there are captions, who writes them, and which services push them. */
export function CaptionsForm() {
  const { t } = useTranslation('captions')
  const store = useLiveStore()
  const who = useWho()
  const { languages, captioners } = useLive((state) => stageOf(state).captions)
  const people = useDirectory(useWhere()).data?.people ?? []
  const others = people.filter(({ personId }) => !captioners.includes(personId))
  const allow = (value: string | null) => {
    const personId = PersonId.safeParse(value)
    if (personId.success) void store.give({ type: 'captions.allow', personId: personId.data })
  }
  return (
    <div className={staff.form}>
      <CaptionLanguages languages={languages} />
      {languages.length > 0 ? (
        <>
          <section className={classes.part}>
            <h3 className={classes.heading}>{t('captioners')}</h3>
            <Text size="sm">{t('captionersHint')}</Text>
            <Select
              searchable
              label={t('addCaptioner')}
              data={others.map(({ personId, name }) => ({ value: personId, label: name }))}
              value={null}
              onChange={allow}
            />
            {captioners.map((personId) => {
              const { name } = who(personId)
              return (
                <p key={personId} className={classes.row}>
                  <bdi>{name}</bdi>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('endFor', { name })}
                    onClick={() => void store.give({ type: 'captions.disallow', personId })}
                  >
                    {t('end')}
                  </Button>
                </p>
              )
            })}
          </section>
          <CaptionTokens languages={languages} />
        </>
      ) : null}
    </div>
  )
}
