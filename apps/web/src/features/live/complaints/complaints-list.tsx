import { useTranslation } from 'react-i18next'
import classes from '../problems/problems.module.css'
import { useLive } from '../room/live-context.tsx'
import { listComplaints } from '../store/selectors.ts'
import { ComplaintCard } from './complaint-card.tsx'

/** What people complain of: what nobody has settled first. Nothing where there never was anything. */
export function ComplaintsList() {
  const { t } = useTranslation('complaints')
  const complaints = useLive(listComplaints)
  if (complaints.length === 0) return null
  return (
    <section aria-label={t('list')}>
      <h3 className={classes.title}>{t('list')}</h3>
      <ul className={classes.list}>
        {complaints
          .toSorted((one, other) => Number(one.closed !== null) - Number(other.closed !== null) || one.seq - other.seq)
          .map((complaint) => (
            <li key={complaint.seq} className={classes.item}>
              <ComplaintCard complaint={complaint} />
            </li>
          ))}
      </ul>
    </section>
  )
}
