import { Button } from '@mantine/core'
import { type GroupPlan, planLimits } from '@muster/contracts/group-plans'
import type { PersonId } from '@muster/contracts/ids'
import { addRound, removeRound } from '@muster/groups/edit-plan'
import { countRepeats } from '@muster/groups/read-plan'
import { Plus, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import classes from './plan-board.module.css'
import type { PlanEdit } from './use-group-plan.ts'

type Props = {
  plan: GroupPlan
  people: readonly PersonId[]
  round: number
  editable: boolean
  onRound: (round: number) => void
  onChange: (edit: PlanEdit) => Promise<unknown>
}

/** Which round is shown, and how many people meet again in it. */
export function RoundsBar({ plan, people, round, editable, onRound, onChange }: Props) {
  const { t } = useTranslation('group-plan')
  const confirm = useConfirm()
  const repeats = useMemo(() => countRepeats(plan, people), [plan, people])
  const count = plan.rounds.length
  const remove = async () => {
    const asked = { title: t('round.remove.title', { number: round + 1 }), text: t('round.remove.text') }
    if (!(await confirm({ ...asked, confirm: t('round.remove.confirm'), danger: true }))) return
    onRound(Math.max(0, round - 1))
    await onChange((current) => removeRound(current, round))
  }
  const add = () => {
    onRound(count)
    void onChange((current) => (current.rounds.length < planLimits.rounds ? addRound(current) : current))
  }
  return (
    <>
      <div className={classes.rounds}>
        <div role="group" aria-label={t('round.choose')} className={classes.choose}>
          {plan.rounds.map((_, index) => (
            <Button
              key={index}
              size="sm"
              variant={index === round ? 'filled' : 'default'}
              aria-pressed={index === round}
              onClick={() => onRound(index)}
            >
              {t('round.name', { number: index + 1 })}
            </Button>
          ))}
        </div>
        {editable ? (
          <Button
            size="sm"
            variant="subtle"
            leftSection={<Plus size={16} aria-hidden />}
            disabled={count >= planLimits.rounds}
            onClick={add}
          >
            {t('round.add')}
          </Button>
        ) : null}
        {editable && count > 1 ? (
          <Button
            size="sm"
            variant="subtle"
            color="gray"
            leftSection={<Trash2 size={16} aria-hidden />}
            onClick={() => void remove()}
          >
            {t('round.remove.open', { number: round + 1 })}
          </Button>
        ) : null}
      </div>
      {round > 0 ? <p className={classes.repeats}>{t('round.repeats', { count: repeats[round] ?? 0 })}</p> : null}
    </>
  )
}
