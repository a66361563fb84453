import { Button, Code, CopyButton, Text } from '@mantine/core'
import { type CaptionToken, listCaptionTokens, makeCaptionToken, revokeCaptionToken } from '@muster/contracts/captions'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { notifyFailed } from '../../../components/notify.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct, useCall } from '../../../lib/query.ts'
import { useWhere } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import classes from './captions.module.css'
import { languageName } from './language-name.ts'

/** Tokens for speech services: one a language, told once, and revoked here. */
export function CaptionTokens({ languages }: { languages: readonly string[] }) {
  const { t, i18n } = useTranslation('captions')
  const params = useWhere()
  const who = useWho()
  const confirm = useConfirm()
  const tokens = useCall(listCaptionTokens, { params }).data?.tokens ?? []
  const making = useAct(makeCaptionToken, [listCaptionTokens])
  const revoking = useAct(revokeCaptionToken, [listCaptionTokens])
  const [made, setMade] = useState<{ language: string; token: string } | null>(null)
  const onError = (error: unknown) => notifyFailed(failureWords(t, error))
  const make = (language: string) =>
    making.mutate({ params, body: { language } }, { onSuccess: ({ token }) => setMade({ language, token }), onError })
  const revoke = async ({ id }: CaptionToken) => {
    const question = { title: t('revokeTitle'), text: t('revokeText'), confirm: t('revoke'), danger: true } as const
    if (await confirm(question)) revoking.mutate({ params: { ...params, captionTokenId: id } }, { onError })
  }
  const nameOf = (language: string) => languageName(language, i18n.language)
  return (
    <section className={classes.part}>
      <h3 className={classes.heading}>{t('services')}</h3>
      <Text size="sm">{t('servicesHint')}</Text>
      <div className={classes.row}>
        {languages.map((language) => (
          <Button
            key={language}
            size="compact-sm"
            variant="default"
            loading={making.isPending}
            onClick={() => make(language)}
          >
            {t('makeToken', { language: nameOf(language) })}
          </Button>
        ))}
      </div>
      {made ? (
        <div role="status" className={classes.made}>
          <Text size="sm">{t('onlyNow', { language: nameOf(made.language) })}</Text>
          <Code block>{made.token}</Code>
          <CopyButton value={made.token}>
            {({ copied, copy }) => (
              <Button size="compact-sm" onClick={copy}>
                {copied ? t('copied') : t('copy')}
              </Button>
            )}
          </CopyButton>
        </div>
      ) : null}
      {tokens.map((token) => (
        <p key={token.id} className={classes.row}>
          <span>{t('tokenOf', { language: nameOf(token.language), name: who(token.madeBy).name })}</span>
          <Button size="compact-sm" variant="default" onClick={() => void revoke(token)}>
            {t('revoke')}
          </Button>
        </p>
      ))}
    </section>
  )
}
