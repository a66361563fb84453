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
        <Paragraphs text={project[part]} />
      </Section>
    ) : null,
  )
}

/** One paragraph a line: objectives, for one, are written so. */
function Paragraphs({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (
    <div className={classes.prose}>
      {lines.map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
}
