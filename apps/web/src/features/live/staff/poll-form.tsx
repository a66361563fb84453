import { ActionIcon, Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core'
import { PollId } from '@muster/contracts/ids'
import { limits } from '@muster/live/limits'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { useGive } from '../room/use-give.ts'
import { readPollDraft } from '../rules/poll-draft.ts'
import classes from './staff.module.css'

const twoEmpty: readonly { key: string; text: string }[] = [
  { key: 'first', text: '' },
  { key: 'second', text: '' },
]

/** Asks everybody something: a question, two options or more, one choice or several. */
export function PollForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('live')
  const opening = useGive('poll.open')
  const [question, setQuestion] = useState('')
  const [options, setOptions] = useState(twoEmpty)
  const [several, setSeveral] = useState(false)
  const [mostChoices, setMostChoices] = useState(2)
  const [tried, setTried] = useState(false)
  const draft = readPollDraft({
    question,
    options: options.map(({ text }) => text),
    mostChoices: several ? mostChoices : 1,
  })
  const issue = tried && !draft.ok ? draft.issue : null
  const submit = async () => {
    setTried(true)
    if (!draft.ok) return
    const answer = await opening.give({ type: 'poll.open', pollId: PollId.parse(uuidv7()), ...draft.poll })
    if (answer.ok) onDone()
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Textarea
        label={t('pollForm.question')}
        autosize
        minRows={2}
        maxLength={limits.pollQuestionLength}
        value={question}
        error={issue === 'question' ? t('pollForm.issue.question') : null}
        onChange={(event) => setQuestion(event.currentTarget.value)}
        data-autofocus
      />
      <fieldset className={classes.options}>
        <legend>{t('pollForm.options')}</legend>
        {options.map(({ key, text }, index) => (
          <div key={key} className={classes.option}>
            <TextInput
              aria-label={t('pollForm.option', { number: index + 1 })}
              maxLength={limits.pollOptionLength}
              value={text}
              onChange={(event) => {
                const { value } = event.currentTarget
                setOptions(options.map((option) => (option.key === key ? { key, text: value } : option)))
              }}
            />
            {options.length > limits.fewestPollOptions ? (
              <ActionIcon
                aria-label={t('pollForm.remove', { number: index + 1 })}
                onClick={() => setOptions(options.filter((option) => option.key !== key))}
              >
                <X size={18} aria-hidden />
              </ActionIcon>
            ) : null}
          </div>
        ))}
        {issue === 'options' || issue === 'option-twice' ? (
          <p className={classes.failure} role="alert">
            {t(`pollForm.issue.${issue}`)}
          </p>
        ) : null}
        {options.length < limits.mostPollOptions ? (
          <div>
            <Button
              variant="subtle"
              size="sm"
              leftSection={<Plus size={16} aria-hidden />}
              onClick={() => setOptions([...options, { key: uuidv7(), text: '' }])}
            >
              {t('pollForm.add')}
            </Button>
          </div>
        ) : null}
      </fieldset>
      <div className={classes.row}>
        <Checkbox
          label={t('pollForm.several')}
          checked={several}
          onChange={(event) => setSeveral(event.currentTarget.checked)}
        />
        {several ? (
          <NumberInput
            label={t('pollForm.most')}
            min={2}
            max={options.length}
            value={Math.min(mostChoices, options.length)}
            onChange={(value) => setMostChoices(Number(value) || 2)}
          />
        ) : null}
      </div>
      <div>
        <Button type="submit" loading={opening.busy}>
          {t('pollForm.open')}
        </Button>
      </div>
    </form>
  )
}
