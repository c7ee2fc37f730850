import { Form } from 'react-router'
import { Button, Hidden } from '#src/ui/index.ts'
import { ownedBy } from '#src/ui/words.ts'
import type { TeamMember } from '../queries/team.ts'
import styles from './team-list.module.css'

type TeamListProps = {
  team: readonly TeamMember[]
  mayDecide: boolean
  mayWithdraw: boolean
  review: { host: string }
}

/** Everybody who is named, with what they do and what the host has answered; and the buttons for who may answer. */
export function TeamList({ team, mayDecide, mayWithdraw, review }: TeamListProps) {
  return (
    <ul className={styles.team}>
      {team.map((member) => (
        <li key={member.id}>
          <div>
            <h2>{member.name}</h2>
            <p>{[member.introducedAs, member.isLead && 'leads the team'].filter(Boolean).join('; ')}</p>
            <p className={styles.answer}>{answer(member, review.host)}</p>
          </div>
          <Form method="post" preventScrollReset className={styles.acts}>
            <input type="hidden" name="memberId" value={member.id} />
            {mayDecide && member.decision === 'waiting' && (
              <>
                <Button kind="quiet" name="intent" value="accept">
                  Accept<Hidden> {member.name}</Hidden>
                </Button>
                <Button kind="words" name="intent" value="decline">
                  Rather not<Hidden>: {member.name}</Hidden>
                </Button>
              </>
            )}
            {mayWithdraw && mayGo(member, mayDecide) && (
              <Button kind="words" name="intent" value="withdraw">
                Withdraw<Hidden> {member.name}</Hidden>
              </Button>
            )}
          </Form>
        </li>
      ))}
    </ul>
  )
}

/** Whoever is declined is gone already, and whoever still waits for the host's answer the host declines. */
function mayGo({ decision }: TeamMember, mayDecide: boolean): boolean {
  return decision === 'accepted' || (decision === 'waiting' && !mayDecide)
}

function answer({ decision, name }: TeamMember, host: string): string {
  if (decision === 'accepted') return `Accepted by ${host}.`
  if (decision === 'waiting') return `Waits for ${ownedBy(host)} answer.`
  return `${host} would rather not have ${name} on this visit. It is no judgement of them: people often know each other from elsewhere. Nobody else is told.`
}
