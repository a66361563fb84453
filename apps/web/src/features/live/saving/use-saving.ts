import { useLocalStorage } from '@mantine/hooks'

/** What this browser was told about saving data; null: nothing yet. */
const savingKey = 'muster.saves-data'

/** Whether slides come as small pictures and cheers not at all, in this browser; and whether somebody has chosen. */
export function useSaving() {
  const [chosen, choose] = useLocalStorage<boolean | null>({
    key: savingKey,
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  return { isSaving: chosen ?? false, hasChosen: chosen !== null, choose }
}
