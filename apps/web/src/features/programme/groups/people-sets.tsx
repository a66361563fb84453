import { ActionIcon, Button, MultiSelect } from '@mantine/core'
import { planLimits } from '@muster/contracts/group-plans'
import type { ProjectPerson } from '@muster/contracts/identity'
import { PersonId } from '@muster/contracts/ids'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './plan-board.module.css'

type Props = {
  kind: 'together' | 'apart'
  sets: readonly PersonId[][]
  people: readonly ProjectPerson[]
  onChange: (sets: PersonId[][]) => void
}

const mostOffered = 50

/** Sets of people who must be in one group, or of whom no two may be. */
export function PeopleSets({ kind, sets, people, onChange }: Props) {
  const { t } = useTranslation('group-plan')
  const data = people.map(({ personId, names }) => ({ value: personId, label: names.latin }))
  const known = new Set<string>(people.map(({ personId }) => personId))
  return (
    <div className={classes.sets} role="group" aria-label={t(`sets.${kind}`)}>
      {sets.map((set, index) => (
        <div key={index} className={classes.set}>
          <MultiSelect
            className={classes.pick}
            label={t(`sets.${kind}Label`, { number: index + 1 })}
            searchable
            hidePickedOptions
            limit={mostOffered}
            maxValues={planLimits.peopleOfSet}
            nothingFoundMessage={t('nobodyFound')}
            data={data}
            // Who has left the project is nobody who could be asked for.
            value={set.filter((personId) => known.has(personId))}
            onChange={(chosen) =>
              onChange(sets.map((each, at) => (at === index ? chosen.map((id) => PersonId.parse(id)) : [...each])))
            }
          />
          <ActionIcon
            color="gray"
            mt="1.75rem"
            aria-label={t('sets.remove', { number: index + 1 })}
            onClick={() => onChange(sets.filter((_, at) => at !== index))}
          >
            <Trash2 size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          size="sm"
          variant="default"
          leftSection={<Plus size={16} aria-hidden />}
          disabled={sets.length >= planLimits.sets}
          onClick={() => onChange([...sets, []])}
        >
          {t(`sets.${kind}`)}
        </Button>
      </div>
    </div>
  )
}
