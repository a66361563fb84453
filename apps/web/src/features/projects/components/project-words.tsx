import type { Project } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/section.tsx'
import classes from './project-words.module.css'

const parts = ['background', 'objectives', 'qualifications'] as const

/** The notification's prose, set like a page of it. */
export function ProjectWords({ project }: { project: Project }) {
  const { t } = useTranslation('projects')
  return parts.map((part) =>
    project[part] ? (
      <Section key={part} title={t(`words.${part}`)}>
        <div className={classes.prose} dir="auto">
          {project[part]}
        </div>
      </Section>
    ) : null,
  )
}
