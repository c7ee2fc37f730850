import { href, Link } from 'react-router'
import { Hidden } from '#src/ui/index.ts'
import { methodWords } from '../../evidence/note.ts'
import { type LineOfEnquiry, shortNameOf } from '../focus.ts'
import type { Activity } from '../queries/timetable.ts'
import styles from './activity-list.module.css'

type ActivityListProps = {
  reviewId: string
  activities: readonly Activity[]
  lines: readonly LineOfEnquiry[]
  mayPlan: boolean
  takesNotes: boolean
}

/** The activities of a day: when, what, where, with whom, who leads, and which lines of enquiry they help with. */
export function ActivityList({ reviewId, activities, lines, mayPlan, takesNotes }: ActivityListProps) {
  return (
    <ol className={styles.activities}>
      {activities.map((activity) => (
        <li key={activity.id}>
          <span className={styles.time}>{activity.at ?? 'Time open'}</span>
          <ActivityWords activity={activity} lines={lines} />
          <span className={styles.acts}>
            {takesNotes && (
              <Link to={`${href('/review/:reviewId/notes/new', { reviewId })}?activity=${activity.id}`}>
                Take a note<Hidden> at {activity.title}</Hidden>
              </Link>
            )}
            {mayPlan && (
              <Link
                to={href('/review/:reviewId/timetable/:activityId', { reviewId, activityId: activity.id })}
              >
                Change<Hidden> {activity.title}</Hidden>
              </Link>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** An activity in three lines. */
export function ActivityWords({ activity, lines }: { activity: Activity; lines: readonly LineOfEnquiry[] }) {
  const helps = lines.filter((line) => activity.lineIds.includes(line.id)).map(shortNameOf)
  return (
    <div className={styles.words}>
      <b>
        {methodWords[activity.kind]}: {activity.title}
      </b>
      <span>
        {[
          activity.place.name,
          activity.withRole && `with ${activity.withRole}`,
          activity.leader && `${activity.leader} leads`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {helps.length > 0 && <span>Helps with {helps.join('; ')}</span>}
    </div>
  )
}
