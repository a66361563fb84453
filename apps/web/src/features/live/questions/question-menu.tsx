import { ActionIcon, Menu } from '@mantine/core'
import { type DismissalReason, dismissalReasons, type Question } from '@muster/live/questions/model'
import { Check, Ellipsis, Flag, MessageSquareReply, Radio, Trash2, Undo2, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { useConfirm } from '../../../components/confirm.tsx'
import { ComplainDialog } from '../complaints/complain-dialog.tsx'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { mayPresent, mayRun, phaseOf, stageIdOf, stageOf } from '../store/selectors.ts'
import classes from './questions.module.css'

type Props = { question: Question; text: string; name: string; isOwn: boolean; onWrite: () => void }

/** What can be done with a question: by who asked it, who answers it, and who runs the session. Nothing where nothing can. */
export function QuestionMenu({ question: { seq, answer, dismissed }, text, name, isOwn, onWrite }: Props) {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const ask = useConfirm()
  const answers = useLive(mayPresent)
  const runs = useLive(mayRun)
  const isOpen = useLive((state) => phaseOf(state) === 'open')
  const isCurrent = useLive((state) => stageOf(state).questions.current === seq)
  const [isReporting, setReporting] = useState(false)
  const stageId = useLive(stageIdOf)
  const mayReport = useLive(({ me }) => (me?.may.speak ?? false) && !isOwn) && !runs
  if (dismissed || !(answers || isOwn || mayReport)) return null
  const about = { question: seq }
  const withdraw = async () => {
    const text = t('questions.withdrawText')
    if (!(await ask({ title: t('questions.withdrawTitle'), text, confirm: t('questions.withdraw'), danger: true })))
      return
    const gone = await store.give({ type: 'question.withdraw', ...about })
    if (gone.ok) announce(t('questions.withdrawn'))
  }
  const dismiss = async (reason: DismissalReason) => {
    const text = t('questions.dismissText', { reason: t(`questions.because.${reason}`) })
    if (await ask({ title: t('questions.dismissTitle'), text, confirm: t('questions.dismiss'), danger: true }))
      await store.give({ type: 'question.dismiss', ...about, reason })
  }
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon size={28} className={classes.menu} aria-label={t('questions.actionsOn', { name })}>
            <Ellipsis size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className={classes.menuWords}>
          {answers && isOpen ? (
            <Menu.Item
              leftSection={isCurrent ? <Undo2 size={18} aria-hidden /> : <Radio size={18} aria-hidden />}
              onClick={() => void store.give({ type: isCurrent ? 'question.release' : 'question.take', ...about })}
            >
              {t(isCurrent ? 'questions.release' : 'questions.take')}
            </Menu.Item>
          ) : null}
          {answers && (isCurrent || !answer) ? (
            <Menu.Item
              leftSection={<Check size={18} aria-hidden />}
              onClick={() => void store.give({ type: 'question.answer', ...about })}
            >
              {t('questions.answerAloud')}
            </Menu.Item>
          ) : null}
          {answers ? (
            <Menu.Item
              leftSection={<MessageSquareReply size={18} aria-hidden />}
              // After the menu has closed: else it would take the focus back from the field.
              onClick={() => void setTimeout(onWrite)}
            >
              {t(answer?.words ? 'questions.editAnswer' : 'questions.answerInWriting')}
            </Menu.Item>
          ) : null}
          {isOwn ? (
            <Menu.Item
              className={classes.danger}
              leftSection={<Trash2 size={18} aria-hidden />}
              onClick={() => void withdraw()}
            >
              {t('questions.withdraw')}
            </Menu.Item>
          ) : null}
          {mayReport ? (
            <Menu.Item
              leftSection={<Flag size={18} aria-hidden />}
              // After the menu has closed, as above.
              onClick={() => void setTimeout(() => setReporting(true))}
            >
              {t('chat.report')}
            </Menu.Item>
          ) : null}
          {runs ? (
            <>
              <Menu.Divider />
              <Menu.Label>{t('questions.dismissBecause')}</Menu.Label>
              {dismissalReasons.map((reason) => (
                <Menu.Item
                  key={reason}
                  className={classes.danger}
                  leftSection={<X size={18} aria-hidden />}
                  onClick={() => void dismiss(reason)}
                >
                  {t(`questions.because.${reason}`)}
                </Menu.Item>
              ))}
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {isReporting ? (
        <ComplainDialog
          about={{ streamId: stageId, kind: 'question', seq }}
          words={text}
          onDone={() => setReporting(false)}
        />
      ) : null}
    </>
  )
}
