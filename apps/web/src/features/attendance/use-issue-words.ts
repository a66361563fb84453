import { useTranslation } from 'react-i18next'
import type { Issues } from './policy-draft.ts'

/** What is wrong at a place of the rule that is being written, in words. */
export function useIssueWords(issues: Issues): (path: string) => string | undefined {
  const { t } = useTranslation('policy')
  return (path) => {
    const issue = issues.get(path)
    return issue && t([`issue.${issue.code}`, 'issue.other'], issue.params)
  }
}
