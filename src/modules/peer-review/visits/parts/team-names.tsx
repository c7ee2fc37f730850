import type { TeamMember } from '../queries/team.ts'
import styles from './team-names.module.css'

const decisions = { waiting: 'waits for an answer', accepted: 'accepted', declined: 'not on this visit' }

/** Who is named for the visiting team, and what the host has answered. */
export function TeamNames({ team }: { team: readonly TeamMember[] }) {
  return (
    <ul className={styles.names}>
      {team.map((member) => (
        <li key={member.id}>
          <b>{member.name}</b>
          <span>
            {[member.isLead && 'lead reviewer', decisions[member.decision]].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
