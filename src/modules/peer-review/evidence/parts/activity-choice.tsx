import { href, Link } from 'react-router'
import type { Activity } from '../../visits/published.ts'
import styles from './activity-choice.module.css'

type ActivityChoiceProps = { reviewId: string; activities: readonly Activity[]; current: string }

/** The other activities, folded away: the one under way is usually right. */
export function ActivityChoice({ reviewId, activities, current }: ActivityChoiceProps) {
  const others = activities.filter((activity) => activity.id !== current)
  if (others.length === 0) return null
  const to = href('/review/:reviewId/notes/new', { reviewId })
  return (
    <details className={styles.choice}>
      <summary>Another activity</summary>
      <ul className={styles.list}>
        {others.map((activity) => (
          <li key={activity.id}>
            <Link to={`${to}?activity=${activity.id}`}>{activity.title}</Link>
            <span>{[activity.at, activity.place.name].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
