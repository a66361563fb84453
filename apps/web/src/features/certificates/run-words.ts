import type { IssueRun } from '@muster/contracts/certificates'
import type { TFunction } from 'i18next'
import { heldBefore } from './issue-run.ts'

/** What became of a run: whoever got one by it, whoever had one before, and whoever got none. */
export function runWords(t: TFunction<'certificates'>, run: IssueRun): { issued: string; refused: string } {
  const held = heldBefore(run)
  const issued = run.issued === 0 && held > 0 ? t('run.nothingNew') : t('run.issued', { count: run.issued })
  const parts = held > 0 ? [issued, t('run.held', { count: held })] : [issued]
  return {
    issued: parts.join(t('run.between')),
    refused: run.refused.length > 0 ? t('run.refused', { count: run.refused.length }) : t('run.nobodyRefused'),
  }
}
